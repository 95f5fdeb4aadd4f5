/** The workspace's settings. */
import { z } from 'zod'
import { inSilence } from '../../shared/progress'
import { settingsSchema } from '../../shared/settings'
import { activeModel } from './work/active-model'
import { procedure, router } from './trpc'

export const settingsRouter = router({
  get: procedure.query(({ ctx }) => ctx.workspace.settings.get()),
  /** Whether a provider reads as the CPU does, with the model that reads. */
  tryProvider: procedure.input(z.object({ provider: settingsSchema.shape.readingProvider })).query(({ ctx, input, signal }) =>
    ctx.recogniser.try(activeModel(ctx).path, input.provider, inSilence(signal))
  ),
  update: procedure.input(settingsSchema.partial()).mutation(({ ctx, input }) => {
    const settings = ctx.workspace.settings.update(input)
    ctx.events.emit({ type: 'settings-changed' })
    return settings
  })
})
