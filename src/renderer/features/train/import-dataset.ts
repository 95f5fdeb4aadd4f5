/** Brings labelled characters in from the window: chosen files are sent and become one set. */
import { t } from '../../../shared/messages/messages'
import { client } from '../../app/api'
import { tellIfFails } from '../../app/follow-job'
import { sendFile } from '../../app/uploads'
import { tellFailure } from '../library/page-operations'

/** Asks for files: IDX images with their labels, a MATLAB or CSV file, or a zip of images by class. */
export async function chooseDatasetFiles(): Promise<void> {
  const files = await choose()
  if (files.length === 0) return
  try {
    const uploads = []
    for (const file of files) uploads.push(await sendFile(file, new AbortController().signal))
    tellIfFails(await client.datasets.importUploads.mutate({ uploads }))
  } catch (error) {
    tellFailure(t('train:datasets.notImported'), error)
  }
}

function choose(): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}
