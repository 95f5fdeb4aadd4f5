/** Character errors of models, put into words. */
import type { CharacterErrors } from '../../../shared/test-page'
import { percent } from '../../components/format'

export const errorText = (errors: CharacterErrors | null): string => (errors === null ? '–' : percent(errors.errors / errors.characters, 1))
