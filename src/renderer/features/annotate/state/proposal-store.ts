/** What another reading of the page proposes: which of its differences are to be taken. */
import { create } from 'zustand'
import { t } from '../../../../shared/messages/messages'
import { api, client, queryClient } from '../../../app/api'
import type { Answers } from '../../../app/api-types'
import { tellFailure } from '../../library/page-operations'
import { editShapes } from './edit-shapes'
import { useRead, whenSaved } from './read-store'

export type Proposal = NonNullable<Answers['proposals']['ofPage']>
export type Difference = Proposal['differences'][number]

/** Differences that were unticked, of the proposal that they belong to. */
export const useUnticked = create<{ readonly proposalId: number | null; readonly keys: ReadonlySet<string> }>(() => ({
  proposalId: null,
  keys: new Set()
}))

export const differenceKey = ({ glyphIds, becomes, box }: Difference): string => `${glyphIds.join()}:${becomes}:${box.x}:${box.y}`

export function proposalNow(): Proposal | null {
  const { pageId } = useRead.getState()
  return pageId === null ? null : (queryClient.getQueryData(api.proposals.ofPage.queryKey({ pageId })) ?? null)
}

export function untickedOf(proposal: Proposal): ReadonlySet<string> {
  const { proposalId, keys } = useUnticked.getState()
  return proposalId === proposal.id ? keys : new Set()
}

export function toggleDifferences(proposal: Proposal, differences: readonly Difference[], isTicked: boolean): void {
  const keys = new Set(untickedOf(proposal))
  for (const key of differences.map(differenceKey)) {
    if (isTicked) keys.delete(key)
    else keys.add(key)
  }
  useUnticked.setState({ proposalId: proposal.id, keys })
}

export const tickedOf = (proposal: Proposal): Difference[] => {
  const unticked = untickedOf(proposal)
  return proposal.differences.filter((difference) => !unticked.has(differenceKey(difference)))
}

/** Takes what is ticked as one step, and is done with the proposal. */
export async function takeProposal(modelName: string): Promise<void> {
  const proposal = proposalNow()
  if (proposal === null) return
  const replacements = tickedOf(proposal).map(({ glyphIds, parts }) => ({ glyphIds: [...glyphIds], parts: parts.map((part) => ({ ...part, candidates: [...part.candidates] })) }))
  if (replacements.length > 0) editShapes({ kind: 'replace', replacements, label: { key: 'history:take', values: { count: replacements.length, model: modelName } } })
  await dropProposal()
}

/** What was not taken is left, once what was taken is saved. */
export async function dropProposal(): Promise<void> {
  const { pageId } = useRead.getState()
  if (pageId === null) return
  const queryKey = api.proposals.ofPage.queryKey({ pageId })
  const before = queryClient.getQueryData(queryKey)
  await queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData(queryKey, null)
  try {
    await whenSaved()
    await client.proposals.drop.mutate({ pageId })
  } catch (error) {
    queryClient.setQueryData(queryKey, before)
    tellFailure(t('annotate:proposal.notPutAway'), error)
  }
}
