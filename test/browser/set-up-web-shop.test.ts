import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningMoneybird, startMoneybirdSimulator } from '../../src/bookkeeping/moneybird/simulator.ts'
import { type RunningCcv, startCcvSimulator } from '../../src/ccv/simulator.ts'
import { money } from '../../src/money/money.ts'
import { freePort } from '../../src/simulators/free-port.ts'
import { type Caller, openShop, type Shop } from '../story/shop.ts'
import { makeNewOrganisation } from './new-organisation.ts'
import { openBrowser, type Visitor, visit, words } from './open-browser.ts'
import { violations } from './violations.ts'

let shop: Shop
let browser: Browser
let visitor: Visitor
let page: Page
let mila: Caller
let ccv: RunningCcv
let moneybird: RunningMoneybird
const administration = 'Garage Voorbeeld B.V.'
const place = '12010.03 Pin en online betalingen onderweg'

const today = new Date().toISOString().slice(0, 10)
const euros = (cents: number) => money(BigInt(cents), 'EUR')

beforeAll(async () => {
  ccv = await startCcvSimulator({ port: 0, webShop: true })
  moneybird = await startMoneybirdSimulator({ port: await freePort() })
  const sell = (order: string, cents: number, method = 'ideal') =>
    ccv.sell({ order, amount: euros(cents), method, outcome: method === 'sdd' ? 'pending' : 'paid' })
  moneybird.addInvoice({ reference: 'WEB-1', customer: 'Jansen', total: euros(2_495), issuedOn: today })
  moneybird.addInvoice({ reference: 'WEB-2', customer: 'Bakker', total: euros(5_000), issuedOn: today })
  sell('WEB-1', 2_495)
  sell('WEB-2', 4_000)
  sell('WEB-3', 1_250)
  sell('WEB-4', 8_950, 'sdd')
  shop = await openShop({ SALDO_DEMO: 'no' })
  await makeNewOrganisation(shop.database)
  mila = await shop.signIn('mila')
  browser = await openBrowser()
  visitor = await visit(browser, shop, 'mila')
  page = visitor.page
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
  await moneybird?.stop()
  await ccv?.stop()
})

const elsewhere = (address: string): string => address.replace('127.0.0.1', 'localhost')
const button = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name })
const press = (name: string | RegExp) => button(name).click()
const field = (label: string) =>
  page.getByLabel(label).and(page.locator('input:not([type=checkbox])')).first()
const fill = (label: string, text: string) => field(label).fill(text)
const heading = (name: string) => page.getByRole('heading', { name }).waitFor()
const onward = () => page.getByRole('link', { name: /^Volgende:/ }).click()
const showAll = () => press(/goed zoals ze? ?(is|zijn)/)
const posted = async () => (await mila.get('/online/payments?tab=report')).body.payments

test('a new organisation chooses what is set up, and signs in at the package', async () => {
  await page.goto('/setup')
  await press(words('setup.what.web_shop'))
  await heading(words('setup.shop.step.package'))
  const which = page.getByLabel(words('setup.books.which'))
  expect(await which.locator('option').allTextContents()).toEqual(['Moneybird', 'Twinfield'])
  await showAll()
  await fill(words('books.moneybird.client_id'), moneybird.client.id)
  await fill(words('books.moneybird.client_secret'), moneybird.client.secret)
  await fill(words('books.moneybird.api_address'), moneybird.apiAddress)
  await fill(words('books.moneybird.oauth_address'), elsewhere(moneybird.oauthAddress))
  await press(words('sign_in.at', { package: 'Moneybird' }))
  await page.waitForURL('http://localhost:*/oauth/authorize*')
  await page.getByRole('radio', { name: /anna@/ }).check()
  await page.getByRole('button', { name: 'Allow' }).click()
  await page.waitForURL('**/setup?what=web-shop&signIn=*')
})

test('back in the assistant an administration is chosen, and the dot is green', async () => {
  await page.getByRole('radio', { name: administration }).click()
  expect(await page.getByLabel(words('setup.books.from')).count()).toBe(0)
  await press(words('sign_in.connect'))
  await page.getByText(words('setup.shop.package.works', { package: 'Moneybird' })).waitFor()
  await page.getByText(administration).waitFor()
  const { body } = await mila.get('/connections')
  // What is paid at the desk is booked elsewhere, or there is no desk.
  expect(body).toMatchObject([{ booksFrom: '9999-12-31', unmapped: 0 }])
})

