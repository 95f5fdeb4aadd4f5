/** Models judged on pages of one's own: the character error of each on each page whose text is confirmed. */
import { Badge, Button, Group, Skeleton, Table, Text, Tooltip, UnstyledButton } from '@mantine/core'
import { IconFileCheck, IconPlayerPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { t } from '../../../shared/messages/messages'
import { byError, totalOf, type JudgedModel, type TestPages } from '../../../shared/test-page'
import { api, client } from '../../app/api'
import { tellIfFails } from '../../app/follow-job'
import { LoadFailure } from '../../components/LoadFailure'
import { Notice } from '../../components/Notice'
import { tellFailure } from '../library/page-operations'
import { errorText } from './page-errors'
import { ReadingDifference } from './ReadingDifference'
import { TestPagesDialog } from './TestPagesDialog'
import classes from './Models.module.css'

export function OwnPages() {
  const { data, error, refetch } = useQuery(api.testPages.list.queryOptions())
  const [isChoosing, setIsChoosing] = useState(false)
  if (data === undefined && error !== null) return <LoadFailure title={t('models:pages.notListed')} error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton h={200} radius="md" animate={false} />
  const choose = (
    <Button variant={data.pages.length === 0 ? 'filled' : 'default'} leftSection={<IconFileCheck size={14} />} onClick={() => setIsChoosing(true)}>
      {t('models:pages.choose')}
    </Button>
  )
  return (
    <>
      {data.pages.length === 0 ? (
        <Notice icon={IconFileCheck} title={t('models:pages.noneTitle')} action={choose}>
          {t('models:pages.noneText')}
        </Notice>
      ) : (
        <Judged data={data} choose={choose} />
      )}
      <TestPagesDialog isOpen={isChoosing} testPages={data.pages} onClose={() => setIsChoosing(false)} />
    </>
  )
}

function Judged({ data, choose }: { readonly data: TestPages; readonly choose: React.ReactNode }) {
  const [pageId, setPageId] = useState<number | null>(null)
  const models = byError(data.models)
  const missing = data.models.reduce((sum, { scores }) => sum + data.pages.length - scores.length, 0)
  return (
    <>
      <Group gap={8} mb={12}>
        <Button leftSection={<IconPlayerPlay size={14} />} disabled={missing === 0} onClick={() => void judge()}>
          {missing === 0 ? t('models:pages.allJudged') : t('models:pages.judge', { count: data.models.length })}
        </Button>
        {choose}
        <Text fz="xs" c="dimmed">
          {t('models:pages.measure')}
        </Text>
      </Group>
      <div className={classes.tableScroll}>
        <Table verticalSpacing={4} aria-label={t('models:pages.table')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('models:pages.model')}</Table.Th>
              <Table.Th ta="right">{t('models:pages.all')}</Table.Th>
              {data.pages.map((page) => (
                <Table.Th key={page.pageId} ta="right">
                  <UnstyledButton fz="xs" fw={500} className={classes.pageHead} title={t('models:pages.characters', { page: page.name, count: page.characters })} onClick={() => setPageId(page.pageId)}>
                    {page.name}
                  </UnstyledButton>
                  {page.isOutdated && (
                    <Tooltip label={t('models:pages.changedHelp')}>
                      <Badge size="xs" variant="light" color="yellow" ml={4}>
                        {t('models:pages.changed')}
                      </Badge>
                    </Tooltip>
                  )}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {models.map((model, place) => (
              <ModelRow key={model.modelId} model={model} pages={data.pages} isBest={place === 0 && model.scores.length > 0} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <ReadingDifference data={data} pageId={pageId ?? data.pages[0].pageId} onPage={setPageId} />
    </>
  )
}

function ModelRow({ model, pages, isBest }: { readonly model: JudgedModel; readonly pages: TestPages['pages']; readonly isBest: boolean }) {
  return (
    <Table.Tr>
      <Table.Td fw={isBest ? 600 : 400}>{model.name}</Table.Td>
      <Table.Td ta="right" fw={600} className={classes.figure}>
        {errorText(totalOf(model.scores))}
      </Table.Td>
      {pages.map(({ pageId }) => {
        const score = model.scores.find((each) => each.pageId === pageId)
        return (
          <Table.Td key={pageId} ta="right" className={classes.figure} title={score === undefined ? t('models:pages.notRead') : t('models:pages.errorsOf', { errors: score.errors, characters: score.characters })}>
            {errorText(score ?? null)}
          </Table.Td>
        )
      })}
    </Table.Tr>
  )
}

async function judge(): Promise<void> {
  try {
    tellIfFails(await client.testPages.judge.mutate({}))
  } catch (error) {
    tellFailure(t('models:pages.notJudged'), error)
  }
}
