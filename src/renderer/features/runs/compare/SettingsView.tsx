/** What the runs were set to, as far as they differ: a row a setting, a column a run. */
import { Checkbox, Table, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { differingFields, fieldInWords, flattenConfig, type FieldDifference } from '../../../../shared/config-difference'
import { compact } from '../../../components/format'
import { colorAt } from '../charts/run-colors'
import type { ChartRun } from '../charts/figure'
import classes from '../Runs.module.css'

export function SettingsView({ chartRuns }: { readonly chartRuns: readonly ChartRun[] }) {
  const [all, setAll] = useState(false)
  const fields = useMemo(() => fieldsOf(chartRuns, all || chartRuns.length === 1), [chartRuns, all])
  return (
    <>
      {chartRuns.length > 1 && <Checkbox size="xs" mb={8} label="Also what is the same in all" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />}
      {fields.length === 0 ? (
        <Text c="dimmed">Data, network and training were set alike: only chance could make these runs differ, and the seed holds it.</Text>
      ) : (
        <Table.ScrollContainer minWidth={320} type="native">
          <Table className={classes.settingsTable} withRowBorders verticalSpacing={5} horizontalSpacing={10}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Setting</Table.Th>
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
                  <Table.Th fw={400}>{fieldInWords(field)}</Table.Th>
                  {values.map((value, index) => (
                    <Table.Td key={chartRuns[index].run.id} c={value === undefined || value === null ? 'dimmed' : undefined}>
                      {valueText(value)}
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

function valueText(value: FieldDifference['values'][number]): string {
  if (value === undefined) return '–'
  if (value === null) return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'number' ? compact(value, 6) : value
}
