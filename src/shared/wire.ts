/** How questions and answers travel between a window and the backend: as JSON, long lists packed. */
import { packRows, unpackRows } from './packed-rows'

const asItIs = (value: unknown): unknown => value

/** What tRPC calls a transformer; both ends must have the same. */
export const wire = {
  input: { serialize: asItIs, deserialize: asItIs },
  output: { serialize: packRows, deserialize: unpackRows }
}
