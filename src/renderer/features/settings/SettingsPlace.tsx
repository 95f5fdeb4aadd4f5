/** What belongs to the window (its look) and to the workspace (how it reads). */
import {
  Button,
  Code,
  Group,
  SegmentedControl,
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
import { languages } from '../../../shared/messages/language'
import { t } from '../../../shared/messages/messages'
import { api } from '../../app/api'
import { desktop } from '../../app/desktop'
import { chooseLanguage, useInterfaceLanguage, type InterfaceLanguage } from '../../app/interface-language'
import { LoadFailure } from '../../components/LoadFailure'
import { KeyboardSettings } from './KeyboardSettings'
import { ReadingProviderSetting } from './ReadingProviderSetting'
import { Setting } from './Setting'
import { useSettingsUpdate } from './use-settings-update'
import classes from './Settings.module.css'

export function SettingsPlace() {
  const info = useQuery(api.workspace.info.queryOptions())
  if (info.data === undefined && info.error !== null) {
    return (
      <LoadFailure
        title={t('settings:notOpened')}
        error={info.error}
        onRetry={() => void info.refetch()}
      />
    )
  }
  return (
    <div className={classes.settings}>
      <Section title={t('settings:window.title')}>
        <ThemeSetting />
        <LanguageSetting />
      </Section>
      <Section title={t('settings:workspace.title')}>
        <ReadOnImportSetting />
        <PageLanguageSetting />
        <ReadingProviderSetting />
        <Setting
          label={t('settings:workspace.folder')}
          description={t('settings:workspace.folderDescription')}
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
                {t('settings:workspace.show')}
              </Button>
            )}
          </Group>
        </Setting>
      </Section>
      <Section title={t('settings:keyboard.title')}>
        <KeyboardSettings />
      </Section>
      <Section title={t('settings:about.title')}>
        <Setting
          label="Glyphwright"
          description={t('settings:about.description')}
        >
          <Text fz="sm">{info.data === undefined ? '' : t('settings:about.version', { version: info.data.version })}</Text>
        </Setting>
      </Section>
    </div>
  )
}

function ThemeSetting() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Setting label={t('settings:window.appearance')} description={t('settings:window.ofThisWindow')}>
      <SegmentedControl
        size="xs"
        data={[
          { value: 'auto', label: t('settings:window.system') },
          { value: 'light', label: t('settings:window.light') },
          { value: 'dark', label: t('settings:window.dark') }
        ]}
        value={colorScheme}
        aria-label={t('settings:window.appearance')}
        onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
      />
    </Setting>
  )
}

function LanguageSetting() {
  const choice = useInterfaceLanguage((state) => state.choice)
  return (
    <Setting label={t('settings:window.language')} description={t('settings:window.ofThisWindow')}>
      <SegmentedControl
        size="xs"
        data={[
          { value: 'system', label: t('settings:window.system') },
          ...languages.map((language) => ({ value: language, label: t(`common:languages.${language}`) }))
        ]}
        value={choice}
        aria-label={t('settings:window.language')}
        onChange={(language) => chooseLanguage(language as InterfaceLanguage)}
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
      label={t('settings:workspace.readOnImport')}
      description={t('settings:workspace.readOnImportDescription')}
    >
      <Switch
        aria-label={t('settings:workspace.readOnImport')}
        checked={shown ?? false}
        disabled={data === undefined}
        onChange={(event) => update.mutate({ readOnImport: event.currentTarget.checked })}
      />
    </Setting>
  )
}

const pageLanguages: readonly LanguageChoice[] = ['auto', 'english', 'letters', 'off']

function PageLanguageSetting() {
  const { data } = useQuery(api.settings.get.queryOptions())
  const update = useSettingsUpdate()
  return (
    <Setting
      label={t('settings:pageLanguage.label')}
      description={t('settings:pageLanguage.description')}
    >
      <SegmentedControl
        size="xs"
        data={pageLanguages.map((language) => ({ value: language, label: t(`settings:pageLanguage.${language}`) }))}
        value={(update.isPending ? update.variables.language : data?.language) ?? 'auto'}
        disabled={data === undefined}
        aria-label={t('settings:pageLanguage.label')}
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
