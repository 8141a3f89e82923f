import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, openShop, type Shop, until } from '../story/shop.ts'
import { openBrowser, type Visitor, visit, words } from './open-browser.ts'
import { payInCash } from './pay-in-cash.ts'

let shop: Shop
let browser: Browser
let visitor: Visitor
let mila: Caller
let page: Page

beforeAll(async () => {
  shop = await openShop()
  browser = await openBrowser()
  mila = await shop.signIn('mila', 'Balie')
  for (const number of ['2026-0398', '2026-0412', '2026-0409']) await payInCash(mila, number)
  visitor = await visit(browser, shop, 'mila', { till: 'Balie' })
  page = visitor.page
  await page.goto('/transactions')
  await row('2026-0398').waitFor()
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

const row = (number: string) => page.getByRole('row').filter({ hasText: number })
const box = (number: string) =>
  page.getByRole('checkbox', { name: words('transactions.receipts.choose_one', { invoice: number }) })
const printButton = (count: number) =>
  page.getByRole('button', { name: words('transactions.receipts.print', { count }) })
const sheets = async (): Promise<string[]> =>
  (await mila.get('/simulators')).body.find(({ party }: { party: string }) => party === 'printer').paper

test('two chosen by keyboard are printed with one key, cut apart, and nothing stays chosen', async () => {
  await box('2026-0398').press('Space')
  await box('2026-0412').press('Space')
  await printButton(2).waitFor()
  await page.keyboard.press('F9')
  await page.getByText(words('transactions.receipts.printed', { count: 2 })).waitFor()
  const paper = await until(sheets, (seen) => seen.length === 2)
  // The room shows the newest sheet first.
  expect(paper.map((sheet) => /2026-0\d+/.exec(sheet)?.[0])).toEqual(['2026-0412', '2026-0398'])
  expect(await box('2026-0398').isChecked()).toBe(false)
})

test('the whole day is counted by Saldo and comes as one file', async () => {
  await page.getByRole('button', { name: words('transactions.receipts.whole_day') }).click()
  await page.getByText(words('transactions.receipts.count', { count: 3 }), { exact: true }).waitFor()
  expect(await box('2026-0409').isChecked()).toBe(true)
  const address = await page
    .getByRole('link', { name: words('transactions.receipts.pdf') })
    .getAttribute('href')
  const file = await page.request.get(address ?? '')
  expect(file.headers()['content-type']).toBe('application/pdf')
  await page.keyboard.press('Escape')
  await printButton(3).waitFor({ state: 'detached' })
})

test('a printer without paper says so, and what was not printed stays chosen', async () => {
  const { body } = await mila.get('/simulators')
  const { id } = body.find(({ party }: { party: string }) => party === 'printer')
  await mila.send('PUT', `/simulators/${id}/faults`, { fault: 'paper_out', on: true })
  await page.getByRole('checkbox', { name: words('transactions.receipts.all_shown', { count: 3 }) }).click()
  await printButton(3).click()
  await page.getByText(words('reason.printer.paper_out')).waitFor()
  await page.getByText(words('transactions.receipts.rest')).waitFor()
  await mila.send('PUT', `/simulators/${id}/faults`, { fault: 'paper_out', on: false })
  await printButton(3).click()
  await page.getByText(words('transactions.receipts.printed', { count: 3 })).waitFor()
  expect(visitor.complaints).toEqual([])
})
