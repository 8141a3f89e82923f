import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settingsFor } from '../../src/bookkeeping/moneybird/rehearse.ts'
import { type RunningMoneybird, startMoneybirdSimulator } from '../../src/bookkeeping/moneybird/simulator.ts'
import { type RunningCcv, startCcvSimulator } from '../../src/ccv/simulator.ts'
import { parseDecimal } from '../../src/money/decimal.ts'
import { type Money, zero } from '../../src/money/money.ts'
import { freePort } from '../../src/simulators/free-port.ts'
import { type Caller, openShop, type Shop } from '../story/shop.ts'
import { openBrowser, type Visitor, visit, words } from './open-browser.ts'

let shop: Shop
let browser: Browser
let visitor: Visitor
let page: Page
let mila: Caller
let ccv: RunningCcv
let moneybird: RunningMoneybird
const euros = (text: string): Money => parseDecimal(text, 'EUR') ?? zero('EUR')
const today = new Date().toISOString().slice(0, 10)

beforeAll(async () => {
  ccv = await startCcvSimulator({ port: 0, webShop: true })
  moneybird = await startMoneybirdSimulator({ port: 0, dialect: { callsPerWindow: 0 } })
  const ports = await Promise.all(Array.from({ length: 3 }, freePort))
  shop = await openShop({ SALDO_DEMO_PORTS: ports.join(',') })
  mila = await shop.signIn('mila', 'Balie')
  await connectMoneybird()
  browser = await openBrowser()
  visitor = await visit(browser, shop, 'mila', { till: 'Balie' })
  page = visitor.page
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await shop?.close()
  await ccv?.stop()
  await moneybird?.stop()
})

/** Signs in at the package as its own pages have it; the screens for that have tests of their own. */
const connectMoneybird = async (): Promise<void> => {
  const wish = { connector: 'moneybird', settings: settingsFor(moneybird) }
  const begun = await mila.send('POST', '/connections/sign-in', wish)
  const there = new URL(begun.body.address)
  const form = new URLSearchParams([...there.searchParams])
  form.set('user', moneybird.users()[0]?.email ?? '')
  form.set('decision', 'allow')
  const allowed = await fetch(there.origin + there.pathname, {
    ...{ method: 'POST', body: form, redirect: 'manual' },
  })
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  await fetch(allowed.headers.get('location') ?? '', { redirect: 'manual', headers: { cookie } })
  const { body } = await mila.get(`/connections/sign-in/${begun.body.id}`)
  const id = crypto.randomUUID()
  const chosen = { signIn: begun.body.id, administrationId: body.administrations[0].id }
  const made = await mila.send('POST', '/connections', {
    ...{ id, name: 'Moneybird', booksFrom: '2020-01-01' },
    ...chosen,
  })
  expect(made.status).toBe(201)
  const accounts = [
    { account: 'clearing', use: 'place', choiceId: moneybird.ledger('12010.03') },
    { account: 'other', use: 'ledger', choiceId: moneybird.ledger('16050.02') },
  ]
  await mila.send('PUT', `/connections/${id}/accounts`, { accounts })
}

const invoice = (reference: string, total: string, customer: string): string =>
  moneybird.addInvoice({ reference, customer, total: euros(total), issuedOn: today })
const sell = (order: string, amount: string, outcome: 'paid' | 'pending' = 'paid'): string =>
  ccv.sell({ amount: euros(amount), method: outcome === 'paid' ? 'ideal' : 'sdd', order, outcome })

const main = () => page.getByRole('main')
const press = (name: string | RegExp) => main().getByRole('button', { name }).click()
const tab = (name: string) => page.locator(`[data-tab=${name}]`)
const row = (order: string) => page.getByRole('row').filter({ hasText: order })
const fetchNow = async (): Promise<void> => {
  const [account] = (await mila.get('/online/accounts')).body
  await mila.send('POST', `/online/accounts/${account.id}/fetch`)
}

