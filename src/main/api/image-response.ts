/** Images as answers: bytes that never change under their address, or 404. */
import { readFile } from 'node:fs/promises'
import { errorSentence } from '../../shared/user-error'

/** Answers 404 for null, 500 with the reason when `image` throws. */
export async function imageResponse(mediaType: string, image: () => Promise<Buffer | null>): Promise<Response> {
  try {
    const bytes = await image()
    if (bytes === null) return new Response('There is no such image.', { status: 404 })
    return new Response(new Uint8Array(bytes), {
      headers: { 'content-type': mediaType, 'cache-control': 'private, max-age=31536000, immutable' }
    })
  } catch (error) {
    return new Response(errorSentence(error), { status: 500 })
  }
}

export async function readIfThere(filePath: string): Promise<Buffer | null> {
  try {
    return await readFile(filePath)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
