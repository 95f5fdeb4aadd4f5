/** The test function of the end-to-end tests: each gets a web door of its own and a page that is signed in. */
import { test as base, type Page } from '@playwright/test'
import { openWebDoor, type WebDoor } from './server'

interface Fixtures {
  readonly door: WebDoor
  /** A window on a new workspace with the sample page in it. */
  readonly app: Page
}

export const test = base.extend<Fixtures>({
  door: async ({}, use) => {
    const door = await openWebDoor()
    try {
      await use(door)
    } finally {
      await door.close()
    }
  },
  app: async ({ door, page }, use) => {
    await page.goto(door.address)
    await use(page)
  }
})

export { expect } from '@playwright/test'
