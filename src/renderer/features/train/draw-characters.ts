/** Sets that are drawn from the fonts of the program: how large they become, how long that takes, and the drawing of them. */
import { create } from 'zustand'
import { english } from '../../../shared/messages/catalogues'
import { t } from '../../../shared/messages/messages'
import { client } from '../../app/api'
import type { Answers } from '../../app/api-types'
import { putJob } from '../../app/job-store'
import { tellFailure } from '../library/page-operations'

export type Recipe = Answers['datasets']['recipes'][number]

/** Drawn in a minute, and enough to learn from in seconds. */
export const USUAL_PER_CLASS = 200
/** On one core of a small machine. */
const DRAWN_PER_SECOND = 350
const SECONDS_UP_TO = 90

export const useDrawing = create(() => ({ isOpen: false }))

export const openDrawing = (): void => useDrawing.setState({ isOpen: true })
export const closeDrawing = (): void => useDrawing.setState({ isOpen: false })

/** What is no character is drawn in proportion, as the recipe has it. */
export function drawnSizes({ alphabet, perClass: usual, rejectCount: usualRejects }: Recipe, perClass: number): { readonly symbolCount: number; readonly rejectCount: number; readonly sampleCount: number } {
  const rejectCount = Math.round((usualRejects * perClass) / usual)
  return { symbolCount: alphabet.length, rejectCount, sampleCount: alphabet.length * perClass + rejectCount }
}

/** No more exact than it can be: tens of seconds, then minutes. */
export function drawingTime(sampleCount: number): string {
  const seconds = sampleCount / DRAWN_PER_SECOND
  if (seconds > SECONDS_UP_TO) return t('train:drawing.minutes', { minutes: Math.round(seconds / 60) })
  return t('train:drawing.seconds', { seconds: Math.max(1, Math.ceil(seconds / 10)) * 10 })
}

type Known = keyof typeof english.train.drawing.recipes

/** A recipe that the window has no words for goes by its id. */
export function recipeWords(id: string): { readonly name: string; readonly summary: string } {
  if (!(id in english.train.drawing.recipes)) return { name: id, summary: '' }
  return { name: t(`train:drawing.recipes.${id as Known}.name`), summary: t(`train:drawing.recipes.${id as Known}.summary`) }
}

export async function drawCharacters(recipe: Recipe, perClass: number): Promise<void> {
  try {
    putJob(await client.datasets.synthesise.mutate({ recipe: recipe.id, name: t('train:drawing.named', { recipe: recipeWords(recipe.id).name }), perClass }))
  } catch (error) {
    tellFailure(t('train:drawing.notDrawn'), error)
  }
}
