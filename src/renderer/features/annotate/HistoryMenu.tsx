/** Every step that was taken on the page, the newest first: a click goes back, or forth, to just after it. */
import { ActionIcon, Popover, ScrollArea, Text, Tooltip, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { pageScope, type HistoryStep } from '../../../shared/edit'
import { t } from '../../../shared/messages/messages'
import { say } from '../../../shared/messages/saying'
import { ActionHint } from '../../components/ActionButton'
import { RelativeTime } from '../../components/RelativeTime'
import { api } from '../../app/api'
import { goToStep } from './state/read-store'
import classes from './Read.module.css'

export const HistoryMenu = memo(function HistoryMenu({ pageId }: { readonly pageId: number }) {
  const [opened, { close, toggle }] = useDisclosure()
  return (
    <Popover opened={opened} onDismiss={close} position="bottom-end" width={320} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={<ActionHint label={t('annotate:history.label')} />} disabled={opened}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('annotate:history.label')} aria-expanded={opened} onClick={toggle}>
            <IconHistory size={17} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={4}>{opened && <Steps pageId={pageId} onChoose={close} />}</Popover.Dropdown>
    </Popover>
  )
})

function Steps({ pageId, onChoose }: { readonly pageId: number; readonly onChoose: () => void }) {
  const { data: steps } = useQuery(api.history.steps.queryOptions({ scope: pageScope(pageId) }, { staleTime: 0 }))
  if (steps === undefined) return null
  const current = steps.find(({ undone }) => !undone)
  const choose = (stepId: number): void => {
    goToStep(stepId)
    onChoose()
  }
  return (
    <ScrollArea.Autosize mah={420} type="auto">
      {steps.map((step) => (
        <StepRow key={step.id} step={step} current={step === current} onChoose={() => choose(step.id)} />
      ))}
      <UnstyledButton className={classes.step} aria-current={current === undefined || undefined} onClick={() => choose(0)}>
        <Text fz="sm" flex={1}>
          {t('annotate:history.asRead')}
        </Text>
      </UnstyledButton>
    </ScrollArea.Autosize>
  )
}

interface StepRowProps {
  readonly step: HistoryStep
  readonly current: boolean
  readonly onChoose: () => void
}

function StepRow({ step, current, onChoose }: StepRowProps) {
  return (
    <UnstyledButton
      className={classes.step}
      data-undone={step.undone || undefined}
      aria-current={current || undefined}
      onClick={onChoose}
    >
      <Text fz="sm" flex={1} truncate>
        {step.pageCount > 1 ? t('annotate:history.onPages', { count: step.pageCount, step: say(step.label) }) : say(step.label)}
      </Text>
      <Text fz="xs" c="dimmed" flex="none">
        {step.undone ? t('annotate:history.undone') : <RelativeTime iso={step.createdAt} />}
      </Text>
    </UnstyledButton>
  )
}
