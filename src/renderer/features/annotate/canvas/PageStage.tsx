/** The stage: the page and its boxes, zoomed and pushed by wheel and pointer. */
import { useMantineTheme } from '@mantine/core'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import type Konva from 'konva'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Layer, Shape, Stage } from 'react-konva'
import type { Scene } from '../scene/scene'
import { SpatialIndex } from '../scene/spatial-index'
import { useRead } from '../state/read-store'
import { useTool } from '../state/tool-store'
import { setStageSize, showPage, useViewChoices, useViewport } from '../state/viewport-store'
import { pageImages } from './image-cache'
import { paintBoxes } from './paint-boxes'
import { paintPage } from './paint-page'
import { paintPreview } from './paint-preview'
import { useStagePointer, type Hover } from './use-stage-pointer'
import classes from './Stage.module.css'

export function PageStage({ scene }: { readonly scene: Scene }) {
  const { page } = scene.content
  const { ref: sizeRef, width, height } = useElementSize<HTMLDivElement>()
  const element = useRef<HTMLDivElement>(null)
  const ref = useMergedRef(sizeRef, element)
  const { viewport, stage } = useViewport()
  const selectedId = useRead((state) => state.selectedId)
  const boxesShown = useViewChoices((state) => state.boxes)
  const accent = useMantineTheme().colors.indigo[6]
  const pageLayer = useRef<Konva.Layer>(null)
  const marked = useRead((state) => state.marked)
  const { toolId, preview } = useTool()
  const [{ glyphId: hoveredId, cursor }, setHover] = useState<Hover>({ glyphId: null, cursor: null })
  const mode = useStagePointer(element, scene, setHover)

  useEffect(() => pageImages.onReady(() => void pageLayer.current?.batchDraw()), [])

  // The page's address parts never change; a new reading of it is no new page.
  const { id, width: pageWidth, height: pageHeight } = page
  const sheet = useMemo(() => ({ id, width: pageWidth, height: pageHeight }), [id, pageWidth, pageHeight])
  useEffect(() => {
    if (width > 0) setStageSize({ width, height })
    showPage(sheet)
  }, [sheet, width, height])

  return (
    <div
      ref={ref}
      className={classes.stage}
      data-mode={mode}
      data-over={hoveredId !== null || undefined}
      data-tool={toolId === 'select' ? undefined : toolId}
      style={cursor === null || mode !== 'tool' ? undefined : { cursor }}
      role="img"
      aria-label={`Image of ${page.name} with ${scene.glyphs.length} boxes around letters`}
    >
      <Stage width={stage.width} height={stage.height} listening={false}>
        <Layer ref={pageLayer} listening={false}>
          <Shape
            sceneFunc={(context) => {
              const pixelRatio = window.devicePixelRatio
              paintPage(context._context, { page, viewport, stage, images: pageImages, pixelRatio })
            }}
          />
        </Layer>
        <Layer listening={false}>
          <Shape
            sceneFunc={(context) => {
              const shown = boxesShown ? scene : onlySelected(scene, selectedId)
              paintBoxes(context._context, { scene: shown, viewport, stage, selectedId, marked, hoveredId, accent })
              paintPreview(context._context, { preview, viewport, accent })
            }}
          />
        </Layer>
      </Stage>
    </div>
  )
}

const emptyIndex = new SpatialIndex([])

/** With the boxes hidden, the selection is still to be seen. */
function onlySelected(scene: Scene, selectedId: number | null): Scene {
  const placed = selectedId === null ? undefined : scene.byId.get(selectedId)
  return {
    ...scene,
    boxes: emptyIndex,
    byId: new Map(placed === undefined ? [] : [[placed.glyph.id, placed]])
  }
}
