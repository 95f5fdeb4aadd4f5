/** Where the parts of the installed program lie. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder that holds `package.json`, `out` and `resources`: a checkout or the packaged app. */
function findProgramRoot(): string {
  // Bundling moves this code about inside `out`, so the root is looked for rather than counted to.
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`No package.json above ${import.meta.dirname}`)
    folder = parent
  }
  return folder
}

const root = findProgramRoot()

/** Folder of the built doors and engine processes. */
export const programDir = join(root, 'out/main')
/** Folder of the built interface. */
export const rendererDir = join(root, 'out/renderer')
/** Models and samples. Native code reads them, so they lie beside the archive of a packaged app, not in it. */
export const resourcesDir = join(root.replace(/app\.asar$/, 'app.asar.unpacked'), 'resources')
export const packageFile = join(root, 'package.json')
