/** A word on what was taken away, with the way back beside it. */
import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'

interface UndoOffer {
  /** One notification for all deletions of a kind: an older one's Undo would take back the newer deletion. */
  readonly id: string
  readonly sentence: string
  readonly label: string
  readonly undo: () => void
}

export function offerUndo({ id, sentence, label, undo }: UndoOffer): void {
  notifications.hide(id)
  notifications.show({
    id,
    color: 'gray',
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text fz="sm">{sentence}</Text>
        <Button
          size="compact-xs"
          variant="light"
          onClick={(event) => {
            // It takes a moment to fade, and would keep the keys that are pressed meanwhile.
            event.currentTarget.blur()
            undo()
          }}
        >
          {label}
        </Button>
      </Group>
    )
  })
}
