/** The registry of output formats: menus, dialogs and the command line list these. */
import { json } from './json'
import type { PageFormat } from './page-serializer'
import { txt } from './txt'

export type { PageFormat, SerializablePage } from './page-serializer'

export const formats: readonly PageFormat[] = [txt, json]
