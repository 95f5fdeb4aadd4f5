/** A word on what was done, with the step that follows from it beside it: mostly the way back. */
import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'

interface Offer {
  /** One notification for all of a kind: an older one's Undo would take back the newer deletion. */
  readonly id: string
  readonly sentence: string
  readonly label: string
}

export const offerUndo = ({ undo, ...offer }: Offer & { readonly undo: () => void }): void => offerStep({ ...offer, perform: undo })

export function offerStep({ id, sentence, label, perform }: Offer & { readonly perform: () => void }): void {
  notifications.hide(id)
  notifications.show({
    id,
    color: 'gray',
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text fz="sm">{sentence}</Text>
        <Button
          size="compact-xs"
          flex="none"
          variant="light"
          onClick={(event) => {
            // It takes a moment to fade, and would keep the keys that are pressed meanwhile.
            event.currentTarget.blur()
            perform()
          }}
        >
          {label}
        </Button>
      </Group>
    )
  })
}
