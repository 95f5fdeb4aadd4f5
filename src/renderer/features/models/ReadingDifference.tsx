/** What two models read of the same page, letter under letter below what is true. */
import { Group, Select, Skeleton, Switch, Text, Title } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { t } from '../../../shared/messages/messages'
import { byError, type TestPages, type TwoReadings } from '../../../shared/test-page'
import { api, failureSentence } from '../../app/api'
import classes from './Models.module.css'

interface ReadingDifferenceProps {
  readonly data: TestPages
  readonly pageId: number
  readonly onPage: (pageId: number) => void
}

export function ReadingDifference({ data, pageId, onPage }: ReadingDifferenceProps) {
  const page = data.pages.find((each) => each.pageId === pageId) ?? data.pages[0]
  const [chosen, setChosen] = useState<{ readonly first?: string; readonly second?: string }>({})
  const readers = byError(data.models).filter(({ scores }) => scores.some((score) => score.pageId === page.pageId))
  const pick = (wanted: string | undefined, otherwise: string | undefined): string | undefined => (readers.some(({ modelId }) => modelId === wanted) ? wanted : otherwise)
  const first = pick(chosen.first, readers[0]?.modelId)
  const second = pick(chosen.second, readers.find(({ modelId }) => modelId !== first)?.modelId)
  const asked = first === undefined || second === undefined ? skipToken : { pageId: page.pageId, first, second }
  const [onlyErrors, setOnlyErrors] = useState(true)
  const { data: lines, error } = useQuery(api.testPages.difference.queryOptions(asked))
  const options = readers.map(({ modelId, name }) => ({ value: modelId, label: name }))
  if (readers.length < 2) return <Text c="dimmed" mt={16}>{t('models:difference.needsTwo')}</Text>
  return (
    <section aria-label={t('models:difference.label')} className={classes.difference}>
      <Group gap={8} mb={10}>
        <Title order={3} fz="sm">
          {t('models:difference.title')}
        </Title>
        <Select size="xs" w={180} aria-label={t('models:difference.page')} data={data.pages.map(({ pageId: id, name }) => ({ value: String(id), label: name }))} value={String(page.pageId)} allowDeselect={false} onChange={(id) => id !== null && onPage(Number(id))} />
        <Select size="xs" w={250} aria-label={t('models:difference.first')} data={options} value={first} allowDeselect={false} onChange={(id) => id !== null && setChosen({ ...chosen, first: id })} />
        <Text fz="xs" c="dimmed">
          {t('models:difference.above')}
        </Text>
        <Select size="xs" w={250} aria-label={t('models:difference.second')} data={options} value={second} allowDeselect={false} onChange={(id) => id !== null && setChosen({ ...chosen, second: id })} />
        <Switch size="xs" label={t('models:difference.onlyErrors')} checked={onlyErrors} onChange={(event) => setOnlyErrors(event.currentTarget.checked)} />
      </Group>
      {error !== null ? <Text c="dimmed">{failureSentence(error)}</Text> : lines === undefined ? <Skeleton h={120} animate={false} /> : <Lines lines={lines} onlyErrors={onlyErrors} />}
    </section>
  )
}

function Lines({ lines, onlyErrors }: { readonly lines: readonly (readonly TwoReadings[])[]; readonly onlyErrors: boolean }) {
  const shown = onlyErrors ? lines.filter((line) => line.some(({ truth, first, second }) => first !== truth || second !== truth)) : lines
  if (shown.length === 0) return <Text c="dimmed">{t('models:difference.none')}</Text>
  return (
    <>
      {shown.map((line, index) => (
        <div key={index} className={`${classes.aligned} recognised`}>
          {line.map((cell, place) => (
            <span key={place} className={classes.letter}>
              <span>{cell.truth || ' '}</span>
              <Read read={cell.first} truth={cell.truth} />
              <Read read={cell.second} truth={cell.truth} />
            </span>
          ))}
        </div>
      ))}
      <Text fz="xs" c="dimmed" mt={8}>
        {t('models:difference.help')}
      </Text>
    </>
  )
}

function Read({ read, truth }: { readonly read: string; readonly truth: string }) {
  if (read === truth) return <span className={classes.right}>{read || ' '}</span>
  return <span className={classes.wrong}>{read === '' ? '·' : read === ' ' ? '␣' : read}</span>
}
