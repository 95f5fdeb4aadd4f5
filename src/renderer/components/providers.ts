/** Where onnxruntime can compute on this machine, for a person to choose from. */
import { useQuery } from '@tanstack/react-query'
import { CPU } from '../../shared/provider'
import { api } from '../app/api'

export const providerName = (provider: string): string => (provider === CPU ? 'CPU' : provider)

/** The CPU first; with it whatever is chosen now, also where this machine has none of it. */
export function useProviders(chosen: string): { readonly value: string; readonly label: string }[] {
  const { data = [] } = useQuery(api.runs.providers.queryOptions())
  return [...new Set([CPU, ...data, chosen])].map((value) => ({ value, label: providerName(value) }))
}
