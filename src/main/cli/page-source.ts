/** Reads files without a workspace: the engine processes on plain files. */
import { basename, join, resolve } from 'node:path'
import type { PageReading } from '../../shared/reading'
import type { LanguageChoice } from '../../shared/language-choice'
import type { FileInspection } from '../ocr/decode/inspect-file'
import { EngineHost, type SpawnEngine } from '../processes/engine-host'
import { PageRecogniser } from '../processes/page-recogniser'
import { childSpawner } from '../processes/spawn-child'
import type { ImagingRequest, ImagingResult, RecognitionRequest, RecognitionResult } from '../processes/tasks'
import { programDir, resourcesDir } from '../program-paths'
import { ModelLibrary } from '../store/model-library'
import { workContext } from './terminal'

export interface ReadPage {
  /** The file as it was named; "#page=N" is added where it has several pages. */
  readonly source: string
  readonly reading: PageReading
}

export interface PageSourceOptions {
  /** Null: the bundled model. */
  readonly modelPath: string | null
  readonly provider?: string | undefined
  readonly language?: LanguageChoice | undefined
}

export class PageSource {
  private readonly imaging: EngineHost<ImagingRequest, ImagingResult>
  private readonly recognition: EngineHost<RecognitionRequest, RecognitionResult>
  private readonly recogniser: PageRecogniser
  private readonly modelPath: string

  /** Throws UserError when there is no bundled model and none was named. */
  constructor(
    private readonly options: PageSourceOptions,
    private readonly signal: AbortSignal,
    spawn: SpawnEngine = childSpawner(programDir)
  ) {
    const { modelPath } = options
    this.imaging = new EngineHost('imaging', spawn)
    this.recognition = new EngineHost('recognition', spawn)
    this.recogniser = new PageRecogniser(this.recognition)
    this.modelPath = modelPath === null ? bundledModel() : resolve(modelPath)
  }

  /** Yields the file's pages as they are read. Throws UserError with the reason when it cannot be. */
  async *read(file: string): AsyncGenerator<ReadPage> {
    const filePath = resolve(file)
    const fileName = basename(file)
    const request = { kind: 'inspect', filePath, fileName } as const
    const { frames } = (await this.imaging.run(request, workContext(fileName, this.signal))) as FileInspection
    const { provider, language } = this.options
    const page = { filePath, fileName, modelPath: this.modelPath, languageDir: join(resourcesDir, 'language'), language, provider }
    for (const frameIndex of frames.keys()) {
      const source = frames.length === 1 ? file : `${file}#page=${frameIndex + 1}`
      const reading = await this.recogniser.read({ ...page, frameIndex }, workContext(basename(source), this.signal))
      yield { source, reading }
    }
  }

  close(): void {
    this.imaging.close()
    this.recognition.close()
  }
}

function bundledModel(): string {
  const bundled = join(resourcesDir, 'models')
  return new ModelLibrary({ bundled, workspace: bundled }).active(null).path
}
