/** Taking a tool in hand. */
import type { Action } from '../../../app/actions/action'
import { useRead } from '../state/read-store'
import { useTool } from '../state/tool-store'
import { tools } from '../tools/registry'
import type { ToolId } from '../tools/tool'

const takes = (toolId: ToolId): void => useTool.setState({ toolId, preview: null })

export const toolActions = tools.map(
  ({ id, icon, keys }): Action & { readonly toolId: ToolId } => ({
    id: `tool.${id}`,
    toolId: id,
    group: 'tool',
    icon,
    keys,
    enabled: () => useRead.getState().scene !== null,
    perform: () => takes(useTool.getState().toolId === id ? 'select' : id)
  })
)
