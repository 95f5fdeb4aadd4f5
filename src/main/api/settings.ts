/** The workspace's settings. */
import { settingsSchema } from '../../shared/settings'
import { procedure, router } from './trpc'

export const settingsRouter = router({
  get: procedure.query(({ ctx }) => ctx.workspace.settings.get()),
  update: procedure.input(settingsSchema.partial()).mutation(({ ctx, input }) => {
    const settings = ctx.workspace.settings.update(input)
    ctx.events.emit({ type: 'settings-changed' })
    return settings
  })
})
