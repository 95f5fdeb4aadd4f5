/** The stage with what floats on it: zoom, legend, candidates, and how the reading stands. */
import { Divider, UnstyledButton } from '@mantine/core'
import { t } from '../../../shared/messages/messages'
import { ActionButton } from '../../components/ActionButton'
import { percent } from '../../components/format'
import {
  actualSizeAction,
  boxesAction,
  pageViewActions,
  zoomFitAction,
  zoomInAction,
  zoomOutAction
} from './actions/view-actions'
import { CandidatesCard } from './CandidatesCard'
import { PageStage } from './canvas/PageStage'
import { ReadingState } from './ReadingState'
import { scaleGradient } from './scene/confidence-scale'
import type { Scene } from './scene/scene'
import { StageTools } from './StageTools'
import { SelectionAnnouncer } from './SelectionAnnouncer'
import { useViewChoices, useViewport } from './state/viewport-store'
import { useWays } from './state/ways-store'
import { WaysCard } from './WaysCard'
import classes from './Read.module.css'

export function StageArea({ scene }: { readonly scene: Scene }) {
  const waysAreOpen = useWays((state) => state.open !== null)
  return (
    <div className={classes.area}>
      <PageStage scene={scene} />
      {scene.glyphs.length > 0 && <Legend />}
      <StageTools />
      <ViewControls />
      {waysAreOpen ? <WaysCard /> : <CandidatesCard scene={scene} />}
      <ReadingState page={scene.content.page} />
      <SelectionAnnouncer scene={scene} />
    </div>
  )
}

/** What the overlay means: each mark in shape as well as in colour. */
function Legend() {
  const { boxes, view } = useViewChoices()
  return (
    <div className={`${classes.float} ${classes.legend}`}>
      <ActionButton action={boxesAction} pressed={boxes} />
      {view === 'lines' ? (
        t('annotate:legend.lines')
      ) : (
        <>
          {t('annotate:legend.sure')}
          <span className={classes.legendScale} style={{ background: scaleGradient }} />
          {view === 'confidence' ? (
            <>
              <span className={classes.legendHatch} /> {t('annotate:legend.doubtful')}
              <span className={classes.legendHatch} data-crossed /> {t('annotate:legend.guess')}
            </>
          ) : (
            <>
              <span className={classes.legendDash} /> {t('annotate:legend.doubtful')}
            </>
          )}
          <span className={classes.legendCorner} /> {t('annotate:legend.yours')}
        </>
      )}
    </div>
  )
}

function ViewControls() {
  const view = useViewChoices((state) => state.view)
  return (
    <div className={`${classes.float} ${classes.zoom}`} role="toolbar" aria-label={t('annotate:stage.view')}>
      {pageViewActions.map((action) => (
        <ActionButton key={action.id} action={action} pressed={action.view === view} />
      ))}
      <Divider orientation="vertical" mx={4} my={4} />
      <ActionButton action={zoomOutAction} />
      <ZoomLevel />
      <ActionButton action={zoomInAction} />
      <ActionButton action={zoomFitAction} />
    </div>
  )
}

/** By itself: it changes with every frame of a zoom. */
function ZoomLevel() {
  const level = useViewport((state) => percent(state.viewport.scale))
  return (
    <UnstyledButton
      className={classes.zoomLevel}
      aria-label={t('annotate:stage.zoom', { level })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={actualSizeAction.perform}
    >
      {level}
    </UnstyledButton>
  )
}
