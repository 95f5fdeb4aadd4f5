/** What the runs were set to, as far as they differ: a row a setting, a column a run. */
import { Checkbox, Table, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { differingFields, flattenConfig, type FieldDifference } from '../../../../shared/config-difference'
import { t } from '../../../../shared/messages/messages'
import { fieldWords } from '../../../components/field-words'
import { compact } from '../../../components/format'
import { colorAt } from '../charts/run-colors'
import type { ChartRun } from '../charts/figure'
import { settingWords } from '../setting-words'
import classes from '../Runs.module.css'

export function SettingsView({ chartRuns }: { readonly chartRuns: readonly ChartRun[] }) {
  const [all, setAll] = useState(false)
  const fields = useMemo(() => fieldsOf(chartRuns, all || chartRuns.length === 1), [chartRuns, all])
  return (
    <>
      {chartRuns.length > 1 && <Checkbox size="xs" mb={8} label={t('runs:settings.alsoSame')} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />}
      {fields.length === 0 ? (
        <Text c="dimmed">{t('runs:settings.allAlike')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={320} type="native">
          <Table className={classes.settingsTable} withRowBorders verticalSpacing={5} horizontalSpacing={10}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('runs:settings.setting')}</Table.Th>
                {chartRuns.map(({ run }, place) => (
                  <Table.Th key={run.id} title={run.name}>
                    <span className={classes.settingsRun}>
                      <span className={classes.swatch} style={{ background: colorAt(place) }} aria-hidden />
                      <span className={classes.oneLine}>{run.name}</span>
                    </span>
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {fields.map(({ field, values }) => (
                <Table.Tr key={field}>
                  <Table.Th fw={400}>{rowName(field)}</Table.Th>
                  {values.map((value, index) => (
                    <Table.Td key={chartRuns[index].run.id} c={value === undefined || value === null ? 'dimmed' : undefined}>
                      {valueText(field, value)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </>
  )
}

function fieldsOf(chartRuns: readonly ChartRun[], all: boolean): FieldDifference[] {
  // The data and the preset are part of what was chosen, though not of the configuration.
  const configs = chartRuns.map(({ run }) => ({ dataset: run.dataset.name, preset: run.preset, ...run.config }))
  if (!all) return differingFields(configs)
  const flat = configs.map((config) => flattenConfig(config))
  return [...new Set(flat.flatMap((config) => Object.keys(config)))].map((field) => ({ field, values: flat.map((config) => config[field]) }))
}

const rowName = (field: string): string => (field === 'dataset' || field === 'preset' ? t(`runs:settings.${field}`) : fieldWords(field))

function valueText(field: string, value: FieldDifference['values'][number]): string {
  if (value === undefined) return '–'
  return typeof value === 'number' ? compact(value, 6) : settingWords(field, value)
}
