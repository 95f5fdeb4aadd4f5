/** A letter that the address names (`/read/3?glyph=17`) is selected when its page is there; then the address is the page's. */
import { useEffect } from 'react'
import { useSearch } from 'wouter'
import { navigate } from 'wouter/use-browser-location'
import { pagePath } from '../../../app/places'
import { selectGlyph } from './read-store'

export function useAddressedGlyph(pageId: number, isThere: boolean): void {
  const search = useSearch()
  useEffect(() => {
    const glyphId = new URLSearchParams(search).get('glyph')
    if (glyphId === null || !isThere) return
    selectGlyph(Number(glyphId))
    navigate(pagePath(pageId), { replace: true })
  }, [pageId, search, isThere])
}
