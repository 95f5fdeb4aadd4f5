/** A key combination as key caps. */
import { Group, Kbd } from '@mantine/core'
import { keyCaps } from '../app/actions/key-combination'

export function Keys({ combination }: { readonly combination: string }) {
  return (
    <Group gap={3} wrap="nowrap" component="span" aria-hidden>
      {keyCaps(combination).map((cap) => (
        <Kbd key={cap} size="xs" fz={10} fw={500} ff="text">
          {cap}
        </Kbd>
      ))}
    </Group>
  )
}
