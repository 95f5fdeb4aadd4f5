/** `read FILE...`: pages to text, without a workspace. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { UserError } from '../../shared/user-error'
import { formats, type PageFormat } from '../ocr/serialization/registry'
import { PageSource, type ReadPage } from './page-source'
import { clearProgress, complain, EXIT_DONE, EXIT_FAILED, interruptible, printResult, remark, type ExitCode } from './terminal'

export interface ReadOptions {
  readonly format: string
  readonly output?: string
  readonly model?: string
}

/** Reads every file that can be read; one that cannot is reported and makes the exit code 1. */
export async function readCommand(files: readonly string[], options: ReadOptions): Promise<ExitCode> {
  const format = formats.find(({ id }) => id === options.format)
  if (format === undefined) throw new UserError(`--format ${options.format} is not known: use ${formats.map(({ id }) => id).join(' or ')}.`)
  const source = new PageSource(options.model ?? null, interruptible())
  const pages: ReadPage[] = []
  let exitCode: ExitCode = EXIT_DONE
  try {
    for (const file of files) {
      try {
        for await (const page of source.read(file)) {
          pages.push(page)
          if (page.reading.lines.length === 0) remark(`${page.source}: no letters were found.`)
        }
      } catch (error) {
        complain(error)
        exitCode = EXIT_FAILED
      }
    }
  } finally {
    source.close()
  }
  clearProgress()
  if (options.output === undefined) printResult(format.serialize(pages.map(toSerializable)))
  else writePages(options.output, format, pages)
  return exitCode
}

const toSerializable = ({ source, reading }: ReadPage) => ({ source, ...reading })

/** A file a page, named after its source. */
function writePages(folder: string, format: PageFormat, pages: readonly ReadPage[]): void {
  mkdirSync(folder, { recursive: true })
  for (const page of pages) {
    const [file, suffix] = page.source.split('#page=')
    const name = `${parse(file).name}${suffix === undefined ? '' : `-${suffix}`}.${format.extension}`
    const path = join(folder, name)
    writeFileSync(`${path}.part`, format.serialize([toSerializable(page)]))
    renameSync(`${path}.part`, path)
    remark(`Wrote ${path}`)
  }
}
