/** The recognition process: reads pages with a network. Sessions are kept, a page after a page is quick. */
import { PageReader } from '../ocr/pipeline'
import { serveTasks } from './serve-tasks'
import type { RecognitionRequest, RecognitionResult } from './tasks'

const reader = new PageReader()

serveTasks<RecognitionRequest, RecognitionResult>((request, context) => reader.read(request, context))
