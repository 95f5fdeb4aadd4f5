/** Keeps the network that was used last, so that one page after another is quick. */
import { GlyphClassifier } from './glyph-classifier'

export class KeptClassifier {
  private kept: { readonly modelPath: string; readonly provider: string | undefined; readonly classifier: GlyphClassifier } | undefined

  /** See `GlyphClassifier.load`; where that throws, the one that is kept stays. */
  async of(modelPath: string, provider?: string): Promise<GlyphClassifier> {
    if (this.kept?.modelPath === modelPath && this.kept.provider === provider) return this.kept.classifier
    const classifier = await GlyphClassifier.load(modelPath, provider)
    await this.close()
    this.kept = { modelPath, provider, classifier }
    return classifier
  }

  async close(): Promise<void> {
    const { kept } = this
    this.kept = undefined
    await kept?.classifier.close()
  }
}
