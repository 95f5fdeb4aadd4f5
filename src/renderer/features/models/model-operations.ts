/** What is done with ONNX files from outside: taking one in, or only looking into it. */
import { notifications } from '@mantine/notifications'
import { create } from 'zustand'
import { t } from '../../../shared/messages/messages'
import type { OnnxSummary } from '../../../shared/onnx-summary'
import { client } from '../../app/api'
import { sendFile } from '../../app/uploads'
import { tellFailure } from '../library/page-operations'

/** The file that is looked into; null: none. */
export const useShownSummary = create<{ readonly shown: { readonly name: string; readonly summary: OnnxSummary } | null }>(() => ({ shown: null }))

export async function importModel(): Promise<void> {
  await withChosenFile(t('models:notImported'), async (upload) => {
    const { name } = await client.models.importUpload.mutate(upload)
    notifications.show({ color: 'gray', message: t('models:imported', { model: name }) })
  })
}

export async function lookIntoFile(): Promise<void> {
  await withChosenFile(t('models:notLookedInto'), async (upload) => {
    useShownSummary.setState({ shown: { name: upload.name, summary: await client.models.summariseUpload.mutate(upload) } })
  })
}

export async function lookIntoModel(modelId: string): Promise<void> {
  try {
    useShownSummary.setState({ shown: { name: `${modelId}.onnx`, summary: await client.models.summary.query({ modelId }) } })
  } catch (error) {
    tellFailure(t('models:notLookedInto'), error)
  }
}

type Upload = Awaited<ReturnType<typeof sendFile>>

function withChosenFile(failure: string, work: (upload: Upload) => Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.onnx'
    const take = async (): Promise<void> => {
      const file = input.files?.[0]
      try {
        if (file !== undefined) await work(await sendFile(file, new AbortController().signal))
      } catch (error) {
        tellFailure(failure, error)
      }
      resolve()
    }
    input.addEventListener('change', () => void take())
    input.addEventListener('cancel', () => resolve())
    input.click()
  })
}
