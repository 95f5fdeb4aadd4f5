/** The stage with what floats on it: zoom, legend, candidates, and how the reading stands. */
import { UnstyledButton } from '@mantine/core'
import { ActionButton } from '../../components/ActionButton'
import { percent } from '../../components/format'
import {
  actualSizeAction,
  boxesAction,
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
  const boxes = useViewChoices((state) => state.boxes)
  const waysAreOpen = useWays((state) => state.open !== null)
  return (
    <div className={classes.area}>
      <PageStage scene={scene} />
      {scene.glyphs.length > 0 && (
        <div className={`${classes.float} ${classes.legend}`}>
          <ActionButton action={boxesAction} pressed={boxes} />
          sure
          <span className={classes.legendScale} style={{ background: scaleGradient }} />
          doubtful
        </div>
      )}
      <StageTools />
      <ZoomControls />
      {waysAreOpen ? <WaysCard /> : <CandidatesCard scene={scene} />}
      <ReadingState page={scene.content.page} />
      <SelectionAnnouncer scene={scene} />
    </div>
  )
}

function ZoomControls() {
  const scale = useViewport((state) => state.viewport.scale)
  return (
    <div className={`${classes.float} ${classes.zoom}`} role="toolbar" aria-label="Zoom">
      <ActionButton action={zoomOutAction} />
      <UnstyledButton
        className={classes.zoomLevel}
        aria-label={`Zoom ${percent(scale)}, set to 100 %`}
        onMouseDown={(event) => event.preventDefault()}
        onClick={actualSizeAction.perform}
      >
        {percent(scale)}
      </UnstyledButton>
      <ActionButton action={zoomInAction} />
      <ActionButton action={zoomFitAction} />
    </div>
  )
}
