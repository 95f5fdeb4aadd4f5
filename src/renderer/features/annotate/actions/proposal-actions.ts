/** Deciding about what another reading proposes. */
import { IconChecks, IconX } from '@tabler/icons-react'
import type { Action } from '../../../app/actions/action'
import { api, queryClient } from '../../../app/api'
import { dropProposal, proposalNow, takeProposal } from '../state/proposal-store'

/** The name of the model that proposes. */
export function proposerName(modelId: string): string {
  const models = queryClient.getQueryData(api.models.list.queryKey())
  return models?.find(({ card }) => card.id === modelId)?.card.name ?? modelId
}

export const takeProposalAction: Action = {
  id: 'proposal.take',
  group: 'page',
  icon: IconChecks,
  keys: ['Alt+Enter'],
  enabled: () => proposalNow() !== null,
  perform: () => void takeProposal(proposerName(proposalNow()?.modelId ?? ''))
}

export const leaveProposalAction: Action = {
  id: 'proposal.leave',
  group: 'page',
  icon: IconX,
  keys: ['Alt+Backspace'],
  enabled: () => proposalNow() !== null,
  perform: () => void dropProposal()
}

export const proposalActions: readonly Action[] = [takeProposalAction, leaveProposalAction]
