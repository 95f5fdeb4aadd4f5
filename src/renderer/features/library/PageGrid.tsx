/** Pages as thumbnails that are chosen, opened and read. */
import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { t } from '../../../shared/messages/messages'
import type { Page } from '../../../shared/page'
import { pagePath } from '../../app/places'
import { useLibrarySelection } from './library-store'
import { PageCard } from './PageCard'
import {
  extendTo,
  keepPresent,
  moveInGrid,
  nothingSelected,
  selectOnly,
  toggle,
  type GridMove
} from './selection'
import classes from './Library.module.css'

const moves: Readonly<Record<string, GridMove>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last'
}

export function PageGrid({ pages }: { readonly pages: readonly Page[] }) {
  const grid = useRef<HTMLDivElement>(null)
  const selection = useLibrarySelection()
  const order = pages.map(({ id }) => id)
  const current = selection.current ?? order[0]

  useEffect(() => {
    const { ids } = useLibrarySelection.getState()
    const present = new Set(pages.map(({ id }) => id))
    if ([...ids].some((id) => !present.has(id))) {
      useLibrarySelection.setState(keepPresent(useLibrarySelection.getState(), present), true)
    }
  }, [pages])

  const choose = (id: number, event: MouseEvent | KeyboardEvent): void => {
    const next = event.shiftKey
      ? extendTo(selection, order, id)
      : event.ctrlKey || event.metaKey
        ? toggle(selection, id)
        : selectOnly(id)
    useLibrarySelection.setState(next, true)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === ' ' && current !== undefined) {
      event.preventDefault()
      useLibrarySelection.setState(toggle(selection, current), true)
      return
    }
    const move = moves[event.key]
    if (move === undefined || grid.current === null || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const columns = getComputedStyle(grid.current).gridTemplateColumns.split(' ').length
    const from = Math.max(0, order.indexOf(current))
    const target = order[selection.current === null ? from : moveInGrid(from, order.length, columns, move)]
    choose(target, event)
    grid.current.querySelector<HTMLElement>(`[data-page-id="${target}"]`)?.focus()
  }

  return (
    <div
      ref={grid}
      className={classes.grid}
      role="listbox"
      aria-label={t('library:pages')}
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if (event.target === event.currentTarget) useLibrarySelection.setState(nothingSelected, true)
      }}
    >
      {pages.map((page) => (
        <PageCard
          key={page.id}
          page={page}
          selected={selection.ids.has(page.id)}
          reachable={page.id === current}
          onChoose={(event) => choose(page.id, event)}
          onOpen={() => navigate(pagePath(page.id))}
        />
      ))}
    </div>
  )
}
