import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../src/simulators/free-port.ts'
import { type Caller, openShop, type Shop } from '../story/shop.ts'
import { openBrowser, type Visitor, visit, words } from './open-browser.ts'
import { payInCash } from './pay-in-cash.ts'

let shop: Shop
let browser: Browser
let visitor: Visitor
let page: Page
let mila: Caller
let ports: number[]

beforeAll(async () => {
  ports = await Promise.all(Array.from({ length: 5 }, freePort))
  shop = await openShop({ SALDO_DEMO_PORTS: ports.join(',') })
  mila = await shop.signIn('mila', 'Balie')
  browser = await openBrowser()
  visitor = await visit(browser, shop, 'mila', { till: 'Balie' })
  page = visitor.page
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

const press = (name: string) => page.getByRole('main').getByRole('button', { name }).click()
const tabNumber = (tab: string) => page.locator(`[data-tab=${tab}]`)
const switchSnelstart = async (off: boolean) => {
  const { body } = await mila.get('/simulators')
  const { id } = body.find(({ party }: { party: string }) => party === 'snelstart')
  await mila.send('PUT', `/simulators/${id}/faults`, { fault: 'refuse_to_connect', on: off })
}

test('a connection says whether it works, and a wrong key is told in plain words', async () => {
  await page.goto('/connections')
  await page.getByText(words('connections.sign.connected')).waitFor()
  await press(words('connections.add'))
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /goed zoals ze? ?(is|zijn)/ }).click()
  const fields = page.locator('input:not([type=checkbox])')
  const fill = (label: string, text: string) => dialog.getByLabel(label).and(fields).first().fill(text)
  await fill(words('books.snelstart.coupling_key'), 'not a key')
  await fill(words('books.snelstart.primary_key'), 'not a key')
  await fill(words('books.snelstart.api_address'), `http://127.0.0.1:${ports[4]}/v2`)
  await fill(words('books.snelstart.auth_address'), `http://127.0.0.1:${ports[4]}/b2b/token`)
  await dialog.getByRole('button', { name: words('setup.books.check') }).click()
  await dialog.getByText(words('reason.snelstart.coupling_key')).waitFor()
  await page.keyboard.press('Escape')
})

test('what has no place yet comes first, and is kept as soon as it is chosen', async () => {
  const [connection] = (await mila.get('/connections')).body
  await mila.send('PUT', `/connections/${connection.id}/accounts`, {
    accounts: [{ account: 'cash', use: 'place', choiceId: null }],
  })
  await page.goto('/connections?part=accounts')
  await page.getByRole('heading', { name: words('accounts.to_choose') }).waitFor()
  const name = words('accounts.choose.for', { account: words('bookkeeping.account.cash') })
  await page.getByRole('combobox', { name }).click()
  await page.getByRole('option', { name: /^10 Kas/ }).click()
  await page.getByText(words('accounts.all_chosen')).waitFor()
  await page.getByRole('button', { name: words('shell.undo') }).click()
  await page.getByRole('heading', { name: words('accounts.to_choose') }).waitFor()
  await page.getByRole('combobox', { name }).click()
  await page.getByRole('option', { name: /^10 Kas/ }).click()
  await page.getByText(words('accounts.all_chosen')).waitFor()
})

test('a booking waits while the package is away, says why, and is booked when somebody presses', async () => {
  await switchSnelstart(true)
  await payInCash(mila, '2026-0409')
  await page.goto('/connections?part=bookings')
  const row = page.getByRole('listitem').filter({ hasText: '2026-0409' })
  await row.getByText(words('booking.state.waiting')).waitFor()
  await expect.poll(() => tabNumber('waiting').textContent()).toContain('1')
  await page.goto('/connections')
  await page.getByText(words('connections.sign.trouble')).waitFor()
  await switchSnelstart(false)
  await page.goto('/connections?part=bookings')
  await row.getByRole('button', { name: words('bookings.process_one', { invoice: '2026-0409' }) }).click()
  await expect.poll(() => tabNumber('booked').textContent(), { timeout: 20_000 }).toContain('1')
  await tabNumber('booked').click()
  await row.getByRole('link').click()
  await page.getByRole('heading', { name: words('bookings.story') }).waitFor()
  await page.getByRole('link', { name: words('bookings.payment') }).waitFor()
})

test('a booking is taken back with a reason, and the payment stays', async () => {
  await press(words('bookings.unbook'))
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('shell.why')).fill('Verkeerde dag')
  await dialog.getByRole('button', { name: words('bookings.unbook') }).click()
  await page.getByText(words('booking.state.unbooked')).first().waitFor()
  const { body } = await mila.get('/payments?state=accepted')
  expect(body.payments.length).toBeGreaterThan(0)
  expect(visitor.complaints).toEqual([])
})
