import { join } from 'node:path'

export const fontsDir = join(import.meta.dirname, '../../../../resources/fonts')
