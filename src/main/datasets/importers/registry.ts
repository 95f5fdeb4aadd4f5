/** Every format that labelled characters come in. The first that recognises a source takes it. */
import { listed } from '../../../shared/messages/saying'
import type { WorkContext } from '../../../shared/progress'
import { UserError } from '../../../shared/user-error'
import { csvImporter } from './csv-importer'
import { idxImporter } from './idx-importer'
import { imageFolderImporter, imageZipImporter } from './image-importer'
import { openSource } from './import-source'
import type { DatasetImporter, ImportedDataset, ImportOptions } from './importer'
import { matlabImporter } from './matlab-importer'

export const importers: readonly DatasetImporter[] = [matlabImporter, idxImporter, csvImporter, imageFolderImporter, imageZipImporter]

export interface ImportResult extends ImportedDataset {
  /** The importer's id. */
  readonly format: string
  /** The file or folder by its own name, without the way to it. */
  readonly source: string
}

/** Reads what lies at `path`, whatever it is. Throws UserError when nothing here can. */
export async function readDataset(path: string, options: ImportOptions, context: WorkContext): Promise<ImportResult> {
  const source = openSource(path)
  const importer = importers.find((candidate) => candidate.recognises(source))
  if (importer === undefined) {
    const known = listed('common:list.semicolon', importers.map(({ label }) => label))
    throw new UserError('errors:datasets.noFormat', { source: source.name, known })
  }
  if (importer !== idxImporter && (options.labels ?? options.mapping) !== undefined) {
    throw new UserError('errors:datasets.noLabelsElsewhere', { source: source.name, format: importer.label })
  }
  return { ...(await importer.import(source, options, context)), format: importer.id, source: source.name }
}
