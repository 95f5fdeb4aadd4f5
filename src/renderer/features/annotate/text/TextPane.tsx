/** The text of the page, a line each, with the image of every letter above it. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Fragment, useEffect, useMemo, useRef } from 'react'
import { t } from '../../../../shared/messages/messages'
import { api } from '../../../app/api'
import { ActionButton } from '../../../components/ActionButton'
import { RichText } from '../../../components/RichText'
import { cropsAction } from '../actions/view-actions'
import type { Scene } from '../scene/scene'
import { hasOnlyCapitals, symbolTyped, type PageLetters } from '../scene/typed-symbol'
import { dropFailed, retryFailed, selectGlyph, toggleGlyph, useRead } from '../state/read-store'
import { useViewChoices } from '../state/viewport-store'
import { useLineEditor } from '../state/line-editor'
import { CostLine } from './CostLine'
import { LineEditor } from './LineEditor'
import { LineRow } from './LineRow'
import { ProposalPanel } from './ProposalPanel'
import { SmallLettersHint } from './SmallLettersHint'
import { TypingField } from './TypingField'
import { useLineDrag } from './use-line-drag'
import classes from './Text.module.css'

export function TextPane({ scene }: { readonly scene: Scene }) {
  const letters = usePageLetters(scene)
  const waits = useRead((state) => state.queue.operations.length > 0)
  return (
    <section className={classes.pane} aria-label={t('annotate:text.label')} data-unsaved={waits || undefined}>
      <PaneHeader scene={scene} />
      <UnsavedCorrections />
      <ProposalPanel page={scene.content.page} />
      <SmallLettersHint scene={scene} />
      <Lines scene={scene} letters={letters} />
      {scene.glyphs.length > 0 && (
        <footer className={classes.hint}>
          {t('annotate:text.hint')}
          {hasOnlyCapitals(letters) && ` ${t('annotate:text.onlyCapitals')}`}
          <CostLine pageId={scene.content.page.id} />
        </footer>
      )}
      <TypingField letters={letters} />
    </section>
  )
}

function usePageLetters({ content: { modelId }, glyphs }: Scene): PageLetters {
  const { data: models } = useQuery(api.models.list.queryOptions())
  return useMemo(() => {
    const known = models?.find(({ card }) => card.id === modelId)?.card.symbols ?? []
    return { known, standing: [...new Set(glyphs.map(({ glyph }) => glyph.symbol))] }
  }, [models, modelId, glyphs])
}

function PaneHeader({ scene }: { readonly scene: Scene }) {
  const crops = useViewChoices((state) => state.crops)
  const { doubtfulCount, glyphs, lines } = scene
  if (glyphs.length === 0) return null
  const counts = { lines: t('annotate:text.lines', { count: lines.length }), letters: t('annotate:text.letters', { count: glyphs.length }) }
  return (
    <header className={classes.header}>
      <Text fz="xs" c="dimmed" truncate flex={1}>
        {doubtfulCount === 0 ? (
          t('annotate:text.summary', counts)
        ) : (
          <RichText
            text={t('annotate:text.summaryDoubtful', { ...counts, doubtful: doubtfulCount })}
            tags={{ doubtful: (inside) => <span className={classes.doubtfulCount}>{inside}</span> }}
          />
        )}
      </Text>
      <ActionButton action={cropsAction} pressed={crops} size={24} />
    </header>
  )
}

function Lines({ scene, letters }: { readonly scene: Scene; readonly letters: PageLetters }) {
  if (scene.glyphs.length > 0) return <LineList scene={scene} letters={letters} />
  return (
    <Text c="dimmed" fz="sm" p={16} flex={1}>
      {t(scene.content.page.status === 'unread' ? 'annotate:text.unread' : 'annotate:text.empty')}
    </Text>
  )
}

function LineList({ scene, letters }: { readonly scene: Scene; readonly letters: PageLetters }) {
  const list = useRef<HTMLDivElement>(null)
  const drag = useLineDrag(list)
  const selectedId = useRead((state) => state.selectedId)
  const marked = useRead((state) => state.marked)
  const editedLine = useLineEditor((state) => state.lineId)
  const crops = useViewChoices((state) => state.crops)
  const selectedLine = selectedId === null ? undefined : scene.byId.get(selectedId)?.lineIndex

  useEffect(() => {
    if (selectedId === null) return
    list.current?.querySelector(`[data-glyph="${selectedId}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [selectedId])

  return (
    <div
      ref={list}
      className={classes.lines}
      onClick={(event) => {
        const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-glyph]')
        // Text that was marked with the mouse stays marked.
        if (cell === null || !(window.getSelection()?.isCollapsed ?? true)) return
        const glyphId = Number(cell.dataset.glyph)
        if (event.shiftKey) toggleGlyph(glyphId)
        else selectGlyph(glyphId)
      }}
    >
      {scene.lines.map((line, index) => (
        <Fragment key={line.id}>
          <LineRow
            line={line}
            number={index + 1}
            content={scene.content}
            crops={crops}
            selectedId={selectedLine === index ? selectedId : null}
            marked={marked}
          />
          {line.id === editedLine && (
            <LineEditor line={line} number={index + 1} typed={(character) => symbolTyped(character, letters)} />
          )}
        </Fragment>
      ))}
      {drag !== null && <div className={classes.dropMark} style={{ top: drag.top }} />}
    </div>
  )
}

function UnsavedCorrections() {
  const { operations, problem } = useRead((state) => state.queue)
  if (problem === null) return null
  return (
    <Alert color="red" variant="light" radius={0} p="8px 12px" icon={<IconCloudOff size={18} />} role="alert">
      <Text fz="sm" fw={600}>
        {t('annotate:unsaved.title', { count: operations.length })}
      </Text>
      <Text fz="xs" my={4}>
        {problem}
      </Text>
      <Group gap={6}>
        <Button size="compact-xs" color="red" onClick={retryFailed}>
          {t('common:tryAgain')}
        </Button>
        <Button size="compact-xs" variant="subtle" color="red" onClick={dropFailed}>
          {t(operations.length > 1 ? 'annotate:unsaved.dropFirst' : 'annotate:unsaved.drop')}
        </Button>
      </Group>
    </Alert>
  )
}
