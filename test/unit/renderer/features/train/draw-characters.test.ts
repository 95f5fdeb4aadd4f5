/** How much a recipe draws, and how long that takes, as the window says it. */
import { afterEach, describe, expect, it } from 'vitest'
import { recipes } from '../../../../../src/main/datasets/recipes'
import { drawingTime, drawnSizes, recipeWords } from '../../../../../src/renderer/features/train/draw-characters'
import { english } from '../../../../../src/shared/messages/catalogues'
import { speak } from '../../../../../src/shared/messages/messages'

afterEach(() => speak('en'))

describe('what is drawn', () => {
  const recipe = { id: 'print', alphabet: 'ABCD', perClass: 900, rejectCount: 1_800 }
  it('is as many of each symbol, and of what is no character in proportion', () =>
    expect(drawnSizes(recipe, 200)).toEqual({ symbolCount: 4, rejectCount: 400, sampleCount: 1_200 }))
  it('has words for every recipe', () => expect(Object.keys(english.train.drawing.recipes).sort()).toEqual(recipes.map(({ id }) => id).sort()))
  it('goes by its id where there are none', () => expect(recipeWords('runes')).toEqual({ name: 'runes', summary: '' }))
})

it.each([
  [10, 'About 10 s'],
  [13_200, 'About 40 s'],
  [85_800, 'About 4 min']
])('%i samples take: %s', (samples, time) => expect(drawingTime(samples)).toBe(time))
it('says so in German', () => {
  speak('de')
  expect(drawingTime(13_200)).toBe('Etwa 40 s')
})
