/** The recognition process: reads pages with a network, and evaluates networks. Sessions are kept, a page after a page is quick. */
import { openLabelledPart } from '../datasets/labelled-part'
import { readSample } from '../datasets/read-sample'
import { BoxReader } from '../ocr/box-reader'
import { evaluateModel } from '../ocr/evaluation/evaluate-glyphs'
import { occlusionMap } from '../ocr/evaluation/occlusion'
import { PageReader } from '../ocr/pipeline'
import { checkModel } from '../ocr/recognition/check-model'
import { readSummary } from '../runtime/model-file'
import { serveTasks } from './serve-tasks'
import type { RecognitionRequest, RecognitionResult } from './tasks'

const reader = new PageReader()
const boxReader = new BoxReader()

serveTasks<RecognitionRequest, RecognitionResult>(async (request, context) => {
  switch (request.kind) {
    case 'read':
      return reader.read(request, context)
    case 'read-boxes':
      return boxReader.read(request, context)
    case 'occlusion':
      return occlusionMap(request, await readSample(request.datasetDir, request.index))
    case 'check-model':
      return checkModel(request)
    case 'summarise-model':
      return readSummary(request.modelPath)
    case 'evaluate':
      return evaluateModel(request, await openLabelledPart(request.place, request.part, context), context)
  }
})
