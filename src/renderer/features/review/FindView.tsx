/** Find and replace over all pages: every place with its image and what would stand there, taken as one step. */
import { Button, Checkbox, Group, Switch, Text, TextInput, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconReplace, IconSearch } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { navigate } from 'wouter/use-browser-location'
import { t } from '../../../shared/messages/messages'
import type { Page } from '../../../shared/page'
import { api, failureSentence } from '../../app/api'
import { glyphPath } from '../../app/places'
import { Notice } from '../../components/Notice'
import { keyOf, replaceWith, searchFor, toggleLeft, toReplace, useFind, type Match } from './find-store'
import { GlyphImage } from './GlyphImage'
import { replaceFound } from './replace-found'
import classes from './Review.module.css'

export function FindView({ pages }: { readonly pages: ReadonlyMap<number, Page> }) {
  const { search, replacement, left } = useFind()
  const [asked] = useDebouncedValue({ search, replacement }, 200)
  const { data: matches, error } = useQuery(
    api.review.find.queryOptions(asked.search.text === '' ? skipToken : asked, { staleTime: 0, placeholderData: (before) => before })
  )
  const shown = asked.search.text === '' ? [] : (matches ?? [])
  const fitting = toReplace(shown, left)
  const isAsked = asked.search === search && asked.replacement === replacement

  return (
    <div className={classes.find}>
      <Group gap={8} align="flex-end" wrap="nowrap">
        <TextInput
          size="xs"
          label={t('review:find.find')}
          autoFocus
          leftSection={<IconSearch size={14} />}
          value={search.text}
          error={error !== null && asked.search.text !== '' ? failureSentence(error) : undefined}
          onChange={(event) => searchFor({ text: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          label={t('review:find.replaceWith')}
          leftSection={<IconReplace size={14} />}
          value={replacement}
          onChange={(event) => replaceWith(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void replaceFound()
          }}
        />
        <Switch size="xs" mb={6} label={t('review:find.matchCase')} checked={search.matchCase} onChange={(event) => searchFor({ matchCase: event.currentTarget.checked })} />
        <Switch
          size="xs"
          mb={6}
          label={t('review:find.regularExpression')}
          checked={search.isRegularExpression}
          onChange={(event) => searchFor({ isRegularExpression: event.currentTarget.checked })}
        />
        <Button ml="auto" flex="none" disabled={fitting.length === 0 || replacement === '' || !isAsked} onClick={() => void replaceFound()}>
          {t('review:find.replace', { count: fitting.length })}
        </Button>
      </Group>
      <Text fz="xs" c="dimmed" my={8} role="status">
        {asked.search.text === '' ? t('review:find.all') : summary(shown, replacement)}
      </Text>
      {asked.search.text !== '' && shown.length === 0 && error === null && (
        <Notice icon={IconSearch} title={t('review:find.nothing')}>
          {t('review:find.nothingDescription')}
        </Notice>
      )}
      {shown.map((match) => {
        const page = pages.get(match.pageId)
        const key = keyOf(match)
        return page === undefined ? null : (
          <MatchRow key={key} match={match} page={page} replacing={replacement !== ''} taken={!left.has(key)} onToggle={() => toggleLeft(key)} />
        )
      })}
    </div>
  )
}

function summary(matches: readonly Match[], replacement: string): string {
  const pageCount = new Set(matches.map(({ pageId }) => pageId)).size
  const unfit = replacement === '' ? 0 : matches.filter(({ symbols }) => symbols === null).length
  const found = t('review:find.found', { count: matches.length, pages: t('review:onPages', { count: pageCount }) })
  return unfit === 0 ? found : `${found} ${t('review:find.unfit', { count: unfit })}`
}

interface MatchRowProps {
  readonly match: Match
  readonly page: Page
  readonly replacing: boolean
  readonly taken: boolean
  readonly onToggle: () => void
}

/** As much of the line around a place as is of use. */
const CONTEXT = 24

function MatchRow({ match, page, replacing, taken, onToggle }: MatchRowProps) {
  const { before, found, after, symbols, lineNumber } = match
  const fits = symbols !== null
  return (
    <div className={classes.match} data-left={(replacing && (!fits || !taken)) || undefined}>
      <Checkbox size="xs" checked={taken && fits} disabled={!fits} onChange={onToggle} aria-label={t('review:find.replaceOne', { found, line: lineNumber, page: page.name })} />
      <GlyphImage page={page} box={match.box} width={180} height={40} around={0.4} outlined />
      <span className={`${classes.matchText} recognised`}>
        {before.slice(-CONTEXT)}
        {replacing && fits ? (
          <>
            <del>{found}</del>
            <ins>{symbols.join('')}</ins>
          </>
        ) : (
          <mark>{found}</mark>
        )}
        {after.slice(0, CONTEXT)}
      </span>
      <UnstyledButton className={classes.pageLink} onClick={() => navigate(glyphPath(page.id, match.glyphIds[0]))}>
        {t('review:find.where', { page: page.name, line: lineNumber })}
      </UnstyledButton>
    </div>
  )
}
