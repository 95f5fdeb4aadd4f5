/** How many samples each symbol has, and how they look. */
import { Button, Group, Modal, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconTable } from '@tabler/icons-react'
import { contactSheetUrl } from '../../../shared/image-urls'
import { count, counted } from '../../components/format'
import type { Dataset } from './use-plan'
import classes from './Train.module.css'

export function ClassCounts({ dataset }: { readonly dataset: Dataset }) {
  const [opened, { open, close }] = useDisclosure(false)
  const most = Math.max(...dataset.classCounts)
  const least = Math.min(...dataset.classCounts)
  return (
    <section className={classes.card} aria-label="Data">
      <Group className={classes.cardHead} justify="space-between" wrap="nowrap">
        <Title order={3} fz="sm">
          {dataset.name}
        </Title>
        <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconTable size={13} />} onClick={open}>
          Contact sheet
        </Button>
      </Group>
      <Text fz="xs" c="dimmed" px={12}>
        {counted(dataset.sampleCount, 'sample')} of {counted(dataset.symbols.length, 'symbol')}, {least === most ? `${count(most)} each` : `${count(least)} to ${count(most)} each`}
        {dataset.testCount > 0 && `; ${count(dataset.testCount)} are its own test part`}
      </Text>
      <ol className={classes.counts} aria-label="Samples of each symbol">
        {dataset.symbols.map((symbol, index) => (
          <li key={symbol} title={`${symbol}: ${count(dataset.classCounts[index])}`} aria-label={`${symbol}: ${count(dataset.classCounts[index])}`}>
            <span className={classes.countBar} style={{ height: `${(dataset.classCounts[index] / most) * 100}%` }} />
            <span className={`${classes.countSymbol} recognised`}>{symbol}</span>
          </li>
        ))}
      </ol>
      <Modal opened={opened} onClose={close} title={<Text fw={600}>{dataset.name}: samples of every symbol</Text>} size="auto">
        <img className={classes.contactSheet} src={contactSheetUrl(dataset.sha256)} alt={`Samples of every symbol of ${dataset.name}, a row a symbol`} />
      </Modal>
    </section>
  )
}
