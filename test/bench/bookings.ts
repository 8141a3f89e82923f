import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { v7 as newId } from 'uuid'
import { addConnection } from '../../src/bookkeeping/change-connections.ts'
import { chooseAccounts } from '../../src/bookkeeping/change-mapping.ts'
import { openBookkeeping } from '../../src/bookkeeping/open-bookkeeping.ts'
import { snelstart } from '../../src/bookkeeping/snelstart/connector.ts'
import { openDatabase } from '../../src/cli/open-database.ts'
import { readSettings } from '../../src/cli/settings.ts'
import { entryRow } from '../../src/ledger/entry.ts'
import { money } from '../../src/money/money.ts'
import { pairOnline } from '../../src/online/pair-online.ts'
import type { Actor, Command } from '../../src/organisation/command.ts'
import { askAgain } from '../../src/outbound/ask-again.ts'
import { slipEntry } from '../../src/payments/entries.ts'
import { isRefusal } from '../../src/refusal.ts'
import type { Store } from '../../src/store/database.ts'
import { furnishShop, makeInvoices } from './furnish.ts'

const { values } = parseArgs({
  options: {
    payments: { type: 'string', default: '10000' },
    rate: { type: 'string', default: '60' },
    burst: { type: 'string', default: '20' },
    // What the connector is told of the rate; 0 lets it find out.
    told: { type: 'string', default: '0' },
  },
})
const payments = Number(values.payments)
const rate = Number(values.rate)
const say = (text: string): void => void process.stdout.write(`${text}\n`)

interface Package {
  readonly apiAddress: string
  readonly authAddress: string
  readonly keys: { readonly coupling: string; readonly primary: string }
  readonly clearing: string
}
interface Figures {
  readonly calls: { readonly let: number; readonly limited: number }
  readonly bookings: number
  readonly marks: number
}

const startPackage = async () => {
  const child = fork(new URL('package.ts', import.meta.url), {
    env: { ...process.env, BENCH_CALLS_PER_SECOND: values.rate, BENCH_BURST: values.burst },
  })
  const [told] = (await once(child, 'message')) as [Package]
  const ask = async <Answer>(question: object): Promise<Answer> => {
    child.send(question)
    const [{ answer }] = (await once(child, 'message')) as [{ answer: Answer }]
    return answer
  }
  return { told, ask, stop: () => child.disconnect(), stopped: once(child, 'exit') }
}

const wishOf = (actor: Actor): Command => {
  const id = newId()
  const digest = createHash('sha256').update(id).digest('hex')
  return { id, actor, action: 'bench', subject: id, at: new Date(), digest, detail: {} }
}

const done = <T>(result: T): T => {
  if (isRefusal(result)) throw new Error(JSON.stringify(result.refused))
  return result
}

// A payment as the ledger has it, of the whole invoice.
const pay = (store: Store, organisation: string, invoices: readonly string[]): Promise<unknown> =>
  store.read(organisation, (tx) => {
    const at = new Date()
    const entries = invoices.map((invoice) =>
      entryRow(
        slipEntry(
          { id: newId(), invoice, amount: money(1_210n, 'EUR'), issuer: 'VISA' },
          { id: newId(), occurredAt: at, businessDate: at.toISOString().slice(0, 10) },
        ),
      ),
    )
    return tx.query('select post_entry(e, $2) from jsonb_array_elements($1::jsonb) e', [
      JSON.stringify(entries),
      at.toISOString(),
    ])
  })

