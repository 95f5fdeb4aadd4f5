/** Runs as files for other programs: one is handed over as it is, each of several by its own name. */
import { t } from '../../../shared/messages/messages'
import { client } from '../../app/api'
import { saveFile } from '../../app/save-file'
import { fromBase64 } from '../../components/glyph-pixels'
import { tellFailure } from '../library/page-operations'

export async function exportRuns(runIds: readonly string[], format: 'csv' | 'tensorboard'): Promise<void> {
  try {
    const files = await client.runs.export.query({ runIds: [...runIds], format })
    for (const { path, base64 } of files) saveFile(path.replaceAll('/', ' '), new Blob([new Uint8Array(fromBase64(base64))]))
  } catch (error) {
    tellFailure(t('runs:operations.notExported'), error)
  }
}
