/** A quiet line over the text of a page that was read poorly by a model without small letters: another model may be meant. */
import { Button, CloseButton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { t } from '../../../../shared/messages/messages'
import { api } from '../../../app/api'
import { readJobOf, useJobs } from '../../../app/job-store'
import { readPages } from '../../library/page-operations'
import type { Scene } from '../scene/scene'
import { mayHaveSmallLetters, readerOfSmallLetters } from '../scene/small-letters'
import { imageKey, putHintAway, usePutAwayHints } from '../state/put-away-hints'
import classes from './Text.module.css'

export function SmallLettersHint({ scene }: { readonly scene: Scene }) {
  const { page } = scene.content
  const { data: models = [] } = useQuery(api.models.list.queryOptions())
  const { data: proposal } = useQuery(api.proposals.ofPage.queryOptions({ pageId: page.id }))
  const isPutAway = usePutAwayHints(({ images }) => images.includes(imageKey(page)))
  const isBeingRead = useJobs(({ jobs }) => readJobOf(jobs, page.id) !== undefined)
  const reader = readerOfSmallLetters(models)
  if (isPutAway || isBeingRead || proposal != null || reader === undefined || !mayHaveSmallLetters(scene, models)) return null
  return (
    <section className={classes.smallLetters} aria-label={t('annotate:smallLetters.label')}>
      <div>
        <Text fz="xs" c="dimmed">
          {t('annotate:smallLetters.may')}
        </Text>
        <Button
          size="compact-xs"
          variant="light"
          mt={4}
          className={classes.wrapping}
          onMouseDown={keepCaret}
          onClick={() => void readPages([page.id], { modelId: reader.card.id, takesPlace: true })}
        >
          {t('annotate:smallLetters.readWith', { model: reader.card.name })}
        </Button>
      </div>
      <CloseButton size="sm" aria-label={t('annotate:smallLetters.putAway')} onMouseDown={keepCaret} onClick={() => putHintAway(page)} />
    </section>
  )
}

const keepCaret = (event: { preventDefault(): void }): void => event.preventDefault()
