import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../store/test-database.ts'
import { openTestServer, type TestServer } from './test-server.ts'

let database: TestDatabase
let server: TestServer
const page = mkdtempSync(join(tmpdir(), 'saldo-page-'))
beforeAll(async () => {
  mkdirSync(join(page, 'assets'))
  writeFileSync(join(page, 'assets', 'main-abc123.js'), 'export {}')
  writeFileSync(join(page, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(
    join(page, 'index.html'),
    '<meta property="csp-nonce" nonce="SALDO_NONCE"><div id="page"></div>',
  )
  database = await openTestDatabase()
  server = await openTestServer({ database, settings: { page } })
})
afterAll(async () => {
  await server.close()
  await database.close()
  rmSync(page, { recursive: true })
})

const get = async (path: string) => {
  const response = await fetch(`${server.url}${path}`)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

test('every screen is the page, with a nonce that is never the same, and no script of its own', async () => {
  const answers = [await get('/'), await get('/transactions/7?q=1'), await get('/welcome')]
  const nonces = answers.map(({ text }) => /nonce="([^"]+)"/.exec(text)?.[1] ?? '')
  expect(new Set(nonces).size).toBe(3)
  for (const [index, { status, headers }] of answers.entries()) {
    expect(status).toBe(200)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain(`style-src 'self' 'nonce-${nonces[index]}'`)
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('strict-transport-security')).toBeNull()
  }
})

test('files are served, those with a hash in their name for good', async () => {
  const script = await get('/assets/main-abc123.js')
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(script.headers.get('content-type')).toContain('javascript')
  expect((await get('/icon.svg')).headers.get('cache-control')).toBe('no-cache')
  for (const path of ['/assets/gone-123.js', '/assets/', '/%2e%2e/package.json', '/%zz'])
    expect((await get(path)).status).toBe(404)
  expect((await get('/../package.json')).text).not.toContain('"name": "saldo"')
})

test('the API has nothing to show and says so strictly', async () => {
  const answer = await get('/api/v1/nothing')
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'")
  expect(JSON.parse(answer.text).code).toBe('route.not_found')
  expect(JSON.parse((await get('/api/v1/openapi.json')).text).openapi).toBe('3.1.0')
})

test('a page that is not built says how it is built', async () => {
  const bare = await openTestServer({ database, settings: { page: join(page, 'nowhere') } })
  const answer = await fetch(`${bare.url}/`)
  expect(await answer.text()).toContain('npm run build')
  await bare.close()
})
