/** What an ONNX file is made of, whoever wrote it. */
import { Modal, Table, Text } from '@mantine/core'
import { t } from '../../../shared/messages/messages'
import type { OnnxSummary } from '../../../shared/onnx-summary'
import { byteSize, count } from '../../components/format'
import { useShownSummary } from './model-operations'
import classes from './Models.module.css'

export function OnnxSummaryDialog() {
  const { shown } = useShownSummary()
  return (
    <Modal opened={shown !== null} onClose={() => useShownSummary.setState({ shown: null })} title={shown?.name} size="lg">
      {shown !== null && <Summary summary={shown.summary} />}
    </Modal>
  )
}

function Summary({ summary }: { readonly summary: OnnxSummary }) {
  const { inputs, outputs, operators, metadata } = summary
  const most = Math.max(1, ...Object.values(operators))
  return (
    <>
      <dl className={classes.facts}>
        <dt>{t('models:onnx.size')}</dt>
        <dd>{t(summary.hasExternalData ? 'models:onnx.sizeFactsExternal' : 'models:onnx.sizeFacts', { size: byteSize(summary.byteLength), parameters: summary.parameterCount })}</dd>
        <dt>{t('models:onnx.madeBy')}</dt>
        <dd>{summary.producer === '' ? t('models:onnx.notSaid') : summary.producer}</dd>
        <dt>{t('models:onnx.format')}</dt>
        <dd>{t('models:onnx.formatFacts', { version: summary.irVersion, opsets: pairs(summary.opsets) })}</dd>
        <dt>{t('models:onnx.takes')}</dt>
        <dd>{inputs.map(inWords).map(line)}</dd>
        <dt>{t('models:onnx.gives')}</dt>
        <dd>{outputs.map(inWords).map(line)}</dd>
        <dt>{t('models:onnx.metadata')}</dt>
        <dd>{Object.keys(metadata).length === 0 ? t('models:onnx.noMetadata') : Object.keys(metadata).join(', ')}</dd>
      </dl>
      <Text fz="sm" fw={600} mt={16} mb={4}>
        {t('models:onnx.nodes', { count: Object.values(operators).reduce((sum, number) => sum + number, 0) })}
      </Text>
      <Table verticalSpacing={2} aria-label={t('models:onnx.operators')}>
        <Table.Tbody>
          {Object.entries(operators).map(([name, number]) => (
            <Table.Tr key={name}>
              <Table.Td w={220} className={`${classes.code} recognised`}>
                {name}
              </Table.Td>
              <Table.Td w={56} ta="right">
                {count(number)}
              </Table.Td>
              <Table.Td>
                <span className={classes.bar} style={{ width: `${(number / most) * 100}%` }} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}

const pairs = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')

const inWords = ({ name, type, shape }: OnnxSummary['inputs'][number]): string => 
  shape === null ? t('models:onnx.valueOfAnyShape', { name, type }) : t('models:onnx.value', { name, type, shape: shape.join(', ') })

const line = (text: string) => (
  <span key={text} className={`${classes.code} ${classes.line} recognised`}>
    {text}
  </span>
)
