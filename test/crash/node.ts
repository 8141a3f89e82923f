import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { rights } from '../../src/organisation/rights.ts'
import type { Garage } from './garage.ts'

const main = join(import.meta.dirname, '../../src/main.ts')

/** `saldo start` as a process of its own. */
export interface Process {
  readonly child: ChildProcess
  /** Resolves when a line says this; rejects when it ended before. */
  says(text: string): Promise<string>
  /** Resolves with the exit code and everything it said. */
  readonly ended: Promise<{ code: number | null; said: string }>
  kill(signal: NodeJS.Signals): Promise<void>
}

export const startProcess = (environment: Readonly<Record<string, string>>): Process => {
  const env = { PATH: process.env.PATH ?? '', LANG: 'en', SALDO_DEMO: 'no', SALDO_PORT: '0', ...environment }
  const child = spawn(process.execPath, [main, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => {
      said += bytes
      child.emit('said')
    })
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said }))
  return {
    child,
    ended,
    says: async (text) => {
      while (!said.includes(text)) {
        const over = await Promise.race([once(child, 'said'), ended])
        if (!Array.isArray(over)) throw new Error(`it ended without saying “${text}”: ${said}`)
      }
      return said
    },
    kill: async (signal) => {
      child.kill(signal)
      await ended
    },
  }
}

/** What the API answered. */
export interface Reply {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: whatever the API answers; each test says what it expects of it.
  readonly body: any
}

export interface NodeProcess extends Process {
  get(path: string): Promise<Reply>
  post(path: string, body: object): Promise<Reply>
}

/** A node on the garage's database, with an API key that may do everything. */
export const startNode = async (
  garage: Garage,
  environment: Readonly<Record<string, string>> = {},
): Promise<NodeProcess> => {
  const started = startProcess({
    DATABASE_URL: garage.ownerUrl,
    SALDO_KEY: garage.key,
    SALDO_DATA: garage.directory,
    ...environment,
  })
  const token = await addApiKey(garage)
  const said = await started.says('Saldo is ready')
  const base = `${/http:\/\/\S+/.exec(said)?.[0]}/api/v1`
  const ask = async (path: string, init: RequestInit = {}): Promise<Reply> => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    }
    const reply = await fetch(base + path, { ...init, headers })
    return { status: reply.status, body: await reply.json() }
  }
  return {
    ...started,
    get: (path) => ask(path),
    post: (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
  }
}

const addApiKey = async ({ owner, actor }: Garage): Promise<string> => {
  const token = `saldo_${randomBytes(32).toString('base64url')}`
  await owner(
    `insert into api_key (organisation_id, id, name, token_hash, hint, person_id, scopes, made_at)
     values ($1, gen_random_uuid(), 'test', $2, 'test', $3, $4, now())`,
    [actor.organisation, createHash('sha256').update(token).digest(), actor.person, rights],
  )
  return token
}

/** The body of a card payment for the whole invoice. */
export const cardPayment = (invoice: string, terminal: string) => ({
  id: randomUUID(),
  invoiceId: invoice,
  terminalId: terminal,
  amount: '121.00',
  currency: 'EUR',
})
