/**
 * Renders the sample page that a new workspace begins with: handwriting on paper, photographed by an uneven
 * hand. Seeded, so that it comes out the same. `node scripts/make-sample-page.ts`
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'

const root = join(import.meta.dirname, '..')
const width = 1600
const height = 1000
const lines = ['THE QUICK BROWN FOX', 'JUMPS OVER 13 DOGS', 'FIX ANY LETTER', 'JUST TYPE OVER IT']

/** Mulberry32: small, and enough for paper grain. */
function randomSource(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
const random = randomSource(36)
const spread = (extent: number): number => (random() - 0.5) * 2 * extent

function drawPaper(context: SKRSContext2D): void {
  const light = context.createRadialGradient(600, 300, 100, 800, 500, 1300)
  light.addColorStop(0, '#f7f3e8')
  light.addColorStop(1, '#d9d0bc')
  context.fillStyle = light
  context.fillRect(0, 0, width, height)
  for (let fibre = 0; fibre < 9000; fibre++) {
    context.fillStyle = random() < 0.5 ? 'rgba(120, 104, 76, 0.05)' : 'rgba(255, 255, 255, 0.10)'
    context.fillRect(random() * width, random() * height, 1 + random() * 6, 1 + random() * 2)
  }
}

/** Each letter stands a little off its place, turned and sized by hand. */
function drawLine(context: SKRSContext2D, text: string, baseline: number): void {
  let x = 130 + spread(12)
  for (const [index, letter] of [...text].entries()) {
    const y = baseline + index * 0.7 + spread(4)
    context.save()
    context.translate(x, y)
    context.rotate(spread(0.035))
    const size = 1 + spread(0.05)
    context.scale(size, size)
    context.globalAlpha = 0.86 + random() * 0.14
    context.fillText(letter, 0, 0)
    context.restore()
    x += letter === ' ' ? 52 : context.measureText(letter).width + 13 + spread(3)
  }
}

GlobalFonts.registerFromPath(
  join(root, 'node_modules/@fontsource/patrick-hand/files/patrick-hand-latin-400-normal.woff2'),
  'Patrick Hand'
)
const canvas = createCanvas(width, height)
const context = canvas.getContext('2d')
drawPaper(context)
context.font = '124px "Patrick Hand"'
context.fillStyle = '#23304f'
lines.forEach((text, index) => drawLine(context, text, 210 + index * 205))

const folder = join(root, 'resources/samples')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'Welcome.png'), await canvas.encode('png'))
