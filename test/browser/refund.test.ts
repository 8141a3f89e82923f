import type { Browser, Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningCcv, startCcvSimulator } from '../../src/ccv/simulator.ts'
import { type Caller, openShop, type Shop } from '../story/shop.ts'
import { find, next } from './desk.ts'
import { openBrowser, type Visitor, visit, words } from './open-browser.ts'

let shop: Shop
let browser: Browser
let ccv: RunningCcv
let visitor: Visitor
let page: Page
let mila: Caller
const cloud = 'A920 aan de balie'

beforeAll(async () => {
  shop = await openShop()
  browser = await openBrowser()
  ccv = await startCcvSimulator({ port: 0, timeline: { card: 150, pin: 150, host: 150, printing: 50 } })
  mila = await shop.signIn('mila', 'Balie')
  const [till] = (await mila.get('/tills')).body
  const settings = {
    ...{ apiKey: ccv.key, terminalId: 'J4S009', model: 'a920', apiAddress: ccv.address },
    ...{ firstReadMs: 200, readAgainMs: 100, readAfterCancelMs: 100 },
  }
  const terminal = { id: newId(), name: cloud, shopId: till.shop.id, driver: 'ccv-cloud', settings }
  expect((await mila.send('POST', '/terminals', terminal)).status).toBe(201)
  visitor = await visit(browser, shop, 'mila', { till: 'Balie' })
  page = visitor.page
})
afterAll(async () => {
  await browser?.close()
  await ccv?.stop()
  await shop?.close()
})

const payOver = async (terminal: string, invoice: string, amount: string): Promise<void> => {
  await find(page, invoice)
  await page.getByLabel(words('desk.pay_now')).fill(amount)
  await page.getByRole('radio', { name: terminal }).click()
  await next(page).click()
}
const toThePayment = async (): Promise<void> => {
  const [payment] = (await mila.get('/payments')).body.payments
  await page.goto(`/transactions/${payment.takesBack ?? payment.id}`)
  await page.getByRole('heading', { name: words('refunds.title') }).waitFor()
}
const refund = async (amount: string): Promise<void> => {
  await page.getByRole('button', { name: words('refunds.refund'), exact: true }).click()
  await page.getByLabel(words('refunds.amount')).fill(amount)
  await page.getByLabel(words('refunds.why')).fill('Verkeerd onderdeel')
  await page.getByRole('dialog').locator('button[type=submit]').click()
  await page.waitForURL('**/desk?payment=*')
}
const left = () => page.getByText(words('refunds.left_to_give')).locator('..')

test('a cloud terminal shows its provider’s page, and after the approval demands a signature until it is answered', async () => {
  // The trigger amount of CCV's test book for a signature (fact sheet of CCV, 2.6).
  ccv.play('play_by_hand')
  await payOver(cloud, '2026-0411', '50.01')
  await page.locator('iframe').waitFor()
  expect(await page.getByRole('link', { name: /127\.0\.0\.1/ }).count()).toBe(1)
  for (const step of ['insert_card', 'enter_pin', 'approve']) ccv.play(step)
  ccv.play('play_by_itself')
  await page.getByRole('heading', { name: words('desk.demand.signature') }).waitFor()
  expect(await next(page).textContent()).toContain(words('desk.demand.yes'))
  await next(page).click()
  await page.getByRole('heading', { name: words('desk.demand.signature') }).waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: words('desk.accepted') }).waitFor()
})

test('a part goes back over the terminal, signed by the shop, and the rest is what is left', async () => {
  await toThePayment()
  await refund('10')
  await page.getByRole('heading', { name: words('desk.demand.merchant_signature') }).waitFor()
  await next(page).click()
  await page.getByRole('heading', { name: words('refunds.accepted') }).waitFor()
  await toThePayment()
  await page
    .getByRole('link')
    .filter({ hasText: words('transactions.standing.given_back') })
    .waitFor()
  expect(await left().textContent()).toContain('40,01')
})

test('a refund of which nobody knows stands there as such and holds what it may have taken', async () => {
  ccv.addFault({ fault: 'manual_intervention', on: 'refund' })
  await refund('5,01')
  await page.getByRole('heading', { name: words('refunds.unknown') }).waitFor()
  await toThePayment()
  await page
    .getByRole('link')
    .filter({ hasText: words('transactions.standing.unknown') })
    .waitFor()
  expect(await left().textContent()).toContain('35,00')
})

test('where the driver cannot, it says to use the terminal’s own function, and the slip is recorded', async () => {
  await payOver('Pinapparaat balie', '2026-0398', '20')
  await page.getByRole('heading', { name: words('desk.accepted') }).waitFor()
  await toThePayment()
  await page.getByText(words('reason.refund.own_function')).waitFor()
  await page.getByRole('button', { name: words('refunds.record_one') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('refunds.amount')).fill('-7,50')
  await dialog.getByText(words('refunds.negative')).waitFor()
  await dialog.getByLabel(words('refunds.amount')).fill('7,50')
  await dialog.getByLabel(words('refunds.why')).fill('Te veel gerekend')
  const field = (name: string) => dialog.getByRole('textbox', { name, exact: true })
  await field(words('desk.slip.number')).fill('004711')
  await field(words('desk.slip.terminal')).fill('T-1')
  await dialog.locator('button[type=submit]').click()
  await dialog.waitFor({ state: 'detached' })
  await page
    .getByRole('link')
    .filter({ hasText: words('transactions.standing.given_back') })
    .waitFor()
  expect(await left().textContent()).toContain('12,50')
})

test('the page complains about nothing', () => {
  expect(visitor.complaints).toEqual([])
})
