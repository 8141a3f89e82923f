import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { type Language, say, type TextKey } from '../../languages/say.ts'
import { findChromium } from '../../scripts/find-chromium.ts'
import { linkFor, type Shop } from '../story/shop.ts'

// The page is served as it was built last, so it is built anew where its sources changed; apart, since a build takes
// the environment of tests for a wish to debug.
const { NODE_ENV: _, ...environment } = process.env
execFileSync(process.execPath, [join(import.meta.dirname, '../../scripts/build.ts')], {
  env: environment,
  stdio: ['ignore', 'inherit', 'inherit'],
})

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const openBrowser = async (): Promise<Browser> => {
  const { executablePath, env } = await findChromium()
  return chromium.launch({ executablePath, env, args: quiet })
}

/** Somebody of the garage in a browser of their own. */
export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** What the page complained about: our own mistakes and what its policy kept out. */
  readonly complaints: readonly string[]
}

interface Given {
  readonly till?: string
  readonly language?: Language
  readonly dark?: boolean
  readonly width?: number
}

const listen = (page: Page): string[] => {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) complaints.push(text)
  })
  return complaints
}

/** Comes in by a one-time link, as people do, and sits down at a till. */
export const visit = async (
  browser: Browser,
  shop: Shop,
  who: 'noor' | 'ruben' | 'mila',
  { till, language = 'nl', dark = false, width = 1280 }: Given = {},
): Promise<Visitor> => {
  const context = await browser.newContext({
    baseURL: shop.address,
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints = listen(page)
  await page.goto(`/welcome#${await linkFor(shop.database, `${who}@garage.example`)}`)
  await page.getByRole('button', { name: say(language, 'shell.welcome.do') }).click()
  await page.waitForURL('**/desk')
  // Everybody of the garage reads Dutch.
  await page.locator('html[lang="nl"]').waitFor()
  if (till) {
    await page.getByRole('main').getByRole('button', { name: till }).click()
    await page.getByRole('searchbox').waitFor()
  }
  return { page, context, complaints }
}

/** The words on the page, in Dutch. */
export const words = (key: TextKey, params?: Record<string, string | number>): string =>
  say('nl', key, params)
