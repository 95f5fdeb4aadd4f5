/** One model's card: what it is, how it measured, what it was made from, and how to make it again. */
import {
  ActionIcon,
  Badge,
  Button,
  CopyButton,
  Group,
  Paper,
  Stack,
  Text,
  Title,
  Tooltip
} from '@mantine/core'
import { IconCheck, IconCopy, IconDownload, IconZoomCode } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { t } from '../../../shared/messages/messages'
import type { ModelSummary } from '../../../shared/model'
import { labelOf } from '../../app/actions/action'
import { api } from '../../app/api'
import { byteSize, compact } from '../../components/format'
import { summaryOf } from '../../components/preset-words'
import { tellFailure } from '../library/page-operations'
import { improveAction } from './improve/improve-action'
import { lookIntoModel } from './model-operations'
import { MetricFigures } from './MetricFigures'
import { OwnModelMenu } from './OwnModelMenu'
import { trainingText } from './training-text'
import classes from './Models.module.css'

export function ModelPanel({ model }: { readonly model: ModelSummary }) {
  const { card, active, bundled } = model
  const activate = useMutation(
    api.models.activate.mutationOptions({
      onError: (error) => tellFailure(t('models:card.notChosen', { model: card.name }), error)
    })
  )
  return (
    <Paper withBorder radius="md" p={20} component="article" aria-label={card.name}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={4}>
          <Group gap={8}>
            <Title order={2} fz="lg">
              {card.name}
            </Title>
            {active && (
              <Badge size="sm" variant="light" tt="none" leftSection={<IconCheck size={11} />}>
                {t('models:card.readsPages')}
              </Badge>
            )}
            {bundled && (
              <Badge size="sm" variant="default" tt="none">
                {t('models:card.bundled')}
              </Badge>
            )}
          </Group>
          <Text c="dimmed" maw={600} lh={1.5}>
            {summaryOf(card)}
          </Text>
        </Stack>
        <Group gap={6} wrap="nowrap" flex="none">
          <Tooltip label={t('models:card.file')}>
            <ActionIcon size={30} aria-label={t('models:card.fileOf', { model: card.name })} onClick={() => void lookIntoModel(card.id)}>
              <IconZoomCode size={16} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('models:card.export')}>
            <ActionIcon size={30} component="a" href={`/files/models/${encodeURIComponent(card.id)}`} download={`${card.id}.onnx`} aria-label={t('models:card.exportOf', { model: card.name })}>
              <IconDownload size={16} />
            </ActionIcon>
          </Tooltip>
          {!bundled && <OwnModelMenu card={card} />}
          {active && (
            <Button variant="default" leftSection={improveAction.icon && <improveAction.icon size={14} />} onClick={improveAction.perform}>
              {labelOf(improveAction)}
            </Button>
          )}
          {!active && (
            <Button
              variant="default"
              loading={activate.isPending}
              onClick={() => activate.mutate({ modelId: card.id })}
            >
              {t('models:card.readWith')}
            </Button>
          )}
        </Group>
      </Group>
      <MetricFigures card={card} />
      <Facts model={model} />
    </Paper>
  )
}

function Facts({ model: { card, byteCount } }: { readonly model: ModelSummary }) {
  const { data } = card
  const training = trainingText(card.training)
  return (
    <dl className={classes.facts}>
      <Fact name={t('models:card.symbols')}>
        <span className={`${classes.symbols} recognised`}>{card.symbols.join('')}</span>{' '}
        <Text span c="dimmed" fz="inherit">
          ({card.symbols.length})
        </Text>
      </Fact>
      <Fact name={t('models:card.network')}>
        {t('models:card.networkFacts', { architecture: card.architecture, count: card.parameterCount, size: byteSize(byteCount) })}
      </Fact>
      <Fact name={t('models:card.input')}>{card.normalisation}</Fact>
      {card.temperature !== undefined && (
        <Fact name={t('models:card.calibration')}>{t('models:card.temperatureFound', { temperature: compact(card.temperature) })}</Fact>
      )}
      <Fact name={t('models:card.trainedOn')}>
        {t('models:card.data', { dataset: data.name, training: data.trainingSamples, validation: data.validationSamples, licence: data.licence })}
      </Fact>
      <Fact name={t('models:card.dataHash')}>
        <Copyable text={data.sha256} shown={`${data.sha256.slice(0, 16)}…`} />
      </Fact>
      {training !== '' && <Fact name={t('models:card.training')}>{training}</Fact>}
      <Fact name={t('models:card.command')}>
        <Copyable text={card.command} shown={card.command} />
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Copyable({ text, shown }: { readonly text: string; readonly shown: string }) {
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <span className={`${classes.code} recognised`}>{shown}</span>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t('models:card.copied') : t('models:card.copy')}>
            <ActionIcon size={20} aria-label={t('models:card.copy')} onClick={copy}>
              {copied ? <IconCheck size={13} /> : <IconCopy size={13} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  )
}
