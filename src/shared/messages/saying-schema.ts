/** Sayings that come from outside: from a window, or from a database, whose rows from before hold the words themselves. */
import { z } from 'zod'
import { asItIs, isMessageKey, type Saying } from './saying'

export const sayingSchema: z.ZodType<Saying, Saying> = z.object({
  key: z.custom<Saying['key']>(isMessageKey),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.lazy(() => sayingSchema)])).optional()
})

/** The key comes first, by which `readSaying` knows it. */
export const writeSaying = ({ key, values }: Saying): string => JSON.stringify({ key, values })

/** What `writeSaying` wrote; any other text says itself. */
export function readSaying(text: string): Saying {
  if (!text.startsWith('{"key":')) return asItIs(text)
  try {
    return sayingSchema.parse(JSON.parse(text))
  } catch {
    return asItIs(text)
  }
}
