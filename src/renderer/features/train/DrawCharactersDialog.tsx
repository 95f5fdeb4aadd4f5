/** Which characters are drawn from the fonts of the program, and how many of each. */
import { Button, Group, Modal, NumberInput, Radio, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { t } from '../../../shared/messages/messages'
import { api } from '../../app/api'
import { closeDrawing, drawCharacters, drawingTime, drawnSizes, recipeWords, useDrawing, USUAL_PER_CLASS, type Recipe } from './draw-characters'
import classes from './Train.module.css'

export function DrawCharactersDialog() {
  const { isOpen } = useDrawing()
  const { data: recipes } = useQuery({ ...api.datasets.recipes.queryOptions(), enabled: isOpen })
  return (
    <Modal opened={isOpen} onClose={closeDrawing} title={<Text fw={600}>{t('train:drawing.title')}</Text>} size={520}>
      {recipes !== undefined && <Choice recipes={recipes} />}
    </Modal>
  )
}

function Choice({ recipes }: { readonly recipes: readonly Recipe[] }) {
  const [id, setId] = useState(recipes[0].id)
  const [perClass, setPerClass] = useState<number | ''>(USUAL_PER_CLASS)
  const recipe = recipes.find((each) => each.id === id) ?? recipes[0]
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (perClass === '') return
        closeDrawing()
        void drawCharacters(recipe, perClass)
      }}
    >
      <Stack gap={14}>
        <Text c="dimmed" lh={1.5}>
          {t('train:drawing.text')}
        </Text>
        <Radio.Group value={id} onChange={setId} aria-label={t('train:drawing.which')}>
          <Stack gap={6}>
            {recipes.map((each) => (
              <Radio.Card key={each.id} value={each.id} className={classes.recipe}>
                <Radio.Indicator size="xs" mt={2} />
                <div>
                  <Text fw={500}>{recipeWords(each.id).name}</Text>
                  <Text fz="xs" c="dimmed" lh={1.5}>
                    {recipeWords(each.id).summary}
                  </Text>
                  <Text fz="xs" className={`${classes.recipeSymbols} recognised`}>
                    {each.alphabet}
                  </Text>
                </div>
              </Radio.Card>
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="space-between" wrap="nowrap" align="flex-end" gap={16}>
          <NumberInput size="xs" w={150} label={t('train:drawing.perClass')} min={1} max={MOST_DRAWN} clampBehavior="strict" allowDecimal={false} allowNegative={false} value={perClass} onChange={(value) => setPerClass(typeof value === 'number' ? value : '')} />
          {perClass !== '' && <Sizes recipe={recipe} perClass={perClass} />}
        </Group>
        <Group justify="flex-end" gap={8}>
          {perClass !== '' && (
            <Text fz="sm" fw={500} flex={1} aria-live="polite">
              {drawingTime(drawnSizes(recipe, perClass).sampleCount)}
            </Text>
          )}
          <Button variant="default" onClick={closeDrawing}>
            {t('train:drawing.cancel')}
          </Button>
          <Button type="submit" disabled={perClass === ''}>
            {t('train:drawing.draw')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Of a symbol: more takes longer than one waits for in a window. */
const MOST_DRAWN = 2_000

function Sizes({ recipe, perClass }: { readonly recipe: Recipe; readonly perClass: number }) {
  const { symbolCount, rejectCount, sampleCount } = drawnSizes(recipe, perClass)
  return (
    <Text fz="xs" c="dimmed" lh={1.5} flex={1} aria-live="polite">
      {t('train:drawing.sizes', { symbols: symbolCount, rejects: rejectCount, samples: sampleCount })}
    </Text>
  )
}
