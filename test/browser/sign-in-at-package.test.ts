import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningMoneybird, startMoneybirdSimulator } from '../../src/bookkeeping/moneybird/simulator.ts'
import { freePort } from '../../src/simulators/free-port.ts'
import { type Caller, openShop, type Shop } from '../story/shop.ts'
import { openBrowser, type Visitor, visit, words } from './open-browser.ts'
import { violations } from './violations.ts'

let shop: Shop
let browser: Browser
let visitor: Visitor
let page: Page
let mila: Caller
let moneybird: RunningMoneybird
const [garage, webShop] = ['Garage Voorbeeld B.V.', 'Webwinkel Voorbeeld B.V.']
const title = 'Moneybird'

beforeAll(async () => {
  moneybird = await startMoneybirdSimulator({ port: await freePort() })
  shop = await openShop()
  mila = await shop.signIn('mila', 'Balie')
  browser = await openBrowser()
  visitor = await visit(browser, shop, 'mila', { till: 'Balie' })
  page = visitor.page
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
  await moneybird?.stop()
})

// By another name than Saldo's own, so that it is another site for the browser: its cookies are kept from coming along.
const elsewhere = (address: string): string => address.replace('127.0.0.1', 'localhost')

const button = (name: string) => page.getByRole('button', { name, exact: true })
const card = (name: string) => page.locator('section').filter({ has: page.getByRole('heading', { name }) })
const works = words('connections.sign.connected')

/** The form of a new connection, filled in. */
const fillIn = async (): Promise<void> => {
  await page.goto('/connections')
  await page
    .getByRole('main')
    .getByRole('button', { name: words('connections.add') })
    .click()
  const dialog = page.getByRole('dialog')
  const which = dialog.getByLabel(words('setup.books.which'))
  await which.selectOption({ label: title })
  await dialog.getByText(`${shop.address}/api/v1/connections/sign-in/back`).waitFor()
  await dialog.getByRole('button', { name: /goed zoals ze? ?(is|zijn)/ }).click()
  const fields = page.locator('input:not([type=checkbox])')
  const fill = (label: string, text: string) => dialog.getByLabel(label).and(fields).first().fill(text)
  await fill(words('books.moneybird.client_id'), moneybird.client.id)
  await fill(words('books.moneybird.client_secret'), moneybird.client.secret)
  await fill(words('books.moneybird.api_address'), moneybird.apiAddress)
  await fill(words('books.moneybird.oauth_address'), elsewhere(moneybird.oauthAddress))
}

/** On the package's own page. */
const atMoneybird = async (decision: 'Allow' | 'Deny'): Promise<void> => {
  await page.waitForURL('http://localhost:*/oauth/authorize*')
  if (decision === 'Allow') await page.getByRole('radio', { name: /anna@/ }).check()
  await page.getByRole('button', { name: decision }).click()
  await page.waitForURL('**/connections?signIn=*')
}

const choose = (administration: string) => page.getByRole('radio', { name: administration }).click()

test('who says no at the package comes back to the words for it, and nothing is connected', async () => {
  await fillIn()
  expect(await violations(page)).toEqual([])
  await button(words('sign_in.at', { package: title })).click()
  await atMoneybird('Deny')
  await page.getByText(words('reason.sign_in.denied')).waitFor()
  expect(await violations(page)).toEqual([])
  const { body } = await mila.get('/connections')
  expect(body.filter(({ connector }: { connector: string }) => connector === 'moneybird')).toEqual([])
  await button(words('shell.close')).click()
  await page.getByText(words('reason.sign_in.denied')).waitFor({ state: 'detached' })
})

test('a person signs in there, comes back, chooses an administration, and it works', async () => {
  await fillIn()
  await button(words('sign_in.at', { package: title })).click()
  await atMoneybird('Allow')
  await page.getByText(words('sign_in.in', { package: title })).waitFor()
  await choose(garage)
  await page.getByLabel(words('connections.name')).fill('Boeken van de garage')
  await button(words('sign_in.connect')).click()
  await card('Boeken van de garage').getByText(works).waitFor()
  await card('Boeken van de garage').getByText(garage).waitFor()
  expect(new URL(page.url()).search).toBe('')
})

test('when access was withdrawn the card says so, and signing in anew makes it work again', async () => {
  moneybird.revokeTokens()
  await card('Boeken van de garage')
    .getByRole('button', { name: words('connections.check') })
    .click()
  await card('Boeken van de garage').getByText(words('connections.sign.trouble')).waitFor()
  await card('Boeken van de garage')
    .getByRole('button', { name: words('connections.sign_in_again') })
    .click()
  await atMoneybird('Allow')
  const now = page.getByRole('radio', { name: new RegExp(words('sign_in.as_now')) })
  await expect.poll(() => now.isChecked()).toBe(true)
  await button(words('sign_in.go_on')).click()
  await card('Boeken van de garage').getByText(works).waitFor()
})

test('another administration is explained before it is chosen, and is another connection', async () => {
  await card('Boeken van de garage')
    .getByRole('button', { name: words('connections.other_administration') })
    .click()
  await page
    .getByRole('dialog')
    .getByText(words('sign_in.other.stays', { from: garage }))
    .waitFor()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('sign_in.at', { package: title }) })
    .click()
  await atMoneybird('Allow')
  await choose(webShop)
  await page.getByText(words('sign_in.other.moves', { to: webShop })).waitFor()
  expect(await violations(page)).toEqual([])
  await button(words('sign_in.change_to', { administration: webShop })).click()
  await card('Boeken van de garage').filter({ hasText: webShop }).getByText(works).waitFor()
  const left = card('Boeken van de garage').filter({ hasText: garage })
  await left.getByText(words('connections.left_for', { administration: webShop })).waitFor()
  expect(await violations(page)).toEqual([])
  expect(await left.getByRole('button', { name: words('connections.switch_on') }).count()).toBe(0)
  expect(visitor.complaints).toEqual([])
})

test('who comes back in another browser is told so', async () => {
  await fillIn()
  await button(words('sign_in.at', { package: title })).click()
  await page.waitForURL('http://localhost:*/oauth/authorize*')
  const address = page.url()
  const stranger = await visit(browser, shop, 'mila', { till: 'Balie' })
  await stranger.page.goto(address)
  await stranger.page.getByRole('radio', { name: /anna@/ }).check()
  await stranger.page.getByRole('button', { name: 'Allow' }).click()
  await stranger.page.getByText(words('reason.sign_in.elsewhere')).waitFor()
  await stranger.context.close()
})
