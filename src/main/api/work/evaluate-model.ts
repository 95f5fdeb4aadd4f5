/** Scores a model on labelled characters, in the recognition process. Nothing of it is stored. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { PartChoice } from '../../../shared/dataset'
import type { GlyphEvaluation } from '../../../shared/evaluation'
import type { Job } from '../../../shared/job'
import { UserError } from '../../../shared/user-error'
import type { Orientation } from '../../datasets/importers/importer'
import type { DatasetPlace } from '../../datasets/labelled-part'
import { parseAllowed } from '../../ocr/evaluation/allowed-symbols'
import type { AppContext } from '../app-context'
import { activeModel } from './active-model'
import { findDataset } from './resolve-dataset'

export interface EvaluationOrder {
  /** An id, or the path of an ONNX file; null: the model that reads. */
  readonly model: string | null
  /** Of a dataset, or where one lies; see `resolveDataset`. */
  readonly dataset: string
  readonly part: PartChoice
  /** "A-Z0-9": the only symbols that the model may answer with; null: all that it has. */
  readonly allow: string | null
  readonly orientation: Orientation
  /** Paths of an IDX file's labels and mapping, where they do not lie beside it. */
  readonly labels?: string
  readonly mapping?: string
}

/** The job's `evaluation` is what comes of it. Throws UserError for names that stand for nothing. */
export function startEvaluation(app: AppContext, order: EvaluationOrder): Job {
  const modelPath = modelPathOf(app, order.model)
  const place = placeOf(app, order)
  const allow = order.allow === null ? null : parseAllowed(order.allow)
  return app.jobs.start({
    kind: 'evaluate',
    label: { key: 'jobs:evaluating', values: { dataset: order.dataset } },
    work: async (context, report) => {
      const request = { kind: 'evaluate', modelPath, allow, place, part: order.part } as const
      report({ evaluation: await app.recognition.run<GlyphEvaluation>(request, context) })
    }
  })
}

function modelPathOf(app: AppContext, model: string | null): string {
  if (model === null) return activeModel(app).path
  const all = app.workspace.models.list()
  const known = all.find(({ card }) => card.id === model)
  if (known !== undefined) return known.path
  if (app.canImportPaths && (model.endsWith('.onnx') || existsSync(model))) return resolve(model)
  throw new UserError('errors:models.none', { model, known: all.map(({ card }) => card.id).join(', ') })
}

function placeOf(app: AppContext, { dataset, orientation, labels, mapping }: EvaluationOrder): DatasetPlace {
  const found = findDataset(app, dataset)
  if (typeof found === 'string') {
    const beside = { ...(labels === undefined ? {} : { labels: resolve(labels) }), ...(mapping === undefined ? {} : { mapping: resolve(mapping) }) }
    return { type: 'source', path: found, options: { name: null, orientation, ...beside } }
  }
  if ((labels ?? mapping) === undefined) return { type: 'stored', folder: app.workspace.files.dataset(found.sha256) }
  throw new UserError('errors:models.datasetHasLabels', { dataset })
}
