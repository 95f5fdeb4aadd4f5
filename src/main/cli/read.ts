/** `read FILE...`: pages to text, without a workspace. */
import { asItIs } from '../../shared/messages/saying'
import { UserError } from '../../shared/user-error'
import type { LanguageChoice } from '../../shared/language-choice'
import { formats } from '../ocr/serialization/registry'
import { PageSource, type ReadPage } from './page-source'
import { openOutputFolder } from './output-folder'
import { clearProgress, complain, EXIT_DONE, EXIT_FAILED, interruptible, printResult, remark, type ExitCode } from './terminal'

export interface ReadOptions {
  readonly format: string
  readonly output?: string
  readonly model?: string
  readonly provider?: string
  readonly language?: LanguageChoice
}

/** Reads every file that can be read; one that cannot is reported and makes the exit code 1. */
export async function readCommand(files: readonly string[], options: ReadOptions): Promise<ExitCode> {
  const format = formats.find(({ id }) => id === options.format)
  if (format === undefined) throw new UserError(asItIs(`--format ${options.format} is not known: use ${formats.map(({ id }) => id).join(' or ')}.`))
  // First, because a folder that cannot be had should be told before anything is read.
  const output = options.output === undefined ? null : openOutputFolder(options.output)
  const signal = interruptible()
  const source = new PageSource({ modelPath: options.model ?? null, provider: options.provider, language: options.language }, signal)
  const pages: ReadPage[] = []
  let exitCode: ExitCode = EXIT_DONE
  try {
    for (const file of files) {
      try {
        for await (const page of source.read(file)) {
          pages.push(page)
          tellNotice(page)
          if (page.reading.lines.length === 0) remark(`${page.source}: no letters were found.`)
        }
      } catch (error) {
        complain(error)
        exitCode = EXIT_FAILED
        if (signal.aborted) break
      }
    }
  } finally {
    source.close()
  }
  clearProgress()
  const serialized = pages.map((page) => ({ source: page.source, ...page.reading }))
  if (output === null) printResult(format.serialize(serialized))
  else for (const page of serialized) remark(`Wrote ${output.write(page.source, format.extension, format.serialize([page]))}`)
  return exitCode
}

/** What was done otherwise than asked. */
function tellNotice({ source, reading }: ReadPage): void {
  const notice = reading.provenance.at(-1)?.parameters['notice']
  if (notice !== undefined) remark(`${source}: ${notice}`)
}
