/** The tools of the stage, at its upper left. */
import { Divider } from '@mantine/core'
import { t } from '../../../shared/messages/messages'
import { ActionButton } from '../../components/ActionButton'
import { deleteAction, mergeAction, splitAction, wordBreakAction } from './actions/shape-actions'
import { toolActions } from './actions/tool-actions'
import { nextWayAction } from './actions/ways-actions'
import { useRead } from './state/read-store'
import { useTool } from './state/tool-store'
import classes from './Read.module.css'

const shapeButtons = [splitAction, mergeAction, nextWayAction, wordBreakAction, deleteAction]

export function StageTools() {
  const toolId = useTool((state) => state.toolId)
  const hasSelection = useRead((state) => state.selectedId !== null)
  return (
    <div className={`${classes.float} ${classes.tools}`} role="toolbar" aria-label={t('annotate:stage.tools')} aria-orientation="vertical">
      {toolActions.map((action) => (
        <ActionButton key={action.id} action={action} pressed={action.toolId === toolId} />
      ))}
      <Divider my={2} w="100%" />
      {shapeButtons.map((action) => (
        <ActionButton key={action.id} action={action} enabled={hasSelection} />
      ))}
    </div>
  )
}
