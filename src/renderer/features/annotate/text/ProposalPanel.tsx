/** What another reading of the page proposes, place by place: ticked ones are taken as one step, the others are left. */
import { Button, Checkbox, Group, Text, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { UNREAD_SYMBOL, type Page } from '../../../../shared/page'
import { api } from '../../../app/api'
import { ActionKeys } from '../../../components/ActionKeys'
import { counted } from '../../../components/format'
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
  const name = proposerName(modelId)
  return (
    <section className={classes.proposal} aria-label="Proposed changes">
      <Text fz="sm" fw={600} role="status">
        {`Read with ${name}: ${differences.length === 0 ? 'nothing differs' : counted(differences.length, 'place differs', 'places differ')}`}
      </Text>
      <Group gap={6} my={6}>
        {differences.length > 0 && (
          <Button size="compact-sm" disabled={ticked.length === 0} rightSection={<ActionKeys action={takeProposalAction} />} onMouseDown={keepCaret} onClick={takeProposalAction.perform}>
            Take {ticked.length === differences.length ? 'all' : ticked.length}
          </Button>
        )}
        <Button size="compact-sm" variant="default" rightSection={<ActionKeys action={leaveProposalAction} />} onMouseDown={keepCaret} onClick={leaveProposalAction.perform}>
          {differences.length === 0 ? 'Close' : 'Leave'}
        </Button>
        {differences.length > 1 && (
          <Checkbox
            ml="auto"
            size="xs"
            label="All"
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
  const show = (): void => {
    selectGlyphs([...glyphIds])
    revealBox(box)
  }
  return (
    <div className={classes.difference} data-left={!ticked || undefined}>
      <Checkbox size="xs" checked={ticked} aria-label={`Take ${spoken(was, becomes)}`} onChange={(event) => onTick(event.currentTarget.checked)} />
      <UnstyledButton className={classes.differencePlace} aria-label={`Show where ${spoken(was, becomes)}`} onClick={show}>
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
const spoken = (was: string, becomes: string): string =>
  was === '' ? `${becomes} is new` : becomes === '' ? `${was} goes` : `${was} becomes ${becomes}`
