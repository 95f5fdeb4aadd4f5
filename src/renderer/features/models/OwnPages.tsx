/** Models judged on pages of one's own: the character error of each on each page whose text is confirmed. */
import { Badge, Button, Group, Skeleton, Table, Text, Tooltip, UnstyledButton } from '@mantine/core'
import { IconFileCheck, IconPlayerPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { JudgedModel, TestPages } from '../../../shared/test-page'
import { api, client } from '../../app/api'
import { putJob } from '../../app/job-store'
import { counted } from '../../components/format'
import { LoadFailure } from '../../components/LoadFailure'
import { Notice } from '../../components/Notice'
import { tellFailure } from '../library/page-operations'
import { byError, errorText, totalOf } from './page-errors'
import { ReadingDifference } from './ReadingDifference'
import { TestPagesDialog } from './TestPagesDialog'
import classes from './Models.module.css'

export function OwnPages() {
  const { data, error, refetch } = useQuery(api.testPages.list.queryOptions())
  const [isChoosing, setIsChoosing] = useState(false)
  if (data === undefined && error !== null) return <LoadFailure title="The test pages could not be listed" error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton h={200} radius="md" animate={false} />
  const choose = (
    <Button variant={data.pages.length === 0 ? 'filled' : 'default'} leftSection={<IconFileCheck size={14} />} onClick={() => setIsChoosing(true)}>
      Choose test pages
    </Button>
  )
  return (
    <>
      {data.pages.length === 0 ? (
        <Notice icon={IconFileCheck} title="No page judges the models yet" action={choose}>
          Choose pages whose text you have put right. Every model then reads them, and you see how many characters each gets wrong on pages like yours.
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
          {missing === 0 ? 'All are judged' : `Judge ${counted(data.models.length, 'model')}`}
        </Button>
        {choose}
        <Text fz="xs" c="dimmed">
          Characters wrong of all, without spaces; capitals and small letters count alike, punctuation does not count.
        </Text>
      </Group>
      <div className={classes.tableScroll}>
        <Table verticalSpacing={4} aria-label="Character error of the models on the test pages">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Model</Table.Th>
              <Table.Th ta="right">All pages</Table.Th>
              {data.pages.map((page) => (
                <Table.Th key={page.pageId} ta="right">
                  <UnstyledButton fz="xs" fw={500} className={classes.pageHead} title={`${page.name}: ${counted(page.characters, 'character')}`} onClick={() => setPageId(page.pageId)}>
                    {page.name}
                  </UnstyledButton>
                  {page.isOutdated && (
                    <Tooltip label="Its text was changed since it was confirmed: confirm it again under Choose test pages.">
                      <Badge size="xs" variant="light" color="yellow" ml={4}>
                        changed
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
          <Table.Td key={pageId} ta="right" className={classes.figure} title={score === undefined ? 'Not read yet' : `${score.errors} of ${score.characters}`}>
            {errorText(score ?? null)}
          </Table.Td>
        )
      })}
    </Table.Tr>
  )
}

async function judge(): Promise<void> {
  try {
    putJob(await client.testPages.judge.mutate({}))
  } catch (error) {
    tellFailure('The models were not judged', error)
  }
}
