/** Choosing files: the system's dialog in the desktop window, the browser's elsewhere. */
import { desktop } from '../../app/desktop'
import { importFiles, importPaths } from '../../app/uploads'

/** What the decoder takes; the backend has the last word. */
const accepted = '.jpg,.jpeg,.png,.webp,.tif,.tiff,.pdf'

export async function chooseAndImport(): Promise<void> {
  if (desktop !== undefined) return importPaths(await desktop.openFiles())
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = accepted
  input.addEventListener('change', () => void importFiles([...(input.files ?? [])]))
  input.click()
}
