import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, openShop, type Shop } from '../story/shop.ts'
import { find, next } from './desk.ts'
import { openBrowser, type Visitor, visit, words } from './open-browser.ts'

let shop: Shop
let browser: Browser
let visitor: Visitor
let page: Page
let mila: Caller

beforeAll(async () => {
  shop = await openShop()
  browser = await openBrowser()
  mila = await shop.signIn('mila', 'Balie')
  visitor = await visit(browser, shop, 'mila', { till: 'Balie' })
  page = visitor.page
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

const kind = (of: 'tip' | 'prepayment' | 'deposit' | 'cash_back', on = page) =>
  on.getByRole('radio', { name: words(`transactions.surplus.${of}`) })

test('more than is open leads to the question what it is, each kind in a sentence; nothing is asked of the terminal before', async () => {
  await find(page, '2026-0412')
  await page.getByLabel(words('desk.pay_now')).fill('120')
  await kind('tip').waitFor()
  for (const one of ['tip', 'prepayment', 'deposit', 'cash_back'] as const)
    await page.getByText(words(`desk.surplus.${one}`)).waitFor()
  expect(await next(page).isDisabled()).toBe(true)
  expect(await next(page).textContent()).toContain(words('desk.surplus.choose'))

  await kind('cash_back').click()
  await next(page).click()
  await page.getByRole('heading', { name: words('desk.accepted') }).waitFor()
  const [payment] = (await mila.get('/payments')).body.payments
  expect(payment).toMatchObject({ surplus: { kind: 'cash_back' }, approved: { amount: '120.00' } })
})

test('in cash or by slip it is never silent: the way leads to the card, or back to what is open', async () => {
  await find(page, '2026-0409')
  await page.getByText(words('desk.means.cash'), { exact: false }).first().click()
  await page.getByLabel(words('desk.pay_now')).fill('500')
  await page.getByText(words('desk.cash.no_surplus')).waitFor()
  expect(await next(page).count()).toBe(0)
  await page.getByRole('button', { name: words('desk.surplus.by_card') }).click()
  await kind('prepayment').waitFor()
})

test('a kind that is switched off is not offered, nor cash back to somebody who may not give cash', async () => {
  await mila.send('PUT', '/surplus-kinds/deposit', { offered: false, vatRate: null })
  const ruben = (await visit(browser, shop, 'ruben', { till: 'Balie' })).page
  await find(ruben, '2026-0409')
  await ruben.getByLabel(words('desk.pay_now')).fill('500')
  await kind('tip', ruben).waitFor()
  expect(await kind('deposit', ruben).count()).toBe(0)
  expect(await kind('cash_back', ruben).count()).toBe(0)
})

test('a negative amount is refused where it is typed, and says where a refund is made', async () => {
  await find(page, '2026-0398')
  await page.getByLabel(words('desk.pay_now')).fill('-5')
  await page.getByText(words('desk.amount.negative')).waitFor()
  expect(await next(page).isDisabled()).toBe(true)
  await page.getByRole('link', { name: words('desk.to_refund') }).click()
  await page.waitForURL('**/transactions?q=*')
  expect(visitor.complaints).toEqual([])
})
