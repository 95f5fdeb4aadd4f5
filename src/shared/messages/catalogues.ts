/** The catalogues, bundled: a file an area and language. English says which messages there are. */
import type { Language } from './language'
import deActions from './de/actions.json' with { type: 'json' }
import deAnnotate from './de/annotate.json' with { type: 'json' }
import deCommon from './de/common.json' with { type: 'json' }
import deErrors from './de/errors.json' with { type: 'json' }
import deHistory from './de/history.json' with { type: 'json' }
import deJobs from './de/jobs.json' with { type: 'json' }
import deLibrary from './de/library.json' with { type: 'json' }
import deModels from './de/models.json' with { type: 'json' }
import deReview from './de/review.json' with { type: 'json' }
import deRuns from './de/runs.json' with { type: 'json' }
import deSettings from './de/settings.json' with { type: 'json' }
import deShell from './de/shell.json' with { type: 'json' }
import deTrain from './de/train.json' with { type: 'json' }
import enActions from './en/actions.json' with { type: 'json' }
import enAnnotate from './en/annotate.json' with { type: 'json' }
import enCommon from './en/common.json' with { type: 'json' }
import enErrors from './en/errors.json' with { type: 'json' }
import enHistory from './en/history.json' with { type: 'json' }
import enJobs from './en/jobs.json' with { type: 'json' }
import enLibrary from './en/library.json' with { type: 'json' }
import enModels from './en/models.json' with { type: 'json' }
import enReview from './en/review.json' with { type: 'json' }
import enRuns from './en/runs.json' with { type: 'json' }
import enSettings from './en/settings.json' with { type: 'json' }
import enShell from './en/shell.json' with { type: 'json' }
import enTrain from './en/train.json' with { type: 'json' }

export const english = {
  common: enCommon,
  shell: enShell,
  actions: enActions,
  settings: enSettings,
  library: enLibrary,
  annotate: enAnnotate,
  review: enReview,
  runs: enRuns,
  train: enTrain,
  models: enModels,
  errors: enErrors,
  history: enHistory,
  jobs: enJobs
}

/** The same messages, as other words. */
type Translated<Catalogue> = { readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : Translated<Catalogue[Key]> }

const german: Translated<typeof english> = {
  common: deCommon,
  shell: deShell,
  actions: deActions,
  settings: deSettings,
  library: deLibrary,
  annotate: deAnnotate,
  review: deReview,
  runs: deRuns,
  train: deTrain,
  models: deModels,
  errors: deErrors,
  history: deHistory,
  jobs: deJobs
}

export const catalogues: Readonly<Record<Language, Translated<typeof english>>> = { en: english, de: german }
