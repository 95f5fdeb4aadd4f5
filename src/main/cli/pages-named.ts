/** Which pages a command means. */
import { asItIs } from '../../shared/messages/saying'
import { fileNameOf, type Page } from '../../shared/page'
import { UserError } from '../../shared/user-error'

/**
 * By id, by name, or by the name of a file for all of its pages; none twice. Throws UserError for a name that no page
 * goes by, and for one that pages of several files go by.
 */
export function pagesNamed(pages: readonly Page[], names: readonly string[], workspaceDir: string): Page[] {
  return [...new Set(names.flatMap((name) => pagesOf(pages, name, workspaceDir)))]
}

function pagesOf(pages: readonly Page[], name: string, workspaceDir: string): Page[] {
  const byId = pages.find(({ id }) => String(id) === name)
  if (byId !== undefined) return [byId]
  const found = pages.filter((page) => page.name === name || fileNameOf(page) === name)
  if (found.length === 0) throw new UserError(asItIs(`There is no page "${name}" in ${workspaceDir}: list them with "pages".`))
  if (new Set(found.map(({ sha256 }) => sha256)).size > 1) {
    throw new UserError(asItIs(`Pages of several files are called "${name}" in ${workspaceDir}: name them by their ids, ${found.map(({ id }) => id).join(', ')}.`))
  }
  return found
}
