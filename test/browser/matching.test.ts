import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openShop, type Shop } from '../story/shop.ts'
import { next } from './desk.ts'
import { openBrowser, type Visitor, visit, words } from './open-browser.ts'

let shop: Shop
let browser: Browser
let visitor: Visitor
let page: Page

beforeAll(async () => {
  shop = await openShop()
  browser = await openBrowser()
  visitor = await visit(browser, shop, 'mila', { till: 'Balie' })
  page = visitor.page
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

const head = 'id;amount;currency;date;reference;text;email;name;iban;kind'
const file = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from([head, ...lines].join('\r\n')),
})
const expected = file('open.csv', [
  'F-1001;120,00;EUR;2026-10-01;F-1001;;;Garage Smit;;invoice',
  'F-1002;75,50;EUR;2026-10-02;F-1002;;;Bakkerij De Wit;;invoice',
  'F-1003;75,50;EUR;2026-10-02;F-1003;;;Bakkerij De Wit;;invoice',
  'F-1004;60,00;EUR;2026-10-02;F-1004;;;Van Dijk Transport;;invoice',
  'F-1005;60,00;EUR;2026-10-02;F-1005;;;Van Dijk Transport;;invoice',
])
const came = file('bank.csv', [
  'P-1;120,00;EUR;2026-10-05;;betaling factuur F-1001;;Garage Smit;;payment',
  'P-2;75,50;EUR;2026-10-06;;;;Bakkerij De Wit;;payment',
  'P-3;60,00;EUR;2026-10-07;;;;Van Dijk Transport;;payment',
  'P-4;12,34;EUR;2026-10-07;;;;Iemand Anders;;payment',
])

const give = async (left: typeof came, right: typeof came): Promise<void> => {
  await page.goto('/matching')
  await page.locator('input[type="file"]').nth(0).setInputFiles(left)
  await page.locator('input[type="file"]').nth(1).setInputFiles(right)
  await page.getByText(right.name).waitFor()
  await next(page).click()
}

/** The proposal that the keys speak of. */
const here = () => page.locator('[data-proposal][data-here="true"]')
const press = (key: string) => page.keyboard.press(key)
const many = () => page.locator('[data-proposal]').count()

test('a file that cannot be read for certain is told with line and column', async () => {
  await give(file('stuk.csv', ['P-1;12,00;EUR;32-13-2026;;;;;;']), expected)
  await page.getByText('stuk.csv, regel 2, kolom date').waitFor()
  expect(page.url()).toMatch(/\/matching$/)
})

test('questions are answered with keys alone, and undo brings one back', async () => {
  await give(came, expected)
  await page.waitForURL(/state=question/)
  await here().waitFor()
  expect(await many()).toBe(2)
  const first = await here().getAttribute('aria-label')

  await press('j')
  await expect.poll(() => here().getAttribute('aria-label')).not.toBe(first)
  await press('k')
  await expect.poll(() => here().getAttribute('aria-label')).toBe(first)
  await press('a')
  await page.getByText(words('reason.matching.choose_one')).waitFor()
  expect(await many()).toBe(2)

  await press('2')
  await here()
    .getByRole('button', { name: words('matching.candidate', { number: 2 }), pressed: true })
    .waitFor()
  await press('a')
  await expect.poll(many).toBe(1)
  await press('r')
  await page.getByText(words('matching.nothing')).waitFor()
  await press('u')
  await expect.poll(many).toBe(1)
})

test('the picture leads to what fell there, and the address remembers it', async () => {
  const name = words('match.pass.decided')
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForURL(/state=accepted/)
  await here().getByText(words('matching.is.accepted'), { exact: true }).first().waitFor()
  await page.reload()
  await here()
    .getByText(`Mila de Wit: ${words('matching.did.accept')}`)
    .waitFor()
  await page.getByRole('button', { name: words('matching.state.unmatched') }).click()
  await page.getByText('Iemand Anders').waitFor()
  expect(visitor.complaints).toEqual([])
})
