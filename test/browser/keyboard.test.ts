import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openShop, type Shop } from '../story/shop.ts'
import { openBrowser, visit, words } from './open-browser.ts'

let shop: Shop
let browser: Browser
let page: Page

beforeAll(async () => {
  shop = await openShop()
  browser = await openBrowser()
  page = (await visit(browser, shop, 'mila', { till: 'Balie' })).page
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

const searching = () => page.getByRole('searchbox', { name: words('desk.find') })
/** Where the focus is: the kind of the field, or the words of what else has it. */
const focused = () =>
  page.evaluate<string>(
    '(({ type, id, textContent }) => [type, id, textContent].join(" "))(document.activeElement ?? {})',
  )
const hasFocus = (words: string) => expect.poll(focused, { timeout: 10_000 }).toContain(words)

test('a customer is served without touching the mouse', async () => {
  await page.goto('/desk')
  await hasFocus('search')
  await page.keyboard.type('jansen')
  await expect.poll(() => page.locator('[data-result]').count()).toBe(2)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await hasFocus('2026-0412')
  await page.keyboard.press('Enter')
  await page.getByLabel(words('desk.pay_now')).waitFor()

  await page.keyboard.press('F4')
  await page.getByLabel(words('desk.cash.given')).waitFor()
  await page.keyboard.press('F2')
  await page.keyboard.press('F9')
  await page.getByRole('heading', { name: words('desk.accepted') }).waitFor()
  await hasFocus(words('desk.next_customer'))
  await page.keyboard.press('Enter')
  await hasFocus('search')
})

test('`/` comes back to the search from anywhere on the desk, unless letter keys are switched off', async () => {
  await page.goto('/desk')
  await searching().waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('/')
  await hasFocus('search')

  await page.goto('/settings')
  await page.getByRole('switch', { name: words('settings.letter_keys') }).click()
  await page.goto('/desk')
  await searching().waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('/')
  expect(await focused()).not.toContain('search')
})

test('the way to the screen itself comes first', async () => {
  await page.goto('/terminals')
  await page.getByRole('heading', { name: words('terminals.title') }).waitFor()
  await page.keyboard.press('Tab')
  await hasFocus(words('shell.skip'))
  await page.keyboard.press('Enter')
  await hasFocus('screen')
})

test('another person takes the till over with a PIN', async () => {
  await page.goto('/desk')
  await page.getByRole('button', { name: words('shell.person.is', { person: 'Mila de Wit' }) }).press('Enter')
  await page.getByRole('button', { name: 'Noor Bakker' }).press('Enter')
  await page.getByLabel(words('shell.pin'), { exact: true }).waitFor()
  await page.keyboard.type('1111')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words('shell.person.is', { person: 'Noor Bakker' }) }).waitFor()
  // She may not play simulators, so there is no way to them.
  await page.getByRole('link', { name: words('shell.simulators') }).waitFor({ state: 'detached' })
})