test('left and come back to, it goes on with the provider; a wrong key is told, a test key clearly', async () => {
  await page.goto('/setup')
  await heading(words('setup.shop.step.provider_of', { provider: 'CCV Online Payments' }))
  await showAll()
  await fill(words('psp.ccv_online.address'), ccv.address)
  await fill(words('psp.ccv_online.api_key'), 't_0000000000000000000000000000000000000000')
  await press(words('online.account.check'))
  await page.getByText(words('reason.ccv_online.wrong_key')).waitFor()
  await fill(words('psp.ccv_online.api_key'), ccv.key)
  await fill(words('psp.ccv_online.account_name'), 'Webwinkel banden')
  await press(words('online.account.check'))
  await page.getByText(words('setup.shop.provider.opens'), { exact: true }).waitFor()
  await page.getByText(words('setup.shop.provider.test.title')).waitFor()
  await press(words('online.account.connect'))
  await page.getByText(words('setup.shop.provider.connected', { provider: 'CCV Online Payments' })).waitFor()
})

test('each method that the account takes has a row of its own, and what fits is filled in', async () => {
  await onward()
  await heading(words('setup.shop.step.ledgers'))
  const ideal = page.getByRole('combobox', {
    name: words('accounts.choose.for', { account: 'iDEAL via CCV Online Payments' }),
  })
  await expect.poll(() => ideal.inputValue()).toBe(place)
  const rows = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('combobox') })
  const names = await rows.allTextContents()
  for (const method of ['iDEAL', 'SEPA-incasso', 'PayPal', 'Kaart'])
    expect(names.some((name) => name.startsWith(`${method} via CCV Online Payments`))).toBe(true)
  expect(names.filter((name) => /vault|token|landing|Betaalpagina/i.test(name))).toEqual([])
  expect(await violations(page)).toEqual([])
  await press(words('setup.ledgers.save'))
  await page.getByText(words('setup.shop.ledgers.done')).waitFor()
})

test('costs of a chargeback get a ledger too, and part payments may be booked at once', async () => {
  await onward()
  await heading(words('setup.shop.step.rules'))
  await page.getByRole('radio', { name: words('setup.shop.rules.part.book') }).click()
  await fill(words('online.account.dispute_fee'), '25,00')
  await press(words('setup.shop.rules.save'))
  await page.getByText(words('setup.shop.rules.saved')).waitFor()
  await page.getByRole('link', { name: new RegExp(words('setup.shop.step.ledgers')) }).click()
  const costs = page.getByRole('combobox', {
    name: words('accounts.choose.for', { account: words('account.dispute_costs') }),
  })
  await expect.poll(() => costs.inputValue()).toBe('46801.02 Kosten betaalprovider')
  await press(words('setup.ledgers.save'))
  await page.getByText(words('setup.shop.ledgers.done')).waitFor()
})

test('before anything is posted it is shown what would be booked where, and what would not', async () => {
  await page.goto('/setup')
  await heading(words('setup.shop.step.look'))
  const row = (order: string) => page.getByRole('row', { name: new RegExp(order) })
  await row('WEB-1').getByText(place).waitFor()
  await row('WEB-1')
    .getByText(/Jansen/)
    .waitFor()
  await row('WEB-2')
    .getByText(/Bakker/)
    .waitFor()
  await row('WEB-3')
    .getByText(/geen open factuur/)
    .waitFor()
  expect(await violations(page)).toEqual([])
  expect(await page.getByText('WEB-4').count()).toBe(0)
  expect(await posted()).toEqual([])
  expect(moneybird.invoice('WEB-1')?.payments).toEqual([])
})

test('once it is started the first payment is in Moneybird, and in the report', async () => {
  await press(words('setup.shop.look.start'))
  await page.getByText(words('setup.shop.look.started'), { exact: true }).waitFor()
  await expect
    .poll(
      async () => (await posted()).map(({ orderNumber }: { orderNumber: string }) => orderNumber).toSorted(),
      {
        timeout: 20_000,
      },
    )
    .toEqual(['WEB-1', 'WEB-2'])
  expect(moneybird.invoice('WEB-1')?.payments).toMatchObject([{ price: euros(2_495) }])
  await page
    .getByRole('main')
    .getByRole('link', { name: words('setup.shop.done.see') })
    .click()
  await page.getByText('WEB-1').first().waitFor()
  await page.goto('/setup?what=web-shop')
  await page.getByText(words('setup.shop.done.title')).waitFor()
  expect(visitor.complaints).toEqual([])
})
