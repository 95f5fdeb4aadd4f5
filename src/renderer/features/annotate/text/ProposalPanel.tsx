/** What another reading of the page proposes, place by place: ticked ones are taken as one step, the others are left. */
import { Button, Checkbox, Group, Text, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { t } from '../../../../shared/messages/messages'
import { UNREAD_SYMBOL, type Page } from '../../../../shared/page'
import { api } from '../../../app/api'
import { ActionKeys } from '../../../components/ActionKeys'
import { GlyphImage } from '../../review/GlyphImage'
import { leaveProposalAction, proposerName, takeProposalAction } from '../actions/proposal-actions'
import { differenceKey, tickedOf, toggleDifferences, useUnticked, type Difference, type Proposal } from '../state/proposal-store'
import { selectGlyphs } from '../state/read-store'
import { revealBox } from '../state/viewport-store'
import classes from './Text.module.css'

export function ProposalPanel({ page }: { readonly page: Page }) {
  const { data: proposal } = useQuery(api.proposals.ofPage.queryOptions({ pageId: page.id }))
  useQuery(api.models.list.queryOptions())
  return proposal == null ? null : <Differences page={page} proposal={proposal} />
}

function Differences({ page, proposal }: { readonly page: Page; readonly proposal: Proposal }) {
  useUnticked()
  const { differences, modelId } = proposal
  const ticked = tickedOf(proposal)
  const model = proposerName(modelId)
  return (
    <section className={classes.proposal} aria-label={t('annotate:proposal.label')}>
      <Text fz="sm" fw={600} role="status">
        {differences.length === 0 ? t('annotate:proposal.nothingDiffers', { model }) : t('annotate:proposal.differs', { count: differences.length, model })}
      </Text>
      <Group gap={6} my={6}>
        {differences.length > 0 && (
          <Button size="compact-sm" disabled={ticked.length === 0} rightSection={<ActionKeys action={takeProposalAction} />} onMouseDown={keepCaret} onClick={takeProposalAction.perform}>
            {ticked.length === differences.length ? t('annotate:proposal.takeAll') : t('annotate:proposal.takeSome', { ticked: ticked.length })}
          </Button>
        )}
        <Button size="compact-sm" variant="default" rightSection={<ActionKeys action={leaveProposalAction} />} onMouseDown={keepCaret} onClick={leaveProposalAction.perform}>
          {t(differences.length === 0 ? 'common:close' : 'annotate:proposal.leave')}
        </Button>
        {differences.length > 1 && (
          <Checkbox
            ml="auto"
            size="xs"
            label={t('annotate:proposal.all')}
            checked={ticked.length === differences.length}
            indeterminate={ticked.length > 0 && ticked.length < differences.length}
            onChange={(event) => toggleDifferences(proposal, differences, event.currentTarget.checked)}
          />
        )}
      </Group>
      <div className={classes.differences}>
        {differences.map((difference) => (
          <DifferenceRow
            key={differenceKey(difference)}
            page={page}
            difference={difference}
            ticked={ticked.includes(difference)}
            onTick={(isTicked) => toggleDifferences(proposal, [difference], isTicked)}
          />
        ))}
      </div>
    </section>
  )
}

const keepCaret = (event: { preventDefault(): void }): void => event.preventDefault()

interface DifferenceRowProps {
  readonly page: Page
  readonly difference: Difference
  readonly ticked: boolean
  readonly onTick: (isTicked: boolean) => void
}

function DifferenceRow({ page, difference, ticked, onTick }: DifferenceRowProps) {
  const { was, becomes, box, glyphIds } = difference
  const kind = was === '' ? 'new' : becomes === '' ? 'gone' : 'other'
  const show = (): void => {
    selectGlyphs([...glyphIds])
    revealBox(box)
  }
  return (
    <div className={classes.difference} data-left={!ticked || undefined}>
      <Checkbox size="xs" checked={ticked} aria-label={t(`annotate:proposal.take.${kind}`, { was, becomes })} onChange={(event) => onTick(event.currentTarget.checked)} />
      <UnstyledButton className={classes.differencePlace} aria-label={t(`annotate:proposal.show.${kind}`, { was, becomes })} onClick={show}>
        <GlyphImage page={page} box={box} width={72} height={28} around={0.15} />
        <span className={`${classes.differenceText} recognised`}>
          <del>{shown(was)}</del>
          <span aria-hidden>→</span>
          <ins>{shown(becomes)}</ins>
        </span>
      </UnstyledButton>
    </div>
  )
}

const shown = (text: string): string => (text === '' ? '∅' : text.replaceAll(UNREAD_SYMBOL, '▯'))
