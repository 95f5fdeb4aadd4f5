/** Writes models among those of the workspace: the network's file, and beside it its card, which names it. */
import { join } from 'node:path'
import type { ModelCard } from '../../../shared/model'
import { cardPath } from '../../store/model-library'
import { writeWhole } from '../../training/checkpoint/checkpoint'
import type { AppContext } from '../app-context'

/** Under the id of its card; another of that id is replaced. */
export function putModel(app: AppContext, card: ModelCard, network: Uint8Array): void {
  const path = join(app.workspace.files.models, `${card.id}.onnx`)
  writeWhole(path, network)
  writeCard(path, card)
  app.events.emit({ type: 'settings-changed' })
}

export const writeCard = (modelPath: string, card: ModelCard): void => writeWhole(cardPath(modelPath), `${JSON.stringify(card, null, 2)}\n`)
