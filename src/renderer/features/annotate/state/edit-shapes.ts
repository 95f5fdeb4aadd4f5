/** Changes of shape: shown at once, sent in their turn. */
import type { LayoutOperation } from '../../../../shared/layout/layout-operation'
import { temporaryId, type Operation } from './operation'
import { queue, selectGlyph, useRead } from './read-store'

let lastSerial = 0

/** Returns the serial, by which the temporary ids of what is new are known; null without a page. */
export function editShapes(operation: LayoutOperation): number | null {
  const { pageId } = useRead.getState()
  if (pageId === null) return null
  const serial = ++lastSerial
  const step: Operation = { kind: 'layout', pageId, operation, serial }
  queue.addOrReplace(step, (last) => isSamePush(last, step))
  return serial
}

/** Draws a box and puts the caret on the letter in it. */
export function drawLetter(box: Extract<LayoutOperation, { kind: 'draw' }>['box']): void {
  const serial = editShapes({ kind: 'draw', box })
  if (serial !== null) selectGlyph(temporaryId(serial, 'glyph', 0))
}

/** Both move the boxes of the same glyphs: only where they end counts. */
function isSamePush(last: Operation, next: Operation): boolean {
  const idsOf = (step: Operation): string | null =>
    step.kind === 'layout' && step.operation.kind === 'reshape'
      ? step.operation.boxes.map(({ glyphId }) => glyphId).join()
      : null
  return last.pageId === next.pageId && idsOf(last) !== null && idsOf(last) === idsOf(next)
}
