import { expect, it } from 'vitest'
import { freeId } from '../../../../src/main/api/work/import-model'

it.each([
  ['mine', [], 'mine'],
  ['mine', ['mine', 'mine-2'], 'mine-3'],
  ['../../etc/passwd', [], '-..-etc-passwd'],
  ['...', [], 'model']
])('an imported model %s beside %j is %s', (id, taken, free) => expect(freeId(id, taken)).toBe(free))
