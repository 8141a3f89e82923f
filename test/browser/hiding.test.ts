import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openShop, type Shop } from '../story/shop.ts'
import { find, next } from './desk.ts'
import { openBrowser, visit, words } from './open-browser.ts'
import { playTerminal } from './play.ts'

let shop: Shop
let browser: Browser
let page: Page

beforeAll(async () => {
  shop = await openShop()
  browser = await openBrowser()
  page = (await visit(browser, shop, 'mila', { till: 'Balie' })).page
  const terminal = await playTerminal(await shop.signIn('mila'))
  await find(page, '2026-0398')
  await next(page).click()
  await page.getByRole('heading', { name: words('desk.accepted') }).waitFor()
  await terminal.fault('decline')
  await find(page, '2026-0409')
  await next(page).click()
  await page.getByRole('heading', { name: words('desk.refused') }).waitFor()
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

const row = (number: string) => page.getByRole('row').filter({ hasText: number })
const hide = (number: string) =>
  page.getByRole('button', { name: words('transactions.hide_one', { invoice: number }) })

test('a refused payment leaves the overview and comes back by undo; a paid one has no way to leave', async () => {
  await page.goto('/transactions')
  await row('2026-0409').waitFor()
  expect(await hide('2026-0398').count()).toBe(0)

  await hide('2026-0409').click()
  await row('2026-0409').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: words('shell.undo') }).click()
  await row('2026-0409').waitFor()
})

test('hidden ones can be asked for, and the address remembers it', async () => {
  await page.goto('/transactions')
  await hide('2026-0409').click()
  await row('2026-0409').waitFor({ state: 'detached' })
  await page.getByRole('switch', { name: words('transactions.hidden_too') }).click()
  await row('2026-0409').waitFor()
  expect(page.url()).toContain('hidden=true')
  await page.reload()
  await row('2026-0409').waitFor()
})

test('filters narrow the list and stay in the address', async () => {
  await page.goto('/transactions?state=accepted')
  await row('2026-0398').waitFor()
  expect(await row('2026-0409').count()).toBe(0)
  await page.getByLabel(words('transactions.search')).fill('no such customer')
  await page.getByText(words('transactions.none_found')).waitFor()
  expect(page.url()).toContain('q=no')
})