test('a web shop is connected: a wrong key says so, the right one shows whose it is, and nothing is booked yet', async () => {
  invoice('WEB-1', '121.00', 'Bakkerij Jansen')
  sell('WEB-1', '121.00')
  sell('WEB-2', '45.00')
  await page.goto('/online')
  await page.getByText(words('online.none.accounts'), { exact: true }).waitFor()
  await press(words('online.account.add'))
  const dialog = page.getByRole('dialog')
  const fields = page.locator('input:not([type=checkbox])')
  const fill = (label: string, text: string) => dialog.getByLabel(label).and(fields).first().fill(text)
  await dialog.getByRole('button', { name: /goed zoals ze? ?(is|zijn)/ }).click()
  await fill(words('psp.ccv_online.address'), ccv.address)
  await fill(words('psp.ccv_online.account_name'), 'Webwinkel')
  await fill(words('psp.ccv_online.api_key'), 't_wrong')
  await dialog.getByRole('button', { name: words('online.account.check') }).click()
  await dialog.getByText(words('reason.ccv_online.wrong_key')).waitFor()
  await fill(words('psp.ccv_online.api_key'), ccv.key)
  await dialog.getByRole('button', { name: words('online.account.check') }).click()
  await dialog.getByText(words('online.account.opens')).waitFor()
  await dialog.getByLabel(words('online.account.from')).fill('2020-01-01')
  await dialog.getByLabel(words('online.route.book_in', { package: 'Moneybird' })).click()
  await dialog.getByRole('button', { name: words('online.account.connect') }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.goto('/online?part=accounts')
  await page.getByText(words('online.account.sign.works'), { exact: true }).waitFor()
})

test('what would be booked where is shown before anything is, and one button begins it', async () => {
  await press(words('online.start.look'))
  await page.getByRole('row').filter({ hasText: 'WEB-1' }).getByText('Bakkerij Jansen').waitFor()
  await page
    .getByRole('row')
    .filter({ hasText: 'WEB-2' })
    .getByText(/Geen open factuur|geen open factuur/)
    .waitFor()
  expect(moneybird.invoice('WEB-1')?.payments).toEqual([])
  await press(words('online.start.do'))
  await page.getByRole('heading', { name: words('online.start.title') }).waitFor({ state: 'detached' })
  await page.goto('/online?tab=report')
  await row('WEB-1').getByText('Bakkerij Jansen').waitFor()
  expect(moneybird.invoice('WEB-1')?.payments).toHaveLength(1)
})

test('a direct debit waits in Open; the numbers of the tabs move by themselves', async () => {
  await expect.poll(() => tab('errors').textContent()).toContain('1')
  const before = await tab('open').textContent()
  sell('WEB-3', '60.00', 'pending')
  await fetchNow()
  await expect.poll(() => tab('open').textContent()).not.toBe(before)
  await tab('open').click()
  await row('WEB-3').getByText(words('online.state.open')).waitFor()
})

test('an error says why; the invoice is chosen by hand, with why it may be meant', async () => {
  await tab('errors').click()
  await row('WEB-2').getByText(words('online.group.no_open_item'), { exact: true }).waitFor()
  invoice('2026-0077', '45.00', 'Garage Pietersen')
  await row('WEB-2')
    .getByRole('link', { name: words('online.more_info.of', { payment: 'WEB-2' }) })
    .click()
  await page.getByRole('heading', { name: words('online.timeline') }).waitFor()
  await press(words('online.settle'))
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill('2026-0077')
  const found = dialog.getByRole('listitem').filter({ hasText: 'Garage Pietersen' })
  await found.getByText(words('online.candidate.same_amount')).waitFor()
  await found.getByRole('checkbox').click()
  await dialog.getByRole('button', { name: words('online.settle.do') }).click()
  await dialog.waitFor({ state: 'detached' })
  await main().getByText(words('booking.state.booked')).first().waitFor()
  await main()
    .getByText(words('online.booking.by', { person: 'Mila de Wit' }))
    .waitFor()
  expect(moneybird.invoice('2026-0077')?.payments).toHaveLength(1)
})

test('several are processed at once, safe to press twice, and the address keeps the filter', async () => {
  sell('WEB-5', '15.00')
  sell('WEB-6', '16.00')
  await fetchNow()
  await page.goto('/online?tab=errors')
  await row('WEB-5').waitFor()
  await row('WEB-6').waitFor()
  await page.getByLabel(words('online.filter.reason')).selectOption('no_open_item')
  await expect.poll(() => page.url()).toContain('reason=no_open_item')
  await page.reload()
  await row('WEB-6').waitFor()
  await page.getByLabel(words('online.choose.all')).click()
  await press(words('online.process.selected', { count: 2 }))
  await page.getByText(words('online.processed', { count: 2 })).waitFor()
  await row('WEB-6').getByText(words('online.group.no_open_item'), { exact: true }).waitFor()
  invoice('WEB-5', '15.00', 'De Boer')
  invoice('WEB-6', '16.00', 'De Vries')
  const again = { body: { reasons: ['no_open_item'] }, key: crypto.randomUUID() }
  const twice = () =>
    mila.send('POST', '/online/payments/process', again.body, { 'idempotency-key': again.key })
  expect((await twice()).status).toBe(200)
  expect((await twice()).status).toBe(200)
  await row('WEB-5').waitFor({ state: 'detached' })
  await row('WEB-6').waitFor({ state: 'detached' })
  await tab('report').click()
  await page.getByRole('searchbox').fill('de vries')
  await page.getByRole('searchbox').fill('WEB-6')
  await row('WEB-5').waitFor({ state: 'detached' })
  await row('WEB-6').waitFor()
  expect(moneybird.invoice('WEB-6')?.payments).toHaveLength(1)
})

test('a refund is given over the provider, and its correction waits for a yes', async () => {
  await row('WEB-6')
    .getByRole('link', { name: words('online.more_info.of', { payment: 'WEB-6' }) })
    .click()
  await press(words('online.refund'))
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('shell.why')).fill('Klant bracht het terug')
  await dialog.getByRole('button', { name: words('online.refund') }).click()
  await page.getByRole('heading', { name: words('online.refunds') }).waitFor()
  await page.goto('/online?tab=errors&reason=agree_first')
  await row('WEB-6')
    .or(page.getByRole('row').filter({ hasText: words('online.kind.refund') }))
    .first()
    .waitFor()
  await page
    .getByRole('row')
    .getByRole('link', { name: /Meer info/ })
    .first()
    .click()
  await press(words('online.agree'))
  await main().getByText(words('booking.state.booked')).first().waitFor()
  expect(moneybird.invoice('WEB-6')?.state).not.toBe('paid')
})

test('a problem is reported with everything that is known, as a file where nobody is set up to be written to', async () => {
  await press(words('online.report.open'))
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('online.report.message')).fill('Dit klopt niet')
  await dialog.getByText(words('online.report.no_address')).waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: words('online.report.file') }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^saldo-.*\.json$/)
})

test('axe finds nothing on its screens', async () => {
  const { payments } = (await mila.get('/online/payments?tab=report')).body
  const found: Record<string, string[]> = {}
  for (const address of ['?tab=report', '?tab=errors', '?part=accounts', `/${payments[0].id}`]) {
    await page.goto(`/online${address}`)
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    if (violations.length > 0)
      found[address] = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
      )
  }
  expect(found).toEqual({})
})

test('on a phone the same stands on cards, and nothing hangs over the edge', async () => {
  const phone = await visit(browser, shop, 'mila', { till: 'Balie', width: 390 })
  for (const address of ['/online?tab=report', '/online?part=accounts']) {
    await phone.page.goto(address)
    await phone.page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
    const wide = await phone.page.evaluate('document.documentElement.scrollWidth')
    expect([address, wide]).toEqual([address, 390])
  }
  expect([...visitor.complaints, ...phone.complaints]).toEqual([])
  await phone.context.close()
})
