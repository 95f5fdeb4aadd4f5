/** Read: the strip of pages, the page on the stage, its text. */
import { Button, Loader } from '@mantine/core'
import { IconBooks, IconFileUnknown, IconScan } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { Group as PanelGroup, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { Redirect } from 'wouter'
import { navigate } from 'wouter/use-browser-location'
import { t } from '../../../shared/messages/messages'
import { useActions } from '../../app/actions/active-actions'
import { api, client, isNotFound } from '../../app/api'
import { pagePath } from '../../app/places'
import { LoadFailure } from '../../components/LoadFailure'
import { Notice } from '../../components/Notice'
import { sortPages } from '../library/sort-pages'
import { usePageOrder } from '../library/library-store'
import { readActions } from './actions/read-actions'
import { PageStrip } from './PageStrip'
import { ReadTools } from './ReadTools'
import type { Scene } from './scene/scene'
import { StageArea } from './StageArea'
import { useAddressedGlyph } from './state/addressed-glyph'
import { lastPage, rememberPage } from './state/last-page'
import { openPage, rebuildScene, useRead } from './state/read-store'
import { TextPane } from './text/TextPane'
import classes from './Read.module.css'

export function ReadPlace({ pageId }: { readonly pageId: number | null }) {
  return pageId === null ? <ChoosePage /> : <OpenPage pageId={pageId} />
}

/** Without a page: the one that was open last, else the first of the library. */
function ChoosePage() {
  const order = usePageOrder((state) => state.order)
  const { data: pages, isPending, error, refetch } = useQuery(api.pages.list.queryOptions())
  if (isPending) return <Busy label={t('annotate:noPage.looking')} />
  if (pages === undefined) {
    return (
      <LoadFailure title={t('library:notOpened')} error={error} onRetry={() => void refetch()} />
    )
  }
  const target = pages.find(({ id }) => id === lastPage()) ?? sortPages(pages, order)[0]
  if (target !== undefined) return <Redirect to={pagePath(target.id)} replace />
  return (
    <Notice icon={IconScan} title={t('annotate:noPage.title')} action={<ToLibrary />}>
      {t('annotate:noPage.description')}
    </Notice>
  )
}

function OpenPage({ pageId }: { readonly pageId: number }) {
  useActions(readActions)
  useEffect(() => {
    openPage(pageId)
    rememberPage(pageId)
  }, [pageId])
  const isThere = useRead((state) => state.pageId === pageId && state.scene !== null)
  useAddressedGlyph(pageId, isThere)
  const layout = useDefaultLayout({ id: 'glyphwright.read', storage: localStorage })

  return (
    <>
      <SceneKeeper pageId={pageId} />
      <ReadTools />
      <PanelGroup {...layout} className={classes.panels} orientation="horizontal">
        <Panel
          id="strip"
          defaultSize="100px"
          minSize="72px"
          maxSize="240px"
          groupResizeBehavior="preserve-pixel-size"
        >
          <PageStrip pageId={pageId} />
        </Panel>
        <Separator className={classes.separator} aria-label={t('annotate:strip.width')} />
        <Panel id="stage" minSize="320px">
          {isThere ? <WithScene>{(scene) => <StageArea scene={scene} />}</WithScene> : <NoPageYet pageId={pageId} />}
        </Panel>
        <Separator className={classes.separator} aria-label={t('annotate:text.width')} />
        <Panel
          id="text"
          defaultSize="304px"
          minSize="220px"
          maxSize="60%"
          groupResizeBehavior="preserve-pixel-size"
        >
          {isThere && <WithScene>{(scene) => <TextPane scene={scene} />}</WithScene>}
        </Panel>
      </PanelGroup>
    </>
  )
}

const contentOf = (pageId: number) => api.pages.content.queryOptions(Number.isInteger(pageId) ? { pageId } : skipToken)

/** Draws nothing itself: an answer of the backend becomes the scene. */
function SceneKeeper({ pageId }: { readonly pageId: number }) {
  const { data } = useQuery(contentOf(pageId))
  useEffect(() => {
    if (data !== undefined) rebuildScene()
  }, [data, pageId])
  useEffect(() => prepareSoon(pageId, data?.page.status === 'read'), [pageId, data?.page.status])
  return null
}

/** What is typed changes the scene: only what shows it is rendered anew, not the place around it. */
function WithScene({ children }: { readonly children: (scene: Scene) => ReactNode }) {
  const scene = useRead((state) => state.scene)
  return scene === null ? null : children(scene)
}

function NoPageYet({ pageId }: { readonly pageId: number }) {
  const { error, refetch } = useQuery(contentOf(pageId))
  if (error === null) return <Busy label={t('annotate:page.opening')} />
  if (!isNotFound(error)) return <LoadFailure title={t('annotate:page.notOpened')} error={error} onRetry={() => void refetch()} />
  return (
    <Notice icon={IconFileUnknown} title={t('annotate:page.gone')} action={<ToLibrary />}>
      {t('annotate:page.goneDescription')}
    </Notice>
  )
}

/** Whoever stays on a page may soon change a shape: by then the page is decoded. */
function prepareSoon(pageId: number, isRead: boolean): (() => void) | undefined {
  if (!isRead) return undefined
  const timer = setTimeout(() => void client.layout.prepare.mutate({ pageId }).catch(() => undefined), 1_500)
  return () => clearTimeout(timer)
}

function Busy({ label }: { readonly label: string }) {
  return (
    <div className={classes.busy}>
      <Loader size="sm" color="gray" aria-label={label} />
    </div>
  )
}

const ToLibrary = () => (
  <Button leftSection={<IconBooks size={15} />} onClick={() => navigate('/library')}>
    {t('actions:names.go.library')}
  </Button>
)
