/** What can be asked of each engine process. Each service owns the shape of its requests. */
import type { DatasetImportRequest, ImportedSummary } from '../datasets/import-dataset'
import type { DeriveRequest } from '../ocr/decode/derived-images'
import type { FileInspection, InspectRequest } from '../ocr/decode/inspect-file'
import type { PageReading } from '../../shared/reading'
import type { ReadRequest } from '../ocr/pipeline'
import type { EpochEvent, TrainRequest, TrainResult } from '../training/train-preset'

export type ImagingRequest =
  | (InspectRequest & { readonly kind: 'inspect' })
  | (DeriveRequest & { readonly kind: 'derive' })
  | (DatasetImportRequest & { readonly kind: 'import-dataset' })
export type ImagingResult = FileInspection | { readonly written: true } | ImportedSummary

export type RecognitionRequest = ReadRequest
export type RecognitionResult = PageReading

export type { EpochEvent, TrainRequest, TrainResult }