const data = mkdtempSync(join(tmpdir(), 'saldo-bench-'))
say('starting PostgreSQL (durable: fsync and checksums on) and the SnelStart simulator …')
const database = await openDatabase(
  { ...readSettings({ ...process.env, SALDO_DATA: data }), demo: false },
  () => {},
)
const books = await startPackage()
try {
  const { store, key } = database
  const { actor } = await furnishShop(store, 'at-once', [])
  const { organisation } = actor
  say(`making ${payments} invoices and their payments beforehand …`)
  const invoices = await makeInvoices(store, actor, payments)
  // The bench's invoices have their id as their number, which is too long for the package.
  const numbers = await store.read(organisation, (tx) =>
    tx.query<{ number: string }>('select number from invoice where organisation_id = $1', [organisation]),
  )
  for (let from = 0; from < payments; from += 500) {
    await books.ask({ ask: 'invoices', numbers: numbers.slice(from, from + 500).map(({ number }) => number) })
    await pay(store, organisation, invoices.slice(from, from + 500))
  }

  const troubles: unknown[] = []
  const now = () => new Date()
  const connection = newId()
  // Connected by a room that stops before it books, so that the queue is full when the clock starts.
  const room = (look: number) =>
    openBookkeeping({
      pair: pairOnline,
      ...{ store, key, now, connectors: [snelstart], timers: { look } },
      trouble: (error) => troubles.push(error),
    })
  const first = room(3_600_000)
  const settings = {
    couplingKey: books.told.keys.coupling,
    primaryKey: books.told.keys.primary,
    apiAddress: books.told.apiAddress,
    authAddress: books.told.authAddress,
    callsPerSecond: Number(values.told),
  }
  const booksFrom = new Date(Date.now() - 86_400_000 * 2).toISOString().slice(0, 10)
  const quiet = { ...first.bookkeeping, soon: () => {} }
  done(
    await addConnection(quiet, wishOf(actor), {
      ...{ id: connection, connector: 'snelstart', name: 'Bench', settings, booksFrom },
    }),
  )
  done(
    await chooseAccounts(quiet, wishOf(actor), connection, [
      { account: 'clearing', use: 'place', choiceId: books.told.clearing },
    ]),
  )
  await first.close()

  const before = await books.ask<Figures>({ ask: 'figures' })
  say(`booking ${payments} payments; the package allows ${rate} calls a second, ${values.burst} at once …`)
  const begun = performance.now()
  const worker = room(200)
  const trouble = (error: unknown) => void troubles.push(error)
  const asking = askAgain({ store, now, every: 500, most: 10, inquire: worker.inquire, trouble })
  const isDone = async (): Promise<boolean> => {
    const [row] = await store.read(organisation, (tx) =>
      tx.query<{ left: bigint }>(
        `select count(*) as left from booking where organisation_id = $1 and (state <> 'booked' or try_at is not null)`,
        [organisation],
      ),
    )
    return row?.left === 0n
  }
  let told = begun
  while (!(await isDone())) {
    await pause(250)
    if (performance.now() - told > 15_000) {
      told = performance.now()
      say(`  … ${(await books.ask<Figures>({ ask: 'figures' })).bookings} are there`)
    }
  }
  const seconds = (performance.now() - begun) / 1000
  await asking.stop()
  await worker.close()

  const after = await books.ask<Figures>({ ask: 'figures' })
  const calls = after.calls.let - before.calls.let
  const limited = after.calls.limited - before.calls.limited
  const each = calls / payments
  const perSecond = payments / seconds
  say(
    `${payments} payments in ${seconds.toFixed(1)} s: ${after.bookings} bookings there, ${after.marks} marks; ${troubles.length} troubles`,
  )
  say(`calls: ${calls} let through (${each.toFixed(2)} a booking), ${limited} turned away`)
  say(
    `calls a second: ${(calls / seconds).toFixed(1)} of ${rate} allowed, ratio ${(calls / seconds / rate).toFixed(3)}`,
  )
  say(
    `bookings a second: ${perSecond.toFixed(1)} of ${(rate / each).toFixed(1)} that the rate allows at these calls, ratio ${((perSecond * each) / rate).toFixed(3)}; goal 0.9`,
  )
  if (after.bookings !== payments || after.marks !== payments) process.exitCode = 1
} finally {
  books.stop()
  await books.stopped
  await database.close()
  rmSync(data, { recursive: true, force: true })
}
