/** What is said, in English. */
import { inEnglish, type Saying } from '../src/shared/messages/saying'

export const said = (saying: Saying | null): string | null => saying && inEnglish(saying)
