/** What a person wants to see of any ONNX file: its outline in words, and what it is made of in numbers. */
import type { OnnxSummary, SummaryValue } from '../../shared/onnx-summary'
import { outlineOf, type OutlineValue } from './outline'
import { isStandard } from './reader'
import { decodeModel, elementCodes, elementName, EXTERNAL_DATA, type ProtoGraph, type ProtoNode } from './schema'

/** Throws SyntaxError when the bytes are no ONNX model. */
export function summarizeModel(bytes: Uint8Array): OnnxSummary {
  const model = decodeModel(bytes)
  const { irVersion, producerName, inputs, outputs, metadata } = outlineOf(model)
  const graphs = [...withSubgraphs(model.graph)]
  const initializers = graphs.flatMap(({ initializer }) => initializer)
  return {
    byteLength: bytes.length,
    hasExternalData: initializers.some(({ dataLocation }) => dataLocation === EXTERNAL_DATA),
    irVersion,
    producer: `${producerName} ${model.producerVersion}`.trim(),
    opsets: Object.fromEntries(model.opsetImport.map(({ domain, version }) => [domain === '' ? 'ai.onnx' : domain, Number(version)])),
    inputs: inputs.map(inWords),
    outputs: outputs.map(inWords),
    operators: countOperators(graphs.flatMap(({ node }) => node)),
    parameterCount: initializers
      .filter(({ dataType }) => dataType !== elementCodes.int64)
      .reduce((sum, { dims }) => sum + dims.reduce((size, extent) => size * Number(extent), 1), 0),
    metadata
  }
}

function* withSubgraphs(graph: ProtoGraph): Generator<ProtoGraph> {
  yield graph
  for (const { attribute } of graph.node) for (const { g } of attribute) if (g !== null) yield* withSubgraphs(g)
}

const inWords = ({ name, elementCode, shape }: OutlineValue): SummaryValue => ({
  name,
  type: elementCode === 0 ? 'no tensor' : elementName(elementCode),
  shape
})

function countOperators(nodes: readonly ProtoNode[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const { domain, opType } of nodes) {
    const name = isStandard(domain) ? opType : `${domain}.${opType}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return Object.fromEntries([...counts].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1)))
}
