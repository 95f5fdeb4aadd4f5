/** The stage: the page and its boxes, zoomed and pushed by wheel and pointer. A frame is drawn without rendering anything anew. */
import { useMantineTheme } from '@mantine/core'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import type Konva from 'konva'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Layer, Shape, Stage } from 'react-konva'
import { t } from '../../../../shared/messages/messages'
import { changedBoxes, type Scene } from '../scene/scene'
import { useRead } from '../state/read-store'
import { useTool } from '../state/tool-store'
import { setStageSize, showPage, useViewChoices, useViewport, type PageView } from '../state/viewport-store'
import { BoxBitmap } from './box-bitmap'
import { pageImages } from './image-cache'
import { paintBoxes, paintSelection, type BoxPainting } from './paint-boxes'
import { paintConfidence } from './paint-confidence'
import { paintLines } from './paint-lines'
import { paintPage } from './paint-page'
import { paintPreview } from './paint-preview'
import { useStagePointer, type Hover } from './use-stage-pointer'
import classes from './Stage.module.css'

const overlays: Readonly<Record<PageView, (context: CanvasRenderingContext2D, painting: BoxPainting) => void>> = {
  image: paintBoxes,
  binarized: paintBoxes,
  confidence: paintConfidence,
  lines: paintLines
}

export function PageStage({ scene }: { readonly scene: Scene }) {
  const { page } = scene.content
  const { ref: sizeRef, width, height } = useElementSize<HTMLDivElement>()
  const element = useRef<HTMLDivElement>(null)
  const ref = useMergedRef(sizeRef, element)
  const stage = useViewport((state) => state.stage)
  const selectedId = useRead((state) => state.selectedId)
  const { boxes: boxesShown, view } = useViewChoices()
  const accent = useMantineTheme().colors.indigo[6]
  const pageLayer = useRef<Konva.Layer>(null)
  const boxLayer = useRef<Konva.Layer>(null)
  const marked = useRead((state) => state.marked)
  const { toolId, preview } = useTool()
  const [{ glyphId: hoveredId, cursor }, setHover] = useState<Hover>({ glyphId: null, cursor: null })
  const mode = useStagePointer(element, scene, setHover)
  const [bitmap] = useState(() => new BoxBitmap())

  useEffect(() => bitmap.open(() => void boxLayer.current?.batchDraw()), [bitmap])
  useEffect(() => pageImages.onReady(() => void pageLayer.current?.batchDraw()), [])
  useEffect(
    () =>
      useViewport.subscribe(({ viewport }, before) => {
        if (viewport === before.viewport) return
        if (viewport.scale !== before.viewport.scale) bitmap.stretch()
        pageLayer.current?.batchDraw()
        boxLayer.current?.batchDraw()
      }),
    [bitmap]
  )

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
      aria-label={t('annotate:stage.image', { count: scene.glyphs.length, page: page.name })}
    >
      <Stage width={stage.width} height={stage.height} listening={false}>
        <Layer ref={pageLayer} listening={false}>
          <Shape
            sceneFunc={(context) => {
              const { viewport } = useViewport.getState()
              paintPage(context._context, { page, viewport, stage, view, images: pageImages, pixelRatio: window.devicePixelRatio })
            }}
          />
        </Layer>
        <Layer ref={boxLayer} listening={false}>
          <Shape
            sceneFunc={(context) => {
              const { viewport } = useViewport.getState()
              const pixelRatio = window.devicePixelRatio
              if (boxesShown) {
                bitmap.paint(context._context, {
                  viewport,
                  stage,
                  pixelRatio,
                  key: [scene, view, accent],
                  draw: (target, from, region) => overlays[view](target, { scene, viewport: from, region, accent }),
                  changedSince: ([before, ...others]) =>
                    view === 'lines' || others[0] !== view || others[1] !== accent ? null : changedBoxes(before as Scene, scene)
                })
              }
              paintSelection(context._context, { scene, viewport, selectedId, marked, hoveredId, accent })
              paintPreview(context._context, { preview, viewport, accent })
            }}
          />
        </Layer>
      </Stage>
    </div>
  )
}
