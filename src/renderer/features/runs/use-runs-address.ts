/** The address as state: what changes it replaces the entry, so that Back leaves the place. */
import { useMemo } from 'react'
import { useSearch } from 'wouter'
import { navigate } from 'wouter/use-browser-location'
import { parseRunsAddress, runsPath, type RunsAddress } from './runs-address'

export function useRunsAddress(): RunsAddress {
  const search = useSearch()
  return useMemo(() => parseRunsAddress(search), [search])
}

/** As it is now, for what acts outside of drawing. */
export const currentAddress = (): RunsAddress => parseRunsAddress(location.search)

export function changeAddress(changes: Partial<RunsAddress>): void {
  navigate(runsPath({ ...currentAddress(), ...changes }), { replace: true })
}

export function toggleCompared(runId: string): void {
  const { runIds } = currentAddress()
  changeAddress({ runIds: runIds.includes(runId) ? runIds.filter((id) => id !== runId) : [...runIds, runId] })
}
