/** Names glyphs with a network: normalised crops, a batch at a time, to the five best symbols of each. */
import { wordsOf } from '../../../shared/messages/saying'
import { GLYPH_SIDE, NOT_A_CHARACTER, type ModelCard } from '../../../shared/model'
import { inkAspect, normaliseGlyph, PLANE_PIXELS, planesOf } from '../../../shared/glyph-normalisation'
import type { GlyphPlacement } from '../../../shared/glyph-placement'
import { CPU } from '../../../shared/provider'
import { Random } from '../../../shared/random'
import type { Candidate } from '../../../shared/reading'
import { UserError } from '../../../shared/user-error'
import { readModelCard } from '../../runtime/model-file'
import type { Tensors } from '../../runtime/session'
import { glyphFeeds, INPUT, OUTPUT } from './glyph-feeds'
import { loadTrusted, type TrustedSession } from './trusted-session'
import type { GlyphCrop } from './glyph-crops'

/** Candidates that are kept of each glyph. */
const KEPT_CANDIDATES = 5
const PROBE_CROPS = 8

/** A crop, and where it stood on its line if that is known. */
export interface PlacedCrop extends GlyphCrop {
  readonly placement?: GlyphPlacement | null
}

export class GlyphClassifier {
  private constructor(
    readonly card: ModelCard,
    private readonly trusted: TrustedSession,
    /** That the network takes of each glyph. */
    private readonly planes: number
  ) {}

  /** `provider`: see `loadTrusted`. Throws UserError when the file is no model, or one whose input is made in another way. */
  static async load(modelPath: string, provider = CPU): Promise<GlyphClassifier> {
    const card = await readModelCard(modelPath)
    const planes = planesOf(card.normalisation)
    if (planes === undefined) {
      throw new UserError('errors:models.otherNormalisation', { model: card.name, normalisation: card.normalisation })
    }
    const trusted = await loadTrusted(modelPath, provider, (inputNames) => feedsOf(probeCrops(), planes, inputNames)).catch((error: unknown) => {
      throw new UserError('errors:models.cannotRun', { model: card.name, detail: wordsOf(error) })
    })
    const { session } = trusted
    if (!session.inputNames.includes(INPUT) || !session.outputNames.includes(OUTPUT)) {
      await session.release()
      throw new UserError('errors:models.noReader', { model: card.name, input: INPUT, output: OUTPUT })
    }
    return new GlyphClassifier(card, trusted, planes)
  }

  /** Where it runs, and why there when another place was asked for. */
  get place(): Pick<TrustedSession, 'provider' | 'problem'> {
    return this.trusted
  }

  /** Within one op of the network. */
  get threads(): number {
    return this.trusted.session.threads
  }

  /**
   * The most probable symbols of each crop, best first, at most five. One call of the network: keep batches
   * at a few hundred crops, since nothing else happens meanwhile.
   */
  async classify(crops: readonly PlacedCrop[]): Promise<Candidate[][]> {
    if (crops.length === 0) return []
    const probabilities = await this.probabilities(crops)
    const { symbols } = this.card
    return crops.map((_crop, index) => {
      const start = index * symbols.length
      return bestCandidates(symbols, probabilities.subarray(start, start + symbols.length))
    })
  }

  /** [crops, symbols]: how probable each symbol is, for one crop or more. One call of the network, as `classify`. */
  async probabilities(crops: readonly PlacedCrop[]): Promise<Float32Array> {
    const { session } = this.trusted
    const outputs = await session.run(feedsOf(crops, this.planes, session.inputNames))
    return outputs[OUTPUT].data as Float32Array
  }

  close(): Promise<void> {
    return this.trusted.session.release()
  }
}

/** What a network takes of the crops. */
const feedsOf = (crops: readonly PlacedCrop[], planes: number, inputNames: readonly string[]): Tensors =>
  glyphFeeds(crops.map((crop) => ({ glyph: normaliseGlyph(crop, planes), aspect: inkAspect(crop), placement: crop.placement ?? null })), planes, inputNames)

/** Crops of noise: what another execution provider makes of them is compared. */
function probeCrops(): PlacedCrop[] {
  const random = new Random(1)
  return Array.from({ length: PROBE_CROPS }, () => ({
    width: GLYPH_SIDE,
    height: GLYPH_SIDE,
    data: Uint8Array.from({ length: PLANE_PIXELS }, () => random.below(256)),
    placement: { height: random.next(), bottom: random.next(), mix: random.next() }
  }))
}

/**
 * What a glyph may be, best first. Of equal probabilities the earlier symbol comes first, so that the same page reads the
 * same; what is no character nobody would choose.
 */
export function bestCandidates(symbols: readonly string[], probabilities: ArrayLike<number>): Candidate[] {
  return symbols
    .map((symbol, index) => ({ symbol, probability: probabilities[index] }))
    .filter(({ symbol }) => symbol !== NOT_A_CHARACTER)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, KEPT_CANDIDATES)
}
