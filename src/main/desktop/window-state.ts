/** Where the window was: kept from one start to the next, and kept on a screen that is there. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BrowserWindow, Rectangle } from 'electron'
import { z } from 'zod'

const stateSchema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) }),
  maximized: z.boolean()
})
export type WindowState = z.infer<typeof stateSchema>

/** Writing waits until the window has rested this long. */
const REST_MS = 400
/** So much of the window must be on a screen for its place to be used again. */
const VISIBLE_PIXELS = 100

/** Null when there is none, it is broken, or its screen is gone. */
export function readWindowState(file: string, workAreas: readonly Rectangle[]): WindowState | null {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    return workAreas.some((area) => sharesEnough(state.bounds, area)) ? state : null
  } catch {
    return null
  }
}

function sharesEnough(a: Rectangle, b: Rectangle): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return across >= VISIBLE_PIXELS && down >= VISIBLE_PIXELS
}

type StatefulWindow = Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'> & {
  on(event: 'resize' | 'move' | 'close', listener: () => void): unknown
}

/** Writes the state down as the window changes, at the latest when it closes. */
export function keepWindowState(window: StatefulWindow, file: string): void {
  let timer: NodeJS.Timeout | undefined
  const write = (): void => {
    clearTimeout(timer)
    const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.part`, JSON.stringify(state))
    renameSync(`${file}.part`, file)
  }
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(write, REST_MS)
  }
  window.on('resize', later)
  window.on('move', later)
  window.on('close', write)
}
