/** The recognition process: reads pages with a network, and evaluates networks. Sessions are kept, a page after a page is quick. */
import { openLabelledPart } from '../datasets/labelled-part'
import { readSample } from '../datasets/read-sample'
import { BoxReader } from '../ocr/box-reader'
import { evaluateModel } from '../ocr/evaluation/evaluate-glyphs'
import { occlusionMap } from '../ocr/evaluation/occlusion'
import { PageReader } from '../ocr/pipeline'
import { ReadyPages } from '../ocr/ready-page'
import { checkModel } from '../ocr/recognition/check-model'
import { KeptClassifier } from '../ocr/recognition/kept-classifier'
import { WordWays } from '../ocr/word-ways'
import { readSummary } from '../runtime/model-file'
import { readTrainable } from '../training/trainable-model'
import { serveTasks } from './serve-tasks'
import type { RecognitionRequest, RecognitionResult } from './tasks'

const reader = new PageReader()
/** Single boxes and words are asked of the same page again and again. */
const pages = new ReadyPages()
const classifiers = new KeptClassifier()
const boxReader = new BoxReader(pages, classifiers)
const wordWays = new WordWays(pages, classifiers)

serveTasks<RecognitionRequest, RecognitionResult>(async (request, context) => {
  switch (request.kind) {
    case 'read':
      return reader.read(request, context)
    case 'read-boxes':
      return boxReader.read(request, context)
    case 'occlusion':
      return occlusionMap(request, await readSample(request.datasetDir, request.index))
    case 'try-provider':
      return reader.tryProvider(request)
    case 'check-model':
      return checkModel(request)
    case 'trainable-network':
      return { architecture: readTrainable(request.modelPath).architecture }
    case 'summarise-model':
      return readSummary(request.modelPath)
    case 'word-ways':
      return wordWays.find(request, context)
    case 'evaluate':
      return evaluateModel(request, await openLabelledPart(request.place, request.part, context), context)
  }
})
