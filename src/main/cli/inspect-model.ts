/** `inspect`: what an ONNX file says of itself. */
import { basename } from 'node:path'
import { readSummary } from '../runtime/model-file'
import { EXIT_DONE, printJson, printResult, type ExitCode } from './terminal'

export interface InspectOptions {
  readonly json?: boolean
}

type Summary = Awaited<ReturnType<typeof readSummary>>

export async function inspectModelCommand(file: string, { json }: InspectOptions): Promise<ExitCode> {
  const summary = await readSummary(file)
  if (json === true) printJson(summary)
  else printResult(`${basename(file)}\n${describeSummary(summary)}`)
  return EXIT_DONE
}

/** A line for each thing worth knowing; of the metadata only the keys, whose values may be long. */
export function describeSummary(summary: Summary): string {
  const weights = summary.hasExternalData ? ', weights in files of their own' : ''
  const rows: readonly (readonly [label: string, values: readonly string[]])[] = [
    ['size', [`${number(summary.byteLength)} bytes${weights}`]],
    ['producer', [summary.producer]],
    ['opset', [pairs(summary.opsets)]],
    ['format', [`IR version ${summary.irVersion}`]],
    ['inputs', summary.inputs.map(describeValue)],
    ['outputs', summary.outputs.map(describeValue)],
    ['parameters', [number(summary.parameterCount)]],
    ['operators', [pairs(summary.operators)]],
    ['metadata', [Object.keys(summary.metadata).join(', ')]]
  ]
  return rows
    .flatMap(([label, values]) => values.map((value, index) => `${(index === 0 ? label : '').padEnd(12)}${value === '' ? 'none' : value}`))
    .join('\n')
}

const number = (value: number): string => value.toLocaleString('en')
const pairs = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
const describeValue = ({ name, type, shape }: Summary['inputs'][number]): string =>
  `${name}: ${type} ${shape === null ? 'of any shape' : `[${shape.join(', ')}]`}`
