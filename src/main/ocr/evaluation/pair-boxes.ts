/** Which true boxes were read as which found ones, several as one and one as several among them. */
import { area, bottom, overlap, right, type Box } from '../../../shared/geometry'
import { matchBoxes } from './box-score'

/** Indices of glyphs that stand for each other; one side may be empty. */
export interface Group {
  readonly truth: readonly number[]
  readonly found: readonly number[]
}

/** A part of a glyph lies at least this much within it, and so does a glyph within what it was joined to. */
const LEAST_WITHIN = 0.5

/**
 * Each box is in one group. Boxes that match one to one are paired as the box score pairs them; of the others a found box goes
 * to the glyph that it is a part of, and a true one to the found box that swallowed it.
 */
export function pairBoxes(truth: readonly Box[], found: readonly Box[]): Group[] {
  const groups = new Groups()
  for (const pair of matchBoxes(truth.map((box) => ({ box, symbol: '' })), found.map((box) => ({ box, symbol: '' })))) {
    groups.put({ truth: [pair.truth], found: [pair.found] })
  }
  found.forEach((box, index) => {
    if (groups.ofFound.has(index)) return
    const whole = mostlyWithin(box, truth)
    groups.put({ truth: whole === null ? [] : [whole], found: [index] })
  })
  truth.forEach((box, index) => {
    if (groups.ofTruth.has(index)) return
    const whole = mostlyWithin(box, found)
    groups.put({ truth: [index], found: whole === null ? [] : [whole] })
  })
  return groups.all()
}

/** The index of the box that most of the inner one lies in; null where no box holds enough of it. */
function mostlyWithin(inner: Box, boxes: readonly Box[]): number | null {
  const shares = boxes.map((box) => overlap(inner.x, right(inner), box.x, right(box)) * overlap(inner.y, bottom(inner), box.y, bottom(box)))
  const most = Math.max(0, ...shares)
  return most >= LEAST_WITHIN * area(inner) && most > 0 ? shares.indexOf(most) : null
}

interface OpenGroup {
  readonly truth: number[]
  readonly found: number[]
}

class Groups {
  readonly ofTruth = new Map<number, OpenGroup>()
  readonly ofFound = new Map<number, OpenGroup>()

  /** To the group that one of them is in, else to a new one. */
  put({ truth, found }: Group): void {
    const known = truth.map((index) => this.ofTruth.get(index)).concat(found.map((index) => this.ofFound.get(index)))
    const group = known.find((each) => each !== undefined) ?? { truth: [], found: [] }
    for (const index of truth) this.add(index, group, group.truth, this.ofTruth)
    for (const index of found) this.add(index, group, group.found, this.ofFound)
  }

  private add(index: number, group: OpenGroup, members: number[], groupOf: Map<number, OpenGroup>): void {
    if (groupOf.has(index)) return
    members.push(index)
    members.sort((a, b) => a - b)
    groupOf.set(index, group)
  }

  all(): Group[] {
    return [...new Set([...this.ofTruth.values(), ...this.ofFound.values()])]
  }
}
