/** Every place as axe judges it, in light and in dark; keys given anew; and nothing that moves where people asked for that. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

test.describe.configure({ timeout: 600_000 })

const places: readonly { readonly name: string; readonly open: (app: Page) => Promise<void> }[] = [
  { name: 'Library', open: (app) => go(app, '/library', app.getByRole('option', { name: /Welcome/ })) },
  { name: 'Read', open: (app) => go(app, '/read/1', app.locator('[data-glyph]').first()) },
  { name: 'Review, queue', open: (app) => go(app, '/review', app.getByRole('navigation', { name: 'Places' })) },
  {
    name: 'Review, sheet',
    open: async (app) => {
      await go(app, '/review', app.getByRole('navigation', { name: 'Places' }))
      await app.keyboard.press('Alt+g')
      await app.getByRole('navigation', { name: 'Symbols' }).getByRole('button').first().click()
    }
  },
  {
    name: 'Review, find',
    open: async (app) => {
      await go(app, '/review', app.getByRole('navigation', { name: 'Places' }))
      await app.keyboard.press('Control+h')
      await app.getByRole('textbox', { name: 'Find' }).fill('O')
    }
  },
  { name: 'Train', open: (app) => go(app, '/train', app.getByRole('heading', { level: 1 })) },
  { name: 'Runs', open: (app) => go(app, '/runs', app.getByRole('heading', { level: 1 })) },
  { name: 'Models', open: (app) => go(app, '/models', app.getByRole('heading', { level: 1 })) },
  { name: 'Settings', open: (app) => go(app, '/settings', app.getByRole('textbox', { name: 'Find an action' })) }
]

async function go(app: Page, path: string, sign: ReturnType<Page['locator']>): Promise<void> {
  await app.goto(new URL(path, app.url()).href)
  await sign.waitFor()
}

/** What a person with a screen reader, without a mouse or with weak eyes would stumble over. */
async function violations(app: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page: app }).analyze()
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no place has a serious violation, ${colorScheme}`, async ({ app }) => {
    await app.getByText(/57 letters/).waitFor({ timeout: 180_000 })
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const { name, open } of places) {
      await test.step(name, async () => {
        await open(app)
        expect.soft(await violations(app), name).toEqual([])
      })
    }
    await test.step('shortcut sheet', async () => {
      await go(app, '/read/1', app.locator('[data-glyph]').first())
      await app.keyboard.press('F1')
      await app.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor()
      expect.soft(await violations(app), 'shortcut sheet').toEqual([])
    })
  })
}

test('an action is given another key, and everything follows', async ({ app }) => {
  await app.getByText(/57 letters/).waitFor({ timeout: 180_000 })
  await go(app, '/settings', app.getByRole('textbox', { name: 'Find an action' }))
  await app.getByRole('textbox', { name: 'Find an action' }).fill('Split where')
  const keys = app.getByRole('button', { name: /^Keys of Split where/ })
  await keys.click()
  await app.keyboard.press('Alt+m')
  await expect(app.getByRole('alert')).toHaveText(/already “Merge/)
  await app.keyboard.press('F8')
  await expect(keys).toHaveAccessibleName(/F8/)
  await go(app, '/read/1', app.locator('[data-glyph]').first())
  await expect(app.getByRole('button', { name: /^Split where/ })).toHaveAttribute('aria-keyshortcuts', 'F8')
  const letters = await app.locator('[data-glyph]').count()
  await app.keyboard.press('Control+Home')
  await app.keyboard.press('F8')
  await expect(app.locator('[data-glyph]')).toHaveCount(letters + 1)
  await app.keyboard.press('F1')
  await expect(app.getByRole('dialog').getByText('F8')).toBeVisible()
})

test('nothing moves where people asked for that', async ({ app }) => {
  await app.emulateMedia({ reducedMotion: 'reduce' })
  await go(app, '/read/1', app.locator('[data-glyph]').first())
  const longest = await app.evaluate(() =>
    Math.max(...[...document.querySelectorAll('*')].map((element) => Math.max(...getComputedStyle(element).transitionDuration.split(',').map(parseFloat))))
  )
  expect(longest).toBeLessThan(0.001)
})
