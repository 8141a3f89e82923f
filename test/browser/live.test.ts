import type { Browser } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, openShop, type Shop } from '../story/shop.ts'
import { openBrowser, type Visitor, visit, words } from './open-browser.ts'

let shop: Shop
let browser: Browser
let noor: Visitor
let mila: Caller

beforeAll(async () => {
  shop = await openShop()
  browser = await openBrowser()
  noor = await visit(browser, shop, 'noor', { till: 'Balie' })
  mila = await shop.signIn('mila', 'Balie')
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

const payCash = async (number: string): Promise<void> => {
  const { body } = await mila.get(`/desk?q=${number}`)
  const { id, free } = body.invoices[0]
  const wish = { id: newId(), invoiceId: id, currency: free.currency, amount: free.amount, given: '2000.00' }
  expect((await mila.send('POST', '/payments/cash', wish)).status).toBe(200)
}

test('a stream that is lost says so calmly, comes back by itself and catches up', async () => {
  const { page } = noor
  await page.goto('/transactions')
  await page.getByText(words('transactions.none')).waitFor()
  const stopped = shop.restart()
  await page.getByText(words('shell.live.lost')).waitFor({ timeout: 30_000 })
  await stopped
  await page.getByText(words('shell.live.lost')).waitFor({ state: 'detached', timeout: 30_000 })
  await payCash('2026-0412')
  await page.getByRole('row').filter({ hasText: '2026-0412' }).waitFor()
})

test('an invoice that is paid at another till says so where it lies open', async () => {
  const { page } = noor
  await page.goto('/desk')
  await page.getByRole('searchbox').fill('2026-0398')
  await page.locator('[data-result]', { hasText: '2026-0398' }).click()
  await page.getByLabel(words('desk.pay_now')).waitFor()
  await payCash('2026-0398')
  await page.getByText(words('desk.paid_in_full')).waitFor()
})
