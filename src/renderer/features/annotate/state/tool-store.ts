/** Which tool is in the hand, and what it shows of what it is about to do. */
import { create } from 'zustand'
import type { ToolId, ToolPreview } from '../tools/tool'

export const useTool = create<{ readonly toolId: ToolId; readonly preview: ToolPreview | null }>(() => ({
  toolId: 'select',
  preview: null
}))
