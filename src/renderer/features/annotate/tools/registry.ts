/** The tools of the stage, in the order of the toolbar. */
import { createCutTool } from './cut-tool'
import { createDrawTool } from './draw-tool'
import { createHandTool } from './hand-tool'
import { createSelectTool } from './select-tool'
import type { Tool, ToolId } from './tool'

export const tools: readonly Tool[] = [createSelectTool(), createDrawTool(), createCutTool(), createHandTool()]

export const toolById = (id: ToolId): Tool => tools.find((tool) => tool.id === id) ?? tools[0]
