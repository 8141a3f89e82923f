import type { Page } from 'playwright-core'
import { words } from './open-browser.ts'

/** The one big button. */
export const next = (page: Page) => page.locator('[data-next-step]')

/** Finds something at the desk and takes the first that is found. */
export const find = async (page: Page, what: string): Promise<void> => {
  await page.goto('/desk')
  const field = page.getByRole('searchbox', { name: words('desk.find') })
  await field.fill(what)
  await page.locator('[data-result]', { hasText: what }).first().click()
  await next(page).waitFor()
}
