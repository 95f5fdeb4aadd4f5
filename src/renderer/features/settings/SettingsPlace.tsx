/** What belongs to the window (its look) and to the workspace (how it reads). */
import {
  Button,
  Code,
  Group,
  SegmentedControl,
  Stack,
  Switch,
  Text,
  Title,
  useMantineColorScheme
} from '@mantine/core'
import type { MantineColorScheme } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { LanguageChoice } from '../../../shared/language-choice'
import { api } from '../../app/api'
import { desktop } from '../../app/desktop'
import { LoadFailure } from '../../components/LoadFailure'
import { KeyboardSettings } from './KeyboardSettings'
import { useSettingsUpdate } from './use-settings-update'
import classes from './Settings.module.css'

const schemes = [
  { value: 'auto', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' }
]

export function SettingsPlace() {
  const info = useQuery(api.workspace.info.queryOptions())
  if (info.data === undefined && info.error !== null) {
    return (
      <LoadFailure
        title="The settings could not be opened"
        error={info.error}
        onRetry={() => void info.refetch()}
      />
    )
  }
  return (
    <div className={classes.settings}>
      <Section title="Window">
        <ThemeSetting />
      </Section>
      <Section title="Workspace">
        <ReadOnImportSetting />
        <LanguageSetting />
        <Setting
          label="Folder"
          description="Pages, corrections and models are kept here. Copy the folder and everything moves."
        >
          <Group gap={8} wrap="nowrap" maw={400}>
            <Code fz="xs" style={{ overflowWrap: 'anywhere' }}>
              {info.data?.directory ?? ' '}
            </Code>
            {desktop !== undefined && (
              <Button
                variant="default"
                leftSection={<IconFolderOpen size={15} />}
                onClick={() => void desktop?.revealWorkspace()}
              >
                Show
              </Button>
            )}
          </Group>
        </Setting>
      </Section>
      <Section title="Keyboard">
        <KeyboardSettings />
      </Section>
      <Section title="About">
        <Setting
          label="Glyphwright"
          description="Reads scanned pages character by character. Nothing leaves this machine."
        >
          <Text fz="sm">{info.data === undefined ? '' : `Version ${info.data.version}`}</Text>
        </Setting>
      </Section>
    </div>
  )
}

function ThemeSetting() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Setting label="Appearance" description="Of this window; others keep their own.">
      <SegmentedControl
        size="xs"
        data={schemes}
        value={colorScheme}
        aria-label="Appearance"
        onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
      />
    </Setting>
  )
}

function ReadOnImportSetting() {
  const { data } = useQuery(api.settings.get.queryOptions())
  const update = useSettingsUpdate()
  const shown = update.isPending ? update.variables.readOnImport : data?.readOnImport
  return (
    <Setting
      label="Read pages when they come in"
      description="Otherwise they wait until you press Read page."
    >
      <Switch
        aria-label="Read pages when they come in"
        checked={shown ?? false}
        disabled={data === undefined}
        onChange={(event) => update.mutate({ readOnImport: event.currentTarget.checked })}
      />
    </Setting>
  )
}

const languages: { readonly value: LanguageChoice; readonly label: string }[] = [
  { value: 'auto', label: 'As the page is' },
  { value: 'english', label: 'English' },
  { value: 'letters', label: 'Letters only' },
  { value: 'off', label: 'Off' }
]

function LanguageSetting() {
  const { data } = useQuery(api.settings.get.queryOptions())
  const update = useSettingsUpdate()
  return (
    <Setting
      label="Language"
      description="What helps to tell letters that look alike: English words, letters beside letters and digits beside digits, or shapes alone. Pages are read in it from now on."
    >
      <SegmentedControl
        size="xs"
        data={languages}
        value={(update.isPending ? update.variables.language : data?.language) ?? 'auto'}
        disabled={data === undefined}
        aria-label="Language"
        onChange={(language) => update.mutate({ language: language as LanguageChoice })}
      />
    </Setting>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={title}>
      <Title order={2} fz="md" mb={4}>
        {title}
      </Title>
      {children}
    </section>
  )
}

interface SettingProps {
  readonly label: string
  readonly description: string
  readonly children: ReactNode
}

function Setting({ label, description, children }: SettingProps) {
  return (
    <Group className={classes.setting} justify="space-between" wrap="nowrap" gap={24}>
      <Stack gap={0} miw={240} flex="1 1 240px">
        <Text fw={500}>{label}</Text>
        <Text fz="xs" c="dimmed">
          {description}
        </Text>
      </Stack>
      {children}
    </Group>
  )
}
