import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningSnelstart, startSnelstartSimulator } from '../../src/bookkeeping/snelstart/simulator.ts'
import { type RunningCcv, startCcvSimulator } from '../../src/ccv/simulator.ts'
import { openShop, type Shop } from '../story/shop.ts'
import { makeNewOrganisation } from './new-organisation.ts'
import { openBrowser, type Visitor, visit, words } from './open-browser.ts'

let shop: Shop
let browser: Browser
let mila: Visitor
let page: Page
let ccv: RunningCcv
let snelstart: RunningSnelstart

beforeAll(async () => {
  ccv = await startCcvSimulator({ port: 0, terminals: [{ terminalId: 'K7T001' }] })
  snelstart = await startSnelstartSimulator({ port: 0 })
  shop = await openShop({ SALDO_DEMO: 'no' })
  await makeNewOrganisation(shop.database)
  browser = await openBrowser()
  mila = await visit(browser, shop, 'mila')
  page = mila.page
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
  await snelstart?.stop()
  await ccv?.stop()
})

const press = (name: string) => page.getByRole('main').getByRole('button', { name }).click()
// What must be done first is named like the fields it is about.
const field = (label: string) =>
  page.getByLabel(label).and(page.locator('input:not([type=checkbox])')).first()
const fill = (label: string, text: string) => field(label).fill(text)
const heading = (name: string) => page.getByRole('heading', { name }).waitFor()
const onward = () => page.getByRole('link', { name: /^Volgende:/ }).click()
const showAll = () =>
  page
    .getByRole('button', { name: /goed zoals ze? ?(is|zijn)/ })
    .first()
    .click()

test('a new organisation is led to the assistant, which says plainly that a key is wrong', async () => {
  await page.goto('/desk')
  await page.getByRole('link', { name: words('setup.begin') }).click()
  await page.getByRole('button', { name: words('setup.what.terminals') }).click()
  await heading(words('setup.step.account', { provider: 'CCV' }))
  await showAll()
  await fill(words('terminal.ccv_cloud.api_address'), ccv.address)
  await fill(words('terminal.ccv_cloud.api_key'), 't_0000000000000000000000000000000000000000')
  await press(words('setup.account.connect'))
  await page.getByText(words('reason.ccv.wrong_key')).waitFor()
  await fill(words('terminal.ccv_cloud.api_key'), ccv.key)
  await press(words('setup.account.connect'))
  await page.getByText(words('setup.account.kept', { provider: 'CCV' })).waitFor()
})

test('left and come back to, it goes on where it was; the administration is shown before it is connected', async () => {
  await page.goto('/terminals')
  await page.goto('/setup')
  await heading(words('setup.step.books'))
  await page.getByLabel(words('setup.books.which')).selectOption({ label: 'SnelStart' })
  await showAll()
  await fill(words('books.snelstart.coupling_key'), snelstart.keys.coupling)
  await fill(words('books.snelstart.primary_key'), snelstart.keys.primary)
  await fill(words('books.snelstart.api_address'), snelstart.apiAddress)
  await fill(words('books.snelstart.auth_address'), snelstart.authAddress)
  await press(words('setup.books.check'))
  await page.getByText(words('setup.books.opens')).waitFor()
  await page.getByText('Garage Zonnestraat (demonstratie)').waitFor()
  await press(words('setup.books.connect'))
  await page
    .getByText(words('setup.books.connected', { administration: 'Garage Zonnestraat (demonstratie)' }))
    .waitFor()
})

test('what fits is filled in, and never the real bank', async () => {
  await onward()
  await heading(words('setup.step.ledgers'))
  const cards = page.getByRole('combobox', {
    name: words('accounts.choose.for', { account: words('bookkeeping.account.clearing') }),
  })
  await expect.poll(() => cards.inputValue()).toBe('30 Pin Saldo')
  await press(words('setup.ledgers.save'))
  await page.getByText(words('setup.ledgers.all')).waitFor()
})

test('a terminal is added with the key of the first step', async () => {
  await onward()
  await page.getByText(words('setup.terminal.reused')).waitFor()
  expect(await field(words('terminal.ccv_cloud.api_key')).count()).toBe(0)
  await page.getByRole('radio', { name: 'CCV Mobile A920' }).click()
  await fill(words('terminals.name'), 'Balie links')
  await fill(words('terminal.ccv_cloud.terminal_id'), 'K7T001')
  await press(words('setup.terminal.add'))
  await page.getByText(words('setup.terminal.there', { count: 1 })).waitFor()
})

test('one cent is played from the terminal to the books, and then everything is set up', async () => {
  await onward()
  await page.getByText(words('setup.test.lead')).waitFor()
  await press(words('setup.test.run'))
  await page.getByText(words('setup.test.passed'), { exact: true }).waitFor()
  await page.getByText(/SALDO-TEST staat €\s0,00 open/).waitFor()
  await onward()
  await page.getByText(words('setup.done.title')).waitFor()
  // Nothing of it reached the real ones.
  expect(snelstart.bookings()).toEqual([])
  expect(ccv.book()).toEqual([])
  expect(mila.complaints).toEqual([])
})
