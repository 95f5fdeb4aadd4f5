/** Which model reads. */
import type { ModelFile } from '../../store/model-library'
import type { AppContext } from '../app-context'

/** The one of that id, left out the chosen one; where it is gone, see `ModelLibrary.active`. */
export const activeModel = ({ workspace: { models, settings } }: AppContext, modelId?: string): ModelFile => models.active(modelId ?? settings.get().activeModelId)
