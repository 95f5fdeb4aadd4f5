/** Our figures against the reference scorer of the shared folder, on predictions that are wrong in many ways. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scoreBoxes, type LabelledBox } from '../../../src/main/ocr/evaluation/box-score'
import { scoreText } from '../../../src/main/ocr/evaluation/text-score'

const scorer = resolve('../shared/tools/score.py')
const runnable = existsSync(scorer) && spawnSync('python3', ['--version']).status === 0

/** Mulberry32: the same cases on every run. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Case {
  readonly name: string
  readonly truthText: string
  readonly readText: string
  readonly truth: readonly LabelledBox[]
  readonly found: readonly LabelledBox[]
  readonly ignored: readonly LabelledBox[]
}

function randomCase(name: string, random: () => number): Case {
  const whole = (limit: number): number => Math.floor(random() * limit)
  const symbol = (): string => 'ABCDEO0I15S'[whole(11)]
  const place = (): LabelledBox => ({
    symbol: symbol(),
    box: { x: whole(300), y: whole(80), width: 8 + whole(20), height: 8 + whole(20) }
  })
  const truth = Array.from({ length: 5 + whole(20) }, place)
  const moved = truth.flatMap(({ symbol: was, box }) => {
    if (random() < 0.15) return []
    const [x, y] = [box.x + whole(7) - 3, box.y + whole(7) - 3]
    const shifted = { x, y, width: box.width + whole(5), height: box.height + whole(5) }
    return [{ symbol: random() < 0.2 ? symbol() : was, box: shifted }]
  })
  const ignored = Array.from({ length: whole(4) }, place)
  const found = [...moved, ...Array.from({ length: whole(5) }, place), ...ignored.filter(() => random() < 0.5)]
  const letters = (count: number): string => Array.from({ length: count }, () => 'ab c,D\n1 é!'[whole(11)]).join('')
  const truthText = letters(40)
  const readText = [...truthText].map((character) => (random() < 0.2 ? letters(whole(3)) : character)).join('')
  return { name, truthText, readText, truth, found, ignored }
}

const plain = ({ symbol, box }: LabelledBox) => ({ char: symbol, x: box.x, y: box.y, w: box.width, h: box.height })

describe.skipIf(!runnable)('scores agree with tools/score.py', () => {
  let folder: string
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'glyphwright-score-'))))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('on 60 random pages, figure by figure', () => {
    const random = randomNumbers(7)
    const names = Array.from({ length: 60 }, (_, index) => `page${String(index).padStart(2, '0')}`)
    const cases = names.map((name) => randomCase(name, random))
    const [truthDir, readDir] = [join(folder, 'truth'), join(folder, 'read')]
    for (const dir of [truthDir, readDir]) mkdirSync(dir)
    for (const each of cases) {
      writeFileSync(join(truthDir, `${each.name}.gt.txt`), each.truthText)
      writeFileSync(join(truthDir, `${each.name}.box.json`), JSON.stringify(each.truth.map(plain)))
      writeFileSync(join(truthDir, `${each.name}.ignore.json`), JSON.stringify(each.ignored.map(plain)))
      writeFileSync(join(readDir, `${each.name}.txt`), each.readText)
      writeFileSync(join(readDir, `${each.name}.box.json`), JSON.stringify(each.found.map(plain)))
    }
    // Its functions, not its table: the table is rounded.
    const program = [
      'import sys, json, importlib.util',
      'spec = importlib.util.spec_from_file_location("score", sys.argv[1])',
      'score = importlib.util.module_from_spec(spec); spec.loader.exec_module(score)',
      'import io, contextlib',
      'with contextlib.redirect_stdout(io.StringIO()): rows = score.main(sys.argv[2:4])',
      'keys = ("tp", "ngt", "npr", "miou", "charok")',
      'print(json.dumps([{"t": r["t"], "b": {k: r["b"][k] for k in keys}} for r in rows[:-1]]))'
    ].join('\n')
    const output = execFileSync('python3', ['-B', '-c', program, scorer, truthDir, readDir], { encoding: 'utf8' })
    const rows = JSON.parse(output) as { t: Record<string, number>; b: Record<string, number> }[]
    expect(rows).toHaveLength(cases.length)
    cases.forEach((each, index) => {
      const text = scoreText(each.truthText, each.readText)
      const boxes = scoreBoxes(each.truth, each.found, each.ignored.map(({ box }) => box))
      const { t, b } = rows[index]
      expect({ ...text }, each.name).toEqual({
        errorsWithoutSpaces: t.ens,
        charactersWithoutSpaces: t.nns,
        errorsWithSpaces: t.esp,
        charactersWithSpaces: t.nsp,
        wordErrors: t.ew,
        words: t.nw
      })
      expect({ ...boxes, overlapSum: 0 }, each.name).toEqual({
        matched: b.tp,
        expected: b.ngt,
        found: b.npr,
        symbolsRight: b.charok ?? 0,
        overlapSum: 0
      })
      expect(boxes.overlapSum).toBeCloseTo(b.miou, 9)
    })
  })
})
