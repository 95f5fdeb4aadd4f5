/** Makes a dataset of the letters on the pages of the workspace. */
import type { TakenGlyphs } from '../../../shared/glyph-origin'
import { client } from '../../app/api'
import { putJob } from '../../app/job-store'
import { tellFailure } from '../library/page-operations'

const names: Readonly<Record<TakenGlyphs, string>> = { person: 'Letters set on pages', all: 'All letters of pages' }

export async function takeFromPages(glyphs: TakenGlyphs): Promise<void> {
  try {
    putJob(await client.datasets.takeFromPages.mutate({ name: names[glyphs], glyphs }))
  } catch (error) {
    tellFailure('No letters were taken', error)
  }
}
