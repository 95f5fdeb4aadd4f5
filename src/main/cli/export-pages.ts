/** `export`: the text of a workspace's pages as it stands, corrections and all; nothing is read anew. */
import { asItIs } from '../../shared/messages/saying'
import { fileNameOf, type Page } from '../../shared/page'
import { UserError } from '../../shared/user-error'
import { correctedPage } from '../ocr/serialization/corrected-page'
import { formats, type PageFormat, type SerializablePage } from '../ocr/serialization/registry'
import type { Workspace } from '../store/workspace'
import { lookIntoWorkspace } from './look-into-workspace'
import { openOutputFolder } from './output-folder'
import { pagesNamed } from './pages-named'
import { printJson, printResult, remark, type ExitCode } from './terminal'

export interface ExportPagesOptions {
  readonly format: PageFormat['id']
  readonly output?: string
  readonly workspace: string
  readonly json?: boolean
}

interface ExportedPage {
  readonly page: Page
  readonly content: SerializablePage
}

/** `names`: ids or names of pages or files; all pages when none is named. Unread pages are told of and left out. */
export function exportPagesCommand(names: readonly string[], options: ExportPagesOptions): ExitCode {
  const format = formats.find(({ id }) => id === options.format)
  if (format === undefined) throw new UserError(asItIs(`--format ${options.format} is not known: use ${formats.map(({ id }) => id).join(' or ')}.`))
  return lookIntoWorkspace(options.workspace, (workspace) => {
    const all = workspace.pages.list()
    const wanted = names.length === 0 ? all : pagesNamed(all, names, options.workspace)
    for (const { name, status } of wanted) if (status === 'unread') remark(`${name} has not been read yet, and is left out.`)
    const exported = wanted.flatMap((page) => exportedOf(workspace, page))
    if (exported.length === 0) remark(`There is no text in ${options.workspace}: read some pages first.`)
    if (options.output === undefined) print(exported, format, options)
    else write(exported, format, options.output, options)
  })
}

function exportedOf({ readings }: Workspace, page: Page): ExportedPage[] {
  const reading = readings.ofPage(page.id)
  return reading === undefined ? [] : [{ page, content: correctedPage(page, sourceOf(page), reading.lines) }]
}

/** As `read` names it. */
const sourceOf = (page: Page): string => (page.frameCount > 1 ? `${fileNameOf(page)}#page=${page.frameIndex + 1}` : page.name)

function print(exported: readonly ExportedPage[], format: PageFormat, { json }: ExportPagesOptions): void {
  if (json === true) printJson({ pages: exported.map(({ page, content }) => ({ id: page.id, name: page.name, text: format.serialize([content]) })) })
  else printResult(format.serialize(exported.map(({ content }) => content)))
}

function write(exported: readonly ExportedPage[], format: PageFormat, output: string, { json }: ExportPagesOptions): void {
  const folder = openOutputFolder(output)
  const written = exported.map(({ page, content }) => ({ id: page.id, name: page.name, path: folder.write(content.source, format.extension, format.serialize([content])) }))
  if (json === true) printJson({ pages: written })
  else for (const { path } of written) printResult(path)
}
