import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabase } from '../../src/cli/open-database.ts'
import { readSettings } from '../../src/cli/settings.ts'
import { freePort } from '../../src/simulators/free-port.ts'
import { openTills } from './desk-client.ts'
import { quantile, spread } from './figures.ts'
import { furnishShop, makeInvoices, type Shop } from './furnish.ts'
import { openPgbench } from './pgbench.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    clients: { type: 'string', default: '16' },
  },
})
const seconds = Number(values.seconds)
const rounds = Number(values.rounds)
const clients = Number(values.clients)
const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** Starts a program of ours beside this one and waits for its first word. */
const beside = async <Word>(
  file: string,
  env: Record<string, string>,
): Promise<{ child: ChildProcess; word: Word }> => {
  const child = fork(new URL(file, import.meta.url), { env: { ...process.env, ...env } })
  const { promise, resolve, reject } = Promise.withResolvers<Word>()
  child.once('message', (word) => resolve(word as Word))
  child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
  return { child, word: await promise }
}

/** Payments a second and the milliseconds of each, from as many tills as there are, each at a terminal of its own. */
const payFor = async (
  address: string,
  shop: Shop,
  invoices: string[],
  tills: number,
  milliseconds: number,
) => {
  const open = await openTills(address, shop.token, tills)
  const times: number[] = []
  const begun = performance.now()
  await Promise.all(
    open.map(async (till, number) => {
      while (performance.now() - begun < milliseconds) {
        const invoice = invoices.pop()
        if (!invoice) throw new Error('there were too few invoices: give fewer seconds')
        const at = performance.now()
        await till.pay(invoice, shop.terminals[number % shop.terminals.length] ?? '')
        times.push(performance.now() - at)
      }
    }),
  )
  const took = (performance.now() - begun) / 1000
  for (const till of open) till.close()
  return { perSecond: times.length / took, times }
}

const data = mkdtempSync(join(tmpdir(), 'saldo-bench-'))
const settings = { ...readSettings({ ...process.env, SALDO_DATA: data }), demo: false }
say('starting PostgreSQL (durable: fsync and checksums on) …')
const database = await openDatabase(settings, () => {})
const port = await freePort()
const environment = {
  DATABASE_URL: database.ownerUrl,
  SALDO_DATA: data,
  SALDO_PORT: String(port),
  SALDO_DEMO: 'no',
  SALDO_LOG: 'error',
  SALDO_REQUESTS_PER_MINUTE: '1000000',
}
const children: ChildProcess[] = []
try {
  const node = await beside<{ address: string }>('node.ts', environment)
  children.push(node.child)
  const { address } = node.word
  const pgbench = await openPgbench(database.ownerUrl, say)
  if (typeof pgbench === 'string') say(`without the ratio: ${pgbench}`)
  const expected = clients * seconds * 120
  const rates: number[] = []
  const beats: number[] = []
  const shop = async (count: number, driver: string, each: readonly Record<string, unknown>[]) => {
    const made = await furnishShop(database.store, driver, each)
    return { made, invoices: await makeInvoices(database.store, made.actor, count) }
  }

  say(`making invoices beforehand …`)
  const warm = await shop(clients * 40, 'at-once', Array(clients).fill({}))
  await payFor(address, warm.made, warm.invoices, clients, 1_000)
  for (let round = 1; round <= rounds; round += 1) {
    const { made, invoices } = await shop(expected, 'at-once', Array(clients).fill({}))
    if (typeof pgbench !== 'string') beats.push(await pgbench.round(clients, seconds))
    rates.push((await payFor(address, made, invoices, clients, seconds * 1000)).perSecond)
    const ratio = beats.length
      ? `, pgbench ${beats.at(-1)?.toFixed(0)}, ratio ${ratioOf(rates, beats).at(-1)?.toFixed(3)}`
      : ''
    say(`round ${round}: ${rates.at(-1)?.toFixed(0)} payments a second${ratio}`)
  }
  say(`(a) payments through the API, ${clients} clients: ${spread(rates, 0)} a second`)
  if (beats.length) {
    say(`    pgbench, TPC-B-like, prepared, ${clients} clients: ${spread(beats, 0)} a second`)
    say(`    ratio, round by round: ${spread(ratioOf(rates, beats), 3)}; goal 0.30`)
  }

  const devices = await beside<{ ports: number[] }>('devices.ts', {
    BENCH_DEVICES: String(clients),
    BENCH_TILL: String(await freePort()),
  })
  children.push(devices.child)
  const [till = 0, ...terminals] = devices.word.ports
  const overWire = await shop(
    clients * seconds * 60,
    'ccv-opi',
    terminals.map((commandPort, number) => ({
      host: '127.0.0.1',
      commandPort,
      deviceHost: '127.0.0.1',
      devicePort: till,
      workstationId: `TILL${number + 1}`,
    })),
  )
  const opi = await payFor(address, overWire.made, overWire.invoices, clients, seconds * 1000)
  say(
    `(b) the same over the OPI simulator, receipts and journal stored: ${opi.perSecond.toFixed(0)} a second, p50 ${quantile(opi.times, 0.5).toFixed(1)} ms, p95 ${quantile(opi.times, 0.95).toFixed(1)} ms`,
  )

  const alone = await shop(4_000, 'at-once', [{}])
  await payFor(address, alone.made, alone.invoices, 1, 500)
  const oneByOne: number[][] = []
  for (let round = 1; round <= rounds; round += 1) {
    const again = await furnishLink(alone.made)
    oneByOne.push((await payFor(address, again, alone.invoices, 1, (seconds * 1000) / 2)).times)
  }
  say(
    `(c) milliseconds Saldo adds to a payment, one client: p50 ${spread(
      oneByOne.map((times) => quantile(times, 0.5)),
      2,
    )}, p95 ${spread(
      oneByOne.map((times) => quantile(times, 0.95)),
      2,
    )}; goal p95 5`,
  )
} finally {
  for (const child of children) if (child.connected) child.disconnect()
  await Promise.all(
    children.map((child) => child.exitCode ?? new Promise((done) => child.once('exit', done))),
  )
  await database.close()
  rmSync(data, { recursive: true, force: true })
}

function ratioOf(ours: readonly number[], theirs: readonly number[]): number[] {
  return ours.map((rate, round) => rate / (theirs[round] ?? Number.NaN))
}

async function furnishLink(shop: Shop): Promise<Shop> {
  const { signInLink } = await import('../../src/cli/sign-in-link.ts')
  const link = await signInLink(database.store, () => new Date(), shop.organisation)
  return { ...shop, token: link?.token ?? '' }
}
