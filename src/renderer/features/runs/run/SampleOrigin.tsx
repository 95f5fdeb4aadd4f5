/** Where a sample of a dataset stands on a page, one click away; or why it stands on none. */
import { Button, Skeleton, Text } from '@mantine/core'
import { IconScan } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { t } from '../../../../shared/messages/messages'
import { say } from '../../../../shared/messages/saying'
import { api, failureSentence } from '../../../app/api'
import { glyphPath } from '../../../app/places'
import { RichText } from '../../../components/RichText'

interface SampleOriginProps {
  readonly datasetSha256: string
  readonly index: number
  /** As it is labelled in the set. */
  readonly symbol: string
}

export function SampleOrigin({ datasetSha256, index, symbol }: SampleOriginProps) {
  const { data: origin, error } = useQuery({ ...api.datasets.origin.queryOptions({ sha256: datasetSha256, index }), staleTime: 0 })
  if (error !== null) return <Dimmed>{failureSentence(error)}</Dimmed>
  if (origin === undefined) return <Skeleton h={28} mt={8} animate={false} />
  if (origin.kind === 'none') return <Dimmed>{say(origin.reason)}</Dimmed>
  return (
    <>
      <Button component={Link} href={glyphPath(origin.pageId, origin.glyphId)} variant="default" fullWidth mt={8} leftSection={<IconScan size={14} />} title={t('runs:misread.onPage', { page: origin.pageName })}>
        {t('runs:misread.openOnPage')}
      </Button>
      {origin.symbol !== symbol && (
        <Dimmed>
          <RichText text={t('runs:misread.setSince')} tags={{ symbol: () => <span className="recognised">{origin.symbol}</span> }} />
        </Dimmed>
      )}
    </>
  )
}

function Dimmed({ children }: { readonly children: React.ReactNode }) {
  return (
    <Text fz="xs" c="dimmed" mt={6}>
      {children}
    </Text>
  )
}
