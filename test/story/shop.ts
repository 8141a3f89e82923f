import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { connectors } from '../../src/bookkeeping/connectors.ts'
import { readSettings } from '../../src/cli/settings.ts'
import { start } from '../../src/cli/start.ts'
import { clients } from '../../src/psps/clients.ts'
import { freePort } from '../../src/simulators/free-port.ts'
import { simulators } from '../../src/simulators/known.ts'
import { openTestDatabase, type TestDatabase } from '../../src/store/test-database.ts'
import { drivers } from '../../src/terminals/drivers.ts'

// biome-ignore lint/suspicious/noExplicitAny: a story reads what the API says, as any program of a customer would
export type Reply = { status: number; body: any; headers: Headers }

/** A person or program that speaks to the API; every write has a key of its own unless one is given. */
export interface Caller {
  get(path: string): Promise<Reply>
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
  /** Opens the live stream; what it says comes into `heard`. */
  live(): Promise<Live>
}

export interface Live {
  readonly heard: { event: string; data: Record<string, unknown> }[]
  stop(): void
}

/** The demonstration garage, served by a real node over a real database. */
export interface Shop {
  readonly address: string
  readonly database: TestDatabase
  readonly ports: { readonly terminal: number; readonly till: number; readonly printer: number }
  /** Signs in as somebody of the garage, at a till: `noor` is the cashier, `ruben` the adviser, `mila` the administrator. */
  signIn(who: 'noor' | 'ruben' | 'mila', till?: string): Promise<Caller>
  /** Stops the node and starts it again on the same data. */
  restart(): Promise<void>
  close(): Promise<void>
}

export const openShop = async (environment: Record<string, string> = {}): Promise<Shop> => {
  const database = await openTestDatabase()
  const data = mkdtempSync(join(tmpdir(), 'saldo-story-'))
  const ports = { terminal: await freePort(), till: await freePort(), printer: await freePort() }
  const settings = readSettings({
    SALDO_DATA: data,
    SALDO_KEY: Buffer.alloc(32, 7).toString('base64'),
    DATABASE_URL: database.ownerConnection,
    DATABASE_APP_URL: database.appConnection,
    SALDO_PORT: String(await freePort()),
    SALDO_DEMO_PORTS: Object.values(ports).join(','),
    SALDO_SIMULATOR_PACE: '0',
    SALDO_LOOK_MS: '50',
    SALDO_LOG: 'silent',
    ...environment,
  })
  const run = () => start(settings, { drivers, clients, connectors, simulators }, () => {})
  let node = await run()
  const { address } = node
  return {
    address,
    database,
    ports,
    signIn: async (who, till) => {
      const caller = await signIn(address, await linkFor(database, `${who}@garage.example`))
      if (till) await caller.send('PUT', '/session/till', { tillId: await tillNamed(caller, till) })
      return caller
    },
    restart: async () => {
      await node.stop()
      node = await run()
    },
    close: async () => {
      await node.stop()
      await database.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

const tillNamed = async (caller: Caller, name: string): Promise<string> => {
  const { body } = await caller.get('/tills')
  return body.find((till: { name: string }) => till.name === name).id
}

// A link as an administrator would hand it over.
export const linkFor = async (database: TestDatabase, email: string): Promise<string> => {
  const { newToken, tokenHash } = await import('../../src/organisation/token.ts')
  const token = newToken()
  await database.owner(
    `insert into one_time_link (organisation_id, token_hash, person_id, made_at, expires_at)
     select organisation_id, $2, id, now(), now() + interval '1 hour' from person where email = $1`,
    [email, tokenHash(token)],
  )
  return token
}

const signIn = async (address: string, token: string): Promise<Caller> => {
  const base = `${address}/api/v1`
  const json = { 'content-type': 'application/json', origin: address }
  const door = await fetch(`${base}/session/link`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ token }),
  })
  const session = (await door.json()) as { csrf: string }
  const cookie = door.headers.get('set-cookie')?.split(';')[0] ?? ''
  const call = async (method: string, path: string, headers: Record<string, string>, body?: unknown) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await fetch(base + path, { method, headers: { cookie, ...headers }, ...sent })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers }
  }
  return {
    live: () => listen(`${base}/live`, cookie),
    get: (path) => call('GET', path, {}),
    send: (method, path, body, headers = {}) =>
      call(
        method,
        path,
        { ...json, 'x-saldo-csrf': session.csrf, 'idempotency-key': newId(), ...headers },
        body,
      ),
  }
}

// Server-sent events as the standard has them: `event:` and `data:` lines, an empty line between two.
const listen = async (url: string, cookie: string): Promise<Live> => {
  const stop = new AbortController()
  const response = await fetch(url, { headers: { cookie }, signal: stop.signal })
  const heard: Live['heard'] = []
  const read = async (): Promise<void> => {
    let text = ''
    for await (const part of response.body ?? []) {
      text += Buffer.from(part as Uint8Array).toString()
      const events = text.split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) keep(event)
    }
  }
  const keep = (event: string): void => {
    const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(event)?.[1]
    const data = field('data')
    if (data) heard.push({ event: field('event') ?? 'message', data: JSON.parse(data) })
  }
  read().catch(() => {})
  return { heard, stop: () => stop.abort() }
}

/** Looks again until something is so; fails with what it saw last when it does not come true in time. */
export const until = async <T>(
  look: () => Promise<T>,
  isSo: (seen: T) => boolean,
  milliseconds = 15_000,
): Promise<T> => {
  const end = Date.now() + milliseconds
  for (;;) {
    const seen = await look()
    if (isSo(seen)) return seen
    if (Date.now() > end) throw new Error(`it did not come true: ${JSON.stringify(seen).slice(0, 2_000)}`)
    await new Promise((again) => setTimeout(again, 20))
  }
}
