/** The smallest network that can read: it tells an upright bar from a ring by where the ink is. */
import { writeFileSync } from 'node:fs'
import { modelOf, serializeModel } from '../../../src/main/onnx/protobuf'
import { floats } from '../../../src/main/onnx/tensor'
import { normalisationFor, PLANE_PIXELS } from '../../../src/shared/glyph-normalisation'
import { GLYPH_SIDE, MODEL_CARD_KEY, type ModelCard } from '../../../src/shared/model'

const card: ModelCard = {
  id: 'bar-or-ring',
  name: 'Bar or ring',
  summary: 'I when the ink is in the middle columns, O when it is at the sides.',
  symbols: ['I', 'O'],
  normalisation: normalisationFor(PLANE_PIXELS) ?? '',
  architecture: '1024-2',
  parameterCount: GLYPH_SIDE * GLYPH_SIDE * 2,
  command: 'written by hand',
  data: { name: 'none', sha256: '', licence: 'MIT', trainingSamples: 0, validationSamples: 0 },
  training: {},
  metrics: {}
}

export function writeBarOrRingModel(path: string, changes: Partial<ModelCard> = {}, input = 'glyphs'): void {
  const pixels = GLYPH_SIDE * GLYPH_SIDE
  const weights = Float32Array.from({ length: pixels * 2 }, (_, i) => {
    const column = Math.floor(i / 2) % GLYPH_SIDE
    const isMiddle = Math.abs(column - (GLYPH_SIDE - 1) / 2) < 4
    // Ink comes as bytes.
    return ((isMiddle ? 0.1 : -0.1) / 255) * (i % 2 === 0 ? 1 : -1)
  })
  const model = modelOf(
    {
      name: 'bar-or-ring',
      inputs: [{ name: input, type: 'uint8', shape: ['N', GLYPH_SIDE, GLYPH_SIDE] }],
      outputs: [{ name: 'probabilities', type: 'float32', shape: ['N', 2] }],
      initializers: [{ name: 'weights', tensor: floats([pixels, 2], weights) }],
      values: [
        { name: 'ink', type: 'float32', shape: ['N', GLYPH_SIDE, GLYPH_SIDE] },
        { name: 'rows', type: 'float32', shape: ['N', pixels] },
        { name: 'scores', type: 'float32', shape: ['N', 2] }
      ],
      nodes: [
        { opType: 'Cast', inputs: [input], outputs: ['ink'], attributes: { to: 1 } },
        { opType: 'Flatten', inputs: ['ink'], outputs: ['rows'], attributes: { axis: 1 } },
        { opType: 'MatMul', inputs: ['rows', 'weights'], outputs: ['scores'], attributes: {} },
        { opType: 'Softmax', inputs: ['scores'], outputs: ['probabilities'], attributes: { axis: 1 } }
      ]
    },
    { [MODEL_CARD_KEY]: JSON.stringify({ ...card, ...changes }) }
  )
  writeFileSync(path, serializeModel(model))
}
