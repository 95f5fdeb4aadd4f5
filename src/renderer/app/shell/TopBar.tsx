/** Where one is, the tools of the place, and the way to every action. */
import { Text, UnstyledButton } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { IconChevronRight, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useLocation } from 'wouter'
import { t } from '../../../shared/messages/messages'
import { ActionKeys } from '../../components/ActionKeys'
import { RichText } from '../../components/RichText'
import { api } from '../api'
import { allPlaces, isAt, placeName } from '../places'
import { ariaKeys } from '../actions/key-combination'
import { useKeysOf } from '../actions/key-bindings'
import { paletteAction } from './shell-actions'
import { topBarSlotRef } from './top-bar-slot'
import classes from './Shell.module.css'

export function TopBar() {
  const [location] = useLocation()
  const paletteKeys = useKeysOf(paletteAction)
  const place = allPlaces.find((candidate) => isAt(location, candidate))
  const pageId = Number(/^\/read\/(\d+)/.exec(location)?.[1])
  const { data: pages } = useQuery(api.pages.list.queryOptions())
  const page = pages?.find(({ id }) => id === pageId)
  const runId = /^\/runs\/([^/]+)/.exec(location)?.[1]
  const { data: runs } = useQuery({ ...api.runs.list.queryOptions(), enabled: runId !== undefined })
  const run = runs?.find(({ id }) => id === runId)
  /** What is open in the place, and what it was found in. */
  const open = page !== undefined ? { name: page.name, from: allPlaces[0] } : run !== undefined ? { name: run.name, from: place } : undefined

  useEffect(() => {
    document.title = [open?.name ?? (place && placeName(place)), 'Glyphwright'].filter(Boolean).join(' · ')
  }, [open?.name, place])

  return (
    <header className={classes.top}>
      <div className={classes.title}>
        {open?.from === undefined ? (
          <Text component="h1" className={classes.crumb} fw={600}>
            {place && placeName(place)}
          </Text>
        ) : (
          <>
            <Text component={Link} href={open.from.path} className={classes.crumb} c="dimmed" flex="none">
              {placeName(open.from)}
            </Text>
            <IconChevronRight size={14} color="var(--mantine-color-dimmed)" aria-hidden />
            <Text component="h1" className={classes.crumb} fw={600} title={open.name}>
              {open.name}
            </Text>
          </>
        )}
      </div>
      <div className={classes.tools} ref={topBarSlotRef} />
      <UnstyledButton
        className={classes.palette}
        onClick={spotlight.open}
        aria-keyshortcuts={ariaKeys(paletteKeys) || undefined}
      >
        <IconSearch size={14} stroke={1.8} aria-hidden />
        <span>
          <RichText text={t('shell:topBar.search')} tags={{ more: (inside) => <span className="visually-hidden">{inside}</span> }} />
        </span>
        <ActionKeys action={paletteAction} />
      </UnstyledButton>
    </header>
  )
}
