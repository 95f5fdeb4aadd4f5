import { describe, expect, it } from 'vitest'
import { architectureSchema } from '../../../src/main/nn/architecture'
import { improvementConfig } from '../../../src/main/training/improvement'
import { runConfigSchema } from '../../../src/main/training/run-config'

describe('improvementConfig', () => {
  it('is a run that begins with the model, keeps letters aside and leaves its network as it is', () => {
    const architecture = architectureSchema.parse({ inputs: 1024, layers: [{ type: 'dense', units: 3 }] })
    expect(runConfigSchema.parse(improvementConfig('mine', architecture))).toMatchObject({ startFrom: 'mine', architecture, split: { validationShare: 0.25, testShare: 0 } })
  })
})
