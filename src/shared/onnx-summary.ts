/** What a person wants to see of any ONNX file. */

export interface OnnxSummary {
  /** Of the file; weights in files of their own are not counted. */
  readonly byteLength: number
  readonly hasExternalData: boolean
  readonly irVersion: number
  /** Name and version; empty when the file does not say. */
  readonly producer: string
  /** By domain; ONNX's own operators are those of "ai.onnx". */
  readonly opsets: Readonly<Record<string, number>>
  readonly inputs: readonly SummaryValue[]
  readonly outputs: readonly SummaryValue[]
  /** Nodes of each operator, subgraphs included, the most used first; foreign ones with their domain. */
  readonly operators: Readonly<Record<string, number>>
  /** Values of all initializers, subgraphs included, but int64 ones, which hold shapes, axes and indices. */
  readonly parameterCount: number
  readonly metadata: Readonly<Record<string, string>>
}

export interface SummaryValue {
  readonly name: string
  /** "float32", or "no tensor". */
  readonly type: string
  /** Null when the file does not give it. */
  readonly shape: readonly (number | string)[] | null
}
