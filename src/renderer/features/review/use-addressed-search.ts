/** Text that the address names (`/review?find=zorro`) is searched for; then the address is the place's. */
import { useEffect } from 'react'
import { navigate, useSearch } from 'wouter/use-browser-location'
import { reviewPath } from '../../app/places'
import { beginFind } from './find-store'
import { showView } from './review-store'

export function useAddressedSearch(): void {
  const search = useSearch()
  useEffect(() => {
    const text = new URLSearchParams(search).get('find')
    if (text === null) return
    beginFind(text)
    showView('find')
    navigate(reviewPath, { replace: true })
  }, [search])
}
