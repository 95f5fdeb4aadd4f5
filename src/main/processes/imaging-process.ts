/** The imaging process: looks into files, makes the images that the interface shows, reads and draws labelled characters. */
import { importDataset } from '../datasets/import-dataset'
import { makeDataset } from '../datasets/make-dataset'
import { keepPageDataset } from '../datasets/page-dataset'
import { deriveImages } from '../ocr/decode/derived-images'
import { inspectFile } from '../ocr/decode/inspect-file'
import { cutGlyphs } from '../ocr/glyph-cutter'
import { serveTasks } from './serve-tasks'
import type { ImagingRequest, ImagingResult } from './tasks'

serveTasks<ImagingRequest, ImagingResult>(async (request, context) => {
  switch (request.kind) {
    case 'inspect':
      return inspectFile(request, context)
    case 'derive':
      await deriveImages(request, context)
      return { written: true }
    case 'import-dataset':
      return importDataset(request, context)
    case 'make-dataset':
      return makeDataset(request, context)
    case 'take-from-pages':
      return keepPageDataset(request, await cutGlyphs(request.pages, context))
  }
})
