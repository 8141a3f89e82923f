import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openShop, type Shop } from '../story/shop.ts'
import { find, next } from './desk.ts'
import { openBrowser, type Visitor, visit, words } from './open-browser.ts'

let shop: Shop
let browser: Browser
let mila: Visitor
let colleague: Visitor

beforeAll(async () => {
  shop = await openShop()
  browser = await openBrowser()
  mila = await visit(browser, shop, 'mila', { till: 'Balie' })
  colleague = await visit(browser, shop, 'noor', { till: 'Werkplaats' })
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

const invoice = fileURLToPath(new URL('../../src/orders/ubl/fixtures/peppol-garage.xml', import.meta.url))

test('an invoice file is paid half by card and half in cash, printed, and seen live by a colleague', async () => {
  const { page } = mila
  await colleague.page.goto('/transactions')
  await colleague.page.getByText(words('transactions.none')).waitFor()

  await page.locator('input[type=file]').first().setInputFiles([invoice])
  const imported = page.getByRole('listitem').filter({ hasText: 'peppol-garage.xml' })
  await imported.getByText(words('desk.import.imported')).waitFor()
  await imported.getByRole('link').click()

  await page.getByRole('button', { name: /^Helft/ }).click()
  await next(page).click()
  await page.getByRole('heading', { name: words('desk.accepted') }).waitFor()
  expect(await next(page).textContent()).toContain('De rest betalen')

  await next(page).click()
  await page.getByText(words('desk.means.cash'), { exact: false }).first().click()
  await page.getByLabel(words('desk.cash.given')).fill('400')
  await next(page).click()
  await page.getByText(words('desk.cash.give_back')).waitFor()

  await page.getByRole('button', { name: words('transactions.print') }).click()
  await page.getByText(words('transactions.printed')).waitFor()
  expect(await next(page).textContent()).toContain(words('desk.next_customer'))

  // Nobody reloaded that page.
  const rows = colleague.page.getByRole('row').filter({ hasText: '2026-0417' })
  await rows.nth(1).waitFor()
  expect(await rows.filter({ hasText: words('transactions.standing.accepted') }).count()).toBe(2)
  expect(await rows.filter({ hasText: words('transactions.method.cash') }).count()).toBe(1)
})

test('the same file once more says so and changes nothing', async () => {
  const { page } = mila
  await page.goto('/desk')
  await page.locator('input[type=file]').first().setInputFiles([invoice])
  await page.getByText(words('desk.import.known'), { exact: false }).waitFor()
})

test('what is more than open must be given a name before it goes to the terminal', async () => {
  const { page } = mila
  await find(page, '2026-0412')
  await page.getByLabel(words('desk.pay_now')).fill('110')
  expect(await next(page).isDisabled()).toBe(true)
  await page.getByRole('radio', { name: words('transactions.surplus.tip') }).click()
  await next(page).click()
  await page.getByRole('heading', { name: words('desk.accepted') }).waitFor()
  expect(await page.getByRole('main').textContent()).toContain('110,00')
})

test('a person without the right to take cash is steered to the card', async () => {
  const ruben = await visit(browser, shop, 'ruben', { till: 'Balie' })
  await find(ruben.page, '2026-0398')
  await ruben.page.getByText(words('desk.no_cash.person')).waitFor()
  expect(await ruben.page.getByLabel(words('desk.cash.given')).count()).toBe(0)
  expect(await ruben.page.getByRole('radio', { name: words('desk.means.cash') }).count()).toBe(0)
})

test('the page complains about nothing', () => {
  expect([...mila.complaints, ...colleague.complaints]).toEqual([])
})
