import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Language, languages, say } from '../../languages/say.ts'
import { openShop, type Shop } from '../story/shop.ts'
import { find, next } from './desk.ts'
import { openBrowser, type Visitor, visit, words } from './open-browser.ts'
import { playTerminal } from './play.ts'
import { violations } from './violations.ts'

let shop: Shop
let browser: Browser
let mila: Visitor
let payments: { id: string; state: string }[]

beforeAll(async () => {
  shop = await openShop()
  browser = await openBrowser()
  const caller = await shop.signIn('mila')
  const terminal = await playTerminal(caller)
  mila = await visit(browser, shop, 'mila', { till: 'Balie' })
  const pay = async (number: string, outcome: string) => {
    await find(mila.page, number)
    await next(mila.page).click()
    await mila.page.getByRole('heading', { name: outcome }).waitFor({ timeout: 30_000 })
  }
  await pay('2026-0398', words('desk.accepted'))
  await terminal.fault('decline')
  await pay('2026-0409', words('desk.refused'))
  await terminal.fault('decline', false)
  await terminal.byHand(true)
  await find(mila.page, '2026-0405')
  await next(mila.page).click()
  await mila.page.getByRole('region', { name: words('desk.screen') }).waitFor()
  await terminal.fault('die_after_authorising')
  for (const step of ['insert_card', 'enter_pin', 'approve', 'pull_cable']) await terminal.act(step)
  await mila.page.getByRole('heading', { name: words('desk.unknown') }).waitFor()
  payments = (await caller.get('/payments')).body.payments
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

const loaded = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor({ state: 'attached' })
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
}

const screens = (): string[] => [
  '/desk',
  '/desk?make=order',
  ...payments.flatMap(({ id }) => [`/desk?payment=${id}`, `/transactions/${id}`]),
  '/transactions',
  '/needs-a-person',
  '/terminals',
  '/connections',
  '/connections?part=accounts',
  '/connections?part=bookings&tab=all',
  ...['account', 'books', 'ledgers', 'terminal', 'test', 'done'].map((step) => `/setup?step=${step}`),
  ...['package', 'look'].map((step) => `/setup?what=web-shop&step=${step}`),
  '/setup?what=choose',
  '/ledger',
  '/ledger/debtors',
  '/matching',
  '/simulators',
  ...['mine', 'people', 'tills', 'printers', 'surplus', 'keys', 'organisation', 'audit'].map(
    (part) => `/settings?part=${part}`,
  ),
  '/no-such-place',
]

const read = async (language: Language): Promise<void> => {
  await mila.page.goto('/settings')
  await mila.page.getByText(language === 'nl' ? 'Nederlands' : 'English', { exact: true }).click()
  await mila.page.locator(`html[lang="${language}"]`).waitFor()
}

test.each(languages)(
  'axe finds nothing on any screen read in %s',
  async (language) => {
    await read(language)
    const found: Record<string, string[]> = {}
    // Every screen in the longer language; in the other every third, for the structure is the same.
    const all = screens()
    for (const screen of language === 'nl' ? all : all.filter((_, at) => at % 3 === 0)) {
      await mila.page.goto(screen)
      await loaded(mila.page)
      const wrong = await violations(mila.page)
      if (wrong.length > 0) found[screen] = wrong
    }
    expect(found).toEqual({})
  },
  240_000,
)

test('axe finds nothing in the dark, nor on a narrow screen', async () => {
  const found: Record<string, string[]> = {}
  for (const given of [{ dark: true }, { width: 390 }]) {
    const { page, context } = await visit(browser, shop, 'mila', { till: 'Balie', ...given })
    for (const screen of [
      '/desk',
      `/desk?payment=${payments[0]?.id}`,
      '/transactions',
      '/simulators',
      '/settings',
    ]) {
      await page.goto(screen)
      await loaded(page)
      const wrong = await violations(page)
      if (wrong.length > 0) found[`${JSON.stringify(given)} ${screen}`] = wrong
    }
    await context.close()
  }
  expect(found).toEqual({})
}, 180_000)

test('axe finds nothing in the dialogs', async () => {
  const { page } = mila
  await read('en')
  const open = (at: string, name: string) => async () => {
    await page.goto(at)
    await page.getByRole('button', { name }).first().click()
    await page.getByRole('dialog').waitFor()
  }
  const unknown = payments.find(({ state }) => state === 'unknown')?.id
  const dialogs = {
    sheet: open(`/desk?payment=${unknown}`, say('en', 'tasks.sheet')),
    promise: open(`/desk?payment=${unknown}`, say('en', 'desk.ways.otherwise')),
    terminal: open('/terminals', say('en', 'terminals.add')),
    person: open('/settings?part=people', say('en', 'settings.person.edit', { person: 'Noor Bakker' })),
    people: open('/desk', say('en', 'shell.person.is', { person: 'Mila de Wit' })),
  }
  const found: Record<string, string[]> = {}
  for (const [name, show] of Object.entries(dialogs)) {
    await show()
    const wrong = await violations(page)
    if (wrong.length > 0) found[name] = wrong
  }
  expect(found).toEqual({})
}, 120_000)

test('axe finds nothing at the door', async () => {
  const context = await browser.newContext({ baseURL: shop.address })
  const page = await context.newPage()
  await page.goto('/desk')
  await loaded(page)
  expect(await violations(page)).toEqual([])
  await page.goto('/welcome')
  await loaded(page)
  expect(await violations(page)).toEqual([])
  await context.close()
})
