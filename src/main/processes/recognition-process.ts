/** The recognition process: reads pages with a network, and evaluates networks. Sessions are kept, a page after a page is quick. */
import { openLabelledPart } from '../datasets/labelled-part'
import { evaluateModel } from '../ocr/evaluation/evaluate-glyphs'
import { PageReader } from '../ocr/pipeline'
import { serveTasks } from './serve-tasks'
import type { RecognitionRequest, RecognitionResult } from './tasks'

const reader = new PageReader()

serveTasks<RecognitionRequest, RecognitionResult>(async (request, context) => {
  switch (request.kind) {
    case 'read':
      return reader.read(request, context)
    case 'evaluate':
      return evaluateModel(request, await openLabelledPart(request.place, request.part, context), context)
  }
})
