import type { Browser, Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, openShop, type Shop, until } from '../story/shop.ts'
import { openBrowser, type Visitor, visit, words } from './open-browser.ts'
import { playTerminal } from './play.ts'

let shop: Shop
let browser: Browser
let visitor: Visitor
let page: Page
let mila: Caller

const begin = async (number: string, wait: string): Promise<string> => {
  const [invoice] = (await mila.get(`/desk?q=${number}`)).body.invoices
  const [terminal] = (await mila.get('/terminals')).body
  const id = newId()
  const wish = { id, invoiceId: invoice.id, terminalId: terminal.id, amount: '10.00', currency: 'EUR' }
  expect((await mila.send('POST', '/payments/card', wish, { prefer: wait })).status).toBe(202)
  return id
}
const ended = (id: string, state: string) =>
  until(
    async () => (await mila.get(`/payments/${id}`)).body.payment,
    (payment) => payment.state === state && !payment.running,
  )

// One of each: approved, refused, cancelled by the cashier, never taken, and one that nobody knows of.
beforeAll(async () => {
  shop = await openShop()
  browser = await openBrowser()
  mila = await shop.signIn('mila', 'Balie')
  const terminal = await playTerminal(mila)
  const [{ id, settings }] = (await mila.get('/terminals')).body
  const soon = {
    firstWordMs: 400,
    silenceMs: 400,
    inquiryMs: 1_000,
    abortAnswerMs: 200,
    listenPatienceMs: 1_000,
  }
  await mila.send('PATCH', `/terminals/${id}`, { settings: { ...settings, ...soon } })
  await ended(await begin('2026-0398', 'wait=20'), 'accepted')
  await terminal.fault('decline')
  await ended(await begin('2026-0409', 'wait=20'), 'refused')
  await terminal.byHand(true)
  const cancelled = await begin('2026-0412', 'wait=0')
  await until(
    async () => (await mila.get(`/payments/${cancelled}`)).body.display,
    (display: string[]) => display.length > 0,
  )
  await mila.send('POST', `/payments/${cancelled}/abort`)
  await ended(cancelled, 'refused')
  await terminal.fault('refuse_to_connect')
  await ended(await begin('2026-0411', 'wait=20'), 'not_taken')
  await terminal.fault('refuse_to_connect', false)
  await terminal.fault('die_after_authorising')
  const unknown = await begin('2026-0405', 'wait=0')
  await until(
    async () => (await mila.get(`/payments/${unknown}`)).body.display,
    (display: string[]) => display.length > 0,
  )
  for (const step of ['insert_card', 'enter_pin', 'approve', 'pull_cable']) await terminal.act(step)
  await ended(unknown, 'unknown')
  visitor = await visit(browser, shop, 'mila', { till: 'Balie' })
  page = visitor.page
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

const row = (number: string) => page.getByRole('row').filter({ hasText: number })
const remove = (number: string) =>
  page.getByRole('button', { name: words('transactions.hide_one', { invoice: number }) })
const bringBack = (number: string) =>
  page.getByRole('button', { name: words('transactions.unhide_one', { invoice: number }) })

test('a refused, a cancelled and a never taken one leave the overview; an approved and an unknown one cannot', async () => {
  await page.goto('/transactions')
  await row('2026-0398').waitFor()
  expect(await remove('2026-0398').count()).toBe(0)
  expect(await remove('2026-0405').count()).toBe(0)
  for (const number of ['2026-0409', '2026-0412', '2026-0411']) {
    await remove(number).click()
    await row(number).waitFor({ state: 'detached' })
  }
  await page.reload()
  await row('2026-0398').waitFor()
  await row('2026-0405').waitFor()
  expect(await page.getByRole('row').count()).toBe(3)
})

test('each is brought back, and nothing was lost', async () => {
  await page.goto('/transactions?hidden=true')
  for (const number of ['2026-0409', '2026-0412', '2026-0411']) {
    await bringBack(number).click()
    await remove(number).waitFor()
  }
  await page.goto('/transactions')
  await row('2026-0411').waitFor()
  expect(await page.getByRole('row').count()).toBe(6)
  expect(visitor.complaints).toEqual([])
})
