/** Files dropped on the window or pasted into it, in every place. */
import { Dropzone } from '@mantine/dropzone'
import { Group, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useEffect } from 'react'
import { t } from '../../../shared/messages/messages'
import { useActions } from '../../app/actions/active-actions'
import { importFiles } from '../../app/uploads'
import { importAction } from './library-actions'

const actions = [importAction]

export function ImportDrop() {
  useActions(actions, 'everywhere')
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      void importFiles(files.map(named))
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
  return (
    // What a file is, the backend finds out from its bytes and says so; nothing is refused here by its name.
    <Dropzone.FullScreen onDrop={(files) => void importFiles(files)} useFsAccessApi={false}>
      <Group
        justify="center"
        align="center"
        h="calc(100vh - 96px)"
        gap={12}
        style={{ pointerEvents: 'none' }}
      >
        <IconFileImport size={32} stroke={1.5} aria-hidden />
        <Text fz="lg" fw={500}>
          {t('library:drop')}
        </Text>
      </Group>
    </Dropzone.FullScreen>
  )
}

/** Browsers call every pasted image "image.png": the time tells them apart. */
function named(file: File): File {
  if (file.name !== 'image.png') return file
  const time = new Date().toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.')
  return new File([file], t('library:pasted', { time }), { type: file.type })
}
