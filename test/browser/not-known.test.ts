import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openShop, type Shop } from '../story/shop.ts'
import { find, next } from './desk.ts'
import { openBrowser, type Visitor, visit, words } from './open-browser.ts'
import { playTerminal } from './play.ts'

let shop: Shop
let browser: Browser
let noor: Visitor
let mila: Visitor
let terminal: Awaited<ReturnType<typeof playTerminal>>

beforeAll(async () => {
  shop = await openShop()
  browser = await openBrowser()
  terminal = await playTerminal(await shop.signIn('mila'))
  noor = await visit(browser, shop, 'noor', { till: 'Balie' })
  mila = await visit(browser, shop, 'mila', { till: 'Werkplaats' })
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

/** The terminal takes the money, dies before it says so, and stays away. */
const payAndLoseTheTerminal = async (invoice: string): Promise<void> => {
  await terminal.byHand(true)
  await terminal.fault('die_after_authorising')
  await find(noor.page, invoice)
  await next(noor.page).click()
  await noor.page.getByRole('region', { name: words('desk.screen') }).waitFor()
  for (const step of ['insert_card', 'enter_pin', 'approve', 'pull_cable']) await terminal.act(step)
  await noor.page.getByRole('heading', { name: words('desk.unknown') }).waitFor()
}

test('at a `?` the page guides: what is known, what is being done, and three ways on', async () => {
  await payAndLoseTheTerminal('2026-0405')
  const { page } = noor
  for (const way of ['desk.ways.wait', 'desk.ways.let_go', 'desk.ways.otherwise'] as const)
    expect(await page.getByRole('button', { name: words(way) }).count()).toBe(1)
  // A cashier may not promise money; somebody else may.
  expect(await page.getByRole('button', { name: words('desk.ways.otherwise') }).isDisabled()).toBe(true)
  await page.getByText(words('tasks.doing.invoice_held')).waitFor()

  await page.getByRole('button', { name: words('tasks.sheet') }).click()
  await page.getByRole('dialog').getByText('CCV', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
})

test('invoice and terminal say by whom they are held, also at another till', async () => {
  const { page } = mila
  await page.goto('/desk')
  await page.getByRole('searchbox').fill('2026-0405')
  await page.locator('[data-result]', { hasText: '2026-0405' }).click()
  await page.getByText(words('desk.held.unknown')).waitFor()
  expect(await next(page).count()).toBe(0)

  await page.goto('/terminals')
  await page.getByRole('link', { name: /2026-0405.*Noor Bakker/ }).waitFor()
})

test('the manager sees it first under what needs a person, and may promise a refund', async () => {
  const { page } = mila
  await page.goto('/needs-a-person')
  await page.getByRole('heading', { name: words('tasks.unknown', { count: 1 }) }).waitFor()
  await page.getByRole('link', { name: words('tasks.whole_story') }).click()
  await page.getByRole('heading', { name: words('tasks.doing') }).waitFor()
})

test('when the terminal is back the page tells the outcome by itself', async () => {
  const { page } = noor
  await terminal.act('plug_in')
  await page.getByRole('heading', { name: words('desk.accepted') }).waitFor({ timeout: 60_000 })
  await mila.page.goto('/needs-a-person')
  await mila.page.getByText(words('tasks.none')).waitFor()
})

test('the page complains about nothing', () => {
  expect([...noor.complaints, ...mila.complaints]).toEqual([])
})
