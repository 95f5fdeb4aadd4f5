/** The catalogues, bundled: a file an area and language. English says which messages there are. */
import type { Language } from './language'
import deActions from './de/actions.json'
import deAnnotate from './de/annotate.json'
import deCommon from './de/common.json'
import deErrors from './de/errors.json'
import deHistory from './de/history.json'
import deJobs from './de/jobs.json'
import deLibrary from './de/library.json'
import deModels from './de/models.json'
import deReview from './de/review.json'
import deRuns from './de/runs.json'
import deSettings from './de/settings.json'
import deShell from './de/shell.json'
import deTrain from './de/train.json'
import enActions from './en/actions.json'
import enAnnotate from './en/annotate.json'
import enCommon from './en/common.json'
import enErrors from './en/errors.json'
import enHistory from './en/history.json'
import enJobs from './en/jobs.json'
import enLibrary from './en/library.json'
import enModels from './en/models.json'
import enReview from './en/review.json'
import enRuns from './en/runs.json'
import enSettings from './en/settings.json'
import enShell from './en/shell.json'
import enTrain from './en/train.json'

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
