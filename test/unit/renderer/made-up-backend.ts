/** A backend made up of a fetch that answers as tRPC does: questions in batches, what is done one by one. */
import { vi } from 'vitest'

export interface Call {
  readonly path: string
  readonly input: unknown
}

/** Answers from `answer`, where an Error is what the backend refuses; records what was asked. */
export function madeUpBackend(answer: (call: Call) => unknown): Call[] {
  const calls: Call[] = []
  const resultOf = (call: Call): unknown => {
    calls.push(call)
    const data = answer(call)
    if (!(data instanceof Error)) return { result: { data } }
    return { error: { message: data.message, code: -32022, data: { code: 'UNPROCESSABLE_CONTENT', httpStatus: 422 } } }
  }
  vi.stubGlobal('fetch', async (address: string, request: { body?: string }) => {
    const url = new URL(address, 'http://window')
    const path = url.pathname.replace('/api/', '')
    const input: unknown = JSON.parse(request.body ?? url.searchParams.get('input') ?? 'null')
    const answers = url.searchParams.has('batch')
      ? path.split(',').map((each, index) => resultOf({ path: each, input: (input as Record<string, unknown> | null)?.[index] }))
      : resultOf({ path, input })
    return new Response(JSON.stringify(answers), { headers: { 'content-type': 'application/json' } })
  })
  return calls
}
