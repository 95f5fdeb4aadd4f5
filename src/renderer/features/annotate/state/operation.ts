/** What a person does to a page, as it waits to be sent; and how the page looks with it done. */
import { guessShapes } from '../../../../shared/layout/apply-operation'
import type { LayoutOperation } from '../../../../shared/layout/layout-operation'
import { applyLying, shapesLying, type Lying } from '../../../../shared/layout/upright'
import type { Line } from '../../../../shared/page'
import { withSymbols } from '../../../app/page-content'

/** Symbols typed or chosen, a change of shape, or a step of the page's history. */
export type Operation =
  | { readonly kind: 'symbol'; readonly pageId: number; readonly glyphId: number; readonly symbol: string }
  | {
      readonly kind: 'symbols'
      readonly pageId: number
      readonly glyphIds: readonly number[]
      readonly symbol: string
    }
  | {
      readonly kind: 'layout'
      readonly pageId: number
      readonly operation: LayoutOperation
      /** Tells its temporary ids from those of other operations. */
      readonly serial: number
    }
  | { readonly kind: 'history'; readonly pageId: number; readonly step: HistoryMove }

/** One step back or forth, or to just after a step of the list; 0: before the first. */
export type HistoryMove = 'undo' | 'redo' | { readonly to: number }
export type LayoutStep = Extract<Operation, { kind: 'layout' }>
export type RowTable = 'glyph' | 'word' | 'line'
const tables: readonly RowTable[] = ['glyph', 'word', 'line']

/** More rows of one table than a single operation makes. */
const ROWS_PER_OPERATION = 10_000

/** Until the backend has given a new row its id it has this one; the same however often the scene is built. */
export const temporaryId = (serial: number, table: RowTable, index: number): number =>
  -(1 + (serial * tables.length + tables.indexOf(table)) * ROWS_PER_OPERATION + index)

/** A page that lies as it is read. */
const asRead: Lying = { width: 0, height: 0, quarterTurns: 0 }

/** The page's lines with what waits done to them; `page`: how it lies. Lines that nothing happens to stay the same objects. */
export function withOperations(
  lines: readonly Line[],
  operations: readonly Operation[],
  pageId: number,
  page: Lying = asRead
): readonly Line[] {
  let current = lines
  let symbols = new Map<number, string>()
  const flush = (): void => {
    if (symbols.size > 0) current = withSymbols(current, symbols)
    symbols = new Map()
  }
  for (const operation of operations) {
    if (operation.pageId !== pageId) continue
    if (operation.kind === 'symbol') symbols.set(operation.glyphId, operation.symbol)
    else if (operation.kind === 'symbols') for (const id of operation.glyphIds) symbols.set(id, operation.symbol)
    else if (operation.kind === 'layout') {
      flush()
      current = withLayout(current, operation, page)
    }
  }
  flush()
  return current
}

function withLayout(lines: readonly Line[], { operation, serial }: LayoutStep, page: Lying): readonly Line[] {
  const made: Record<RowTable, number> = { glyph: 0, word: 0, line: 0 }
  const context = {
    shapes: guessShapes(shapesLying(lines, operation, page)),
    fresh: (table: RowTable) => temporaryId(serial, table, made[table]++)
  }
  return applyLying(lines, operation, context, page)
}

/** The operation with ids that have become known in place of temporary ones. */
export function renamed(operation: Operation, ids: ReadonlyMap<number, number>): Operation {
  const real = (id: number): number => ids.get(id) ?? id
  switch (operation.kind) {
    case 'symbol':
      return { ...operation, glyphId: real(operation.glyphId) }
    case 'symbols':
      return { ...operation, glyphIds: operation.glyphIds.map(real) }
    case 'layout':
      return { ...operation, operation: renamedLayout(operation.operation, real) }
    case 'history':
      return operation
  }
}

function renamedLayout(operation: LayoutOperation, real: (id: number) => number): LayoutOperation {
  switch (operation.kind) {
    case 'split':
    case 'word-break':
    case 'line-break':
      return { ...operation, glyphId: real(operation.glyphId) }
    case 'merge':
    case 'delete':
    case 'to-line':
      return { ...operation, glyphIds: operation.glyphIds.map(real) }
    case 'reshape':
      return { ...operation, boxes: operation.boxes.map(({ glyphId, box }) => ({ glyphId: real(glyphId), box })) }
    case 'move-line':
    case 'retype':
      return { ...operation, lineId: real(operation.lineId) }
    case 'replace':
      return { ...operation, replacements: operation.replacements.map((each) => ({ ...each, glyphIds: each.glyphIds.map(real) })) }
    case 'draw':
      return operation
  }
}
