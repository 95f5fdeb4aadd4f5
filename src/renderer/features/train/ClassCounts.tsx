/** How many samples each symbol has, and how they look. */
import { Button, Group, Modal, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconTable } from '@tabler/icons-react'
import { contactSheetUrl } from '../../../shared/image-urls'
import { t } from '../../../shared/messages/messages'
import { count } from '../../components/format'
import type { Dataset } from './use-plan'
import classes from './Train.module.css'

export function ClassCounts({ dataset }: { readonly dataset: Dataset }) {
  const [opened, { open, close }] = useDisclosure(false)
  const most = Math.max(...dataset.classCounts)
  return (
    <section className={classes.card} aria-label={t('train:data.title')}>
      <Group className={classes.cardHead} justify="space-between" wrap="nowrap">
        <Title order={3} fz="sm">
          {dataset.name}
        </Title>
        <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconTable size={13} />} onClick={open}>
          {t('train:data.contactSheet')}
        </Button>
      </Group>
      <Text fz="xs" c="dimmed" px={12}>
        {countsText(dataset)}
      </Text>
      <ol className={classes.counts} aria-label={t('train:data.counts')}>
        {dataset.symbols.map((symbol, index) => (
          <li key={symbol} title={`${symbol}: ${count(dataset.classCounts[index])}`} aria-label={`${symbol}: ${count(dataset.classCounts[index])}`}>
            <span className={classes.countBar} style={{ height: `${(dataset.classCounts[index] / most) * 100}%` }} />
            <span className={`${classes.countSymbol} recognised`}>{symbol}</span>
          </li>
        ))}
      </ol>
      <Modal opened={opened} onClose={close} title={<Text fw={600}>{t('train:data.contactSheetTitle', { dataset: dataset.name })}</Text>} size="auto">
        <img className={classes.contactSheet} src={contactSheetUrl(dataset.sha256)} alt={t('train:data.contactSheetAlt', { dataset: dataset.name })} />
      </Modal>
    </section>
  )
}

function countsText({ sampleCount, testCount, symbols, classCounts }: Dataset): string {
  const [least, most] = [Math.min(...classCounts), Math.max(...classCounts)]
  const each = least === most ? t('train:data.each', { most }) : t('train:data.eachBetween', { least, most })
  const samples = t('train:data.ofSymbols', { samples: t('train:data.samples', { count: sampleCount }), count: symbols.length, each })
  return testCount > 0 ? t('train:data.withTestPart', { samples, test: testCount }) : samples
}
