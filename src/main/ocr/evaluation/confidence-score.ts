/** Whether a reading knows how sure it may be: the confidences of its glyphs beside how many of them are right. */
import { CalibrationTally } from '../../../shared/calibration-error'
import type { PairedLetters } from './page-difference'

/** One glyph that was read: its confidence, 0 to 1, and whether the truth has the same there. */
export interface Judged {
  readonly confidence: number
  readonly isRight: boolean
}

export interface ConfidenceScore {
  readonly glyphs: number
  readonly wrong: number
  /** What the page shows as errors that remain: the sum of 1 - confidence. */
  readonly expectedWrong: number
  /** Expected calibration error, 0 to 1; null without glyphs. */
  readonly calibrationError: number | null
}

/** Of the glyphs that count as letters. A glyph that is one of several for a letter, or stands for several or none, is wrong. */
export function judgeGlyphs({ groups, truth, found }: PairedLetters): Judged[] {
  return groups.flatMap((group) => {
    const isRight = group.truth.length === 1 && group.found.length === 1 && truth[group.truth[0]].text === found[group.found[0]].text
    return group.found.flatMap((index) => (found[index].text === '' ? [] : [{ confidence: found[index].confidence, isRight }]))
  })
}

export function scoreConfidence(judged: readonly Judged[]): ConfidenceScore {
  const tally = new CalibrationTally()
  judged.forEach(({ confidence, isRight }) => tally.add(confidence, isRight))
  return {
    glyphs: judged.length,
    wrong: judged.filter(({ isRight }) => !isRight).length,
    expectedWrong: judged.reduce((sum, { confidence }) => sum + 1 - confidence, 0),
    calibrationError: judged.length === 0 ? null : tally.error()
  }
}
