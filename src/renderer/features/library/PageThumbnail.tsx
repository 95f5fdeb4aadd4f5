/** A page's small image; it may be made only when first asked for. */
import { Skeleton } from '@mantine/core'
import { IconPhotoOff } from '@tabler/icons-react'
import { useState } from 'react'
import { thumbnailUrl } from '../../../shared/image-urls'
import { t } from '../../../shared/messages/messages'
import type { Page } from '../../../shared/page'

export function PageThumbnail({ page }: { readonly page: Page }) {
  const [state, setState] = useState<'loading' | 'shown' | 'missing'>('loading')
  if (state === 'missing')
    return <IconPhotoOff size={24} stroke={1.4} opacity={0.5} aria-label={t('library:card.noPreview')} />
  return (
    <>
      {state === 'loading' && <Skeleton pos="absolute" inset={0} radius={0} />}
      <img
        src={thumbnailUrl(page)}
        alt=""
        loading="lazy"
        decoding="async"
        draggable={false}
        onLoad={() => setState('shown')}
        onError={() => setState('missing')}
      />
    </>
  )
}
