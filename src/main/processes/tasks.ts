/** What can be asked of each engine process. Each service owns the shape of its requests. */
import type { DatasetImportRequest } from '../datasets/import-dataset'
import type { KeptSummary } from '../datasets/keep-dataset'
import type { DatasetPlace } from '../datasets/labelled-part'
import type { DatasetMakeRequest } from '../datasets/make-dataset'
import type { PageDatasetRequest } from '../datasets/page-dataset'
import type { DeriveRequest } from '../ocr/decode/derived-images'
import type { FileInspection, InspectRequest } from '../ocr/decode/inspect-file'
import type { PartChoice } from '../../shared/dataset'
import type { GlyphEvaluation } from '../../shared/evaluation'
import type { ReadShape } from '../../shared/layout/layout-operation'
import type { ModelCard } from '../../shared/model'
import type { OnnxSummary } from '../../shared/onnx-summary'
import type { WordWay } from '../../shared/layout/word-way'
import type { ProviderTrial } from '../../shared/provider'
import type { PageReading } from '../../shared/reading'
import type { BoxesRequest } from '../ocr/box-reader'
import type { EvaluationRequest } from '../ocr/evaluation/evaluate-glyphs'
import type { PageToCut } from '../ocr/glyph-cutter'
import type { OcclusionMap, OcclusionRequest } from '../ocr/evaluation/occlusion'
import type { ReadRequest } from '../ocr/pipeline'
import type { LetterRatios, LettersBetween, StudyRequest } from '../training/autoencoder-study'
import type { WaysRequest } from '../ocr/word-ways'
import type { TrainEvent, TrainRequest, TrainResult } from '../training/run-training'
import type { TrainableNetwork } from '../training/trainable-model'

export type ImagingRequest =
  | (InspectRequest & { readonly kind: 'inspect' })
  | (DeriveRequest & { readonly kind: 'derive' })
  | (DatasetImportRequest & { readonly kind: 'import-dataset' })
  | (DatasetMakeRequest & { readonly kind: 'make-dataset' })
  | (PageDatasetRequest & { readonly kind: 'take-from-pages'; readonly pages: readonly PageToCut[] })
export type ImagingResult = FileInspection | { readonly written: true } | KeptSummary

export type RecognitionRequest =
  | (ReadRequest & { readonly kind: 'read' })
  | (BoxesRequest & { readonly kind: 'read-boxes' })
  | (WaysRequest & { readonly kind: 'word-ways' })
  | (EvaluationRequest & { readonly kind: 'evaluate'; readonly place: DatasetPlace; readonly part: PartChoice })
  /** What a network looked at in a sample of a set. */
  | (OcclusionRequest & { readonly kind: 'occlusion'; readonly datasetDir: string; readonly index: number })
  /** Whether an ONNX file can read glyphs. */
  | { readonly kind: 'check-model'; readonly modelPath: string }
  /** Whether a provider reads as the CPU does. */
  | { readonly kind: 'try-provider'; readonly modelPath: string; readonly provider: string }
  /** Which network a model is that can be trained further. */
  | { readonly kind: 'trainable-network'; readonly modelPath: string }
  /** What any ONNX file is made of. */
  | { readonly kind: 'summarise-model'; readonly modelPath: string }
export type RecognitionResult = PageReading | GlyphEvaluation | readonly ReadShape[] | readonly WordWay[] | ModelCard | OnnxSummary | OcclusionMap | ProviderTrial | TrainableNetwork

export type { TrainEvent, TrainRequest, TrainResult }
export type TrainingTask =
  | TrainRequest
  | (StudyRequest & { readonly kind: 'letter-ratios' })
  | (StudyRequest & { readonly kind: 'letters-between'; readonly labels: readonly [number, number] })
  | { readonly kind: 'list-providers' }
  | { readonly kind: 'try-provider'; readonly provider: string }
export type TrainingTaskResult = TrainResult | readonly string[] | ProviderTrial | LetterRatios | LettersBetween
