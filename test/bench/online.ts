import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { v7 as newId } from 'uuid'
import { putGrant } from '../../src/bookkeeping/grants.ts'
import { insertConnection } from '../../src/bookkeeping/make-connection.ts'
import { moneybird } from '../../src/bookkeeping/moneybird/connector.ts'
import { keptGrant } from '../../src/bookkeeping/moneybird/rehearse.ts'
import { openBookkeeping } from '../../src/bookkeeping/open-bookkeeping.ts'
import { openDatabase } from '../../src/cli/open-database.ts'
import { readSettings } from '../../src/cli/settings.ts'
import { addAccount, startAccount } from '../../src/online/change-accounts.ts'
import { hearHook } from '../../src/online/hear-hook.ts'
import { openOnline } from '../../src/online/open-online.ts'
import { pairOnline } from '../../src/online/pair-online.ts'
import type { Actor, Command } from '../../src/organisation/command.ts'
import { ccvOnline } from '../../src/psps/ccv-online/client.ts'
import { isRefusal } from '../../src/refusal.ts'
import { quantile } from './figures.ts'
import { furnishShop } from './furnish.ts'
import type { Told } from './web-shop-words.ts'

const { values } = parseArgs({
  options: {
    // Payments that are told one after another, and payments that are there when an account is fetched for the first time.
    payments: { type: 'string', default: '200' },
    fetch: { type: 'string', default: '50000' },
  },
})
const say = (text: string): void => void process.stdout.write(`${text}\n`)

const wishOf = (actor: Actor): Command => {
  const id = newId()
  const digest = createHash('sha256').update(id).digest('hex')
  return { id, actor, action: 'bench', subject: id, at: new Date(), digest, detail: {} }
}

const done = <T>(result: T): T => {
  if (isRefusal(result)) throw new Error(JSON.stringify(result.refused))
  return result
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What is held after everything that is not needed was let go, megabytes. */
const held = (): number => {
  collect()
  return process.memoryUsage().heapUsed / 1_048_576
}

const shop = fork(new URL('web-shop.ts', import.meta.url))
const [there] = await once(shop, 'message')
const ask = async <Answer>(question: Told): Promise<Answer> => {
  shop.send(question)
  const [{ answer }] = (await once(shop, 'message')) as [{ answer: Answer }]
  return answer
}

const data = mkdtempSync(join(tmpdir(), 'saldo-bench-'))
say('starting PostgreSQL (durable: fsync and checksums on), CCV and Moneybird simulators …')
const database = await openDatabase(
  { ...readSettings({ ...process.env, SALDO_DATA: data }), demo: false },
  () => {},
)
const troubles: unknown[] = []
try {
  const { store, key } = database
  const { actor } = await furnishShop(store, 'at-once', [])
  const { organisation } = actor
  const now = () => new Date()
  const trouble = (error: unknown) => void troubles.push(error)
  const books = openBookkeeping({ store, key, now, trouble, connectors: [moneybird], pair: pairOnline })
  const hooks = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    await hearHook(
      opened.online,
      String(request.url).split('/').at(-1) ?? '',
      Buffer.concat(parts).toString(),
    )
    response.end('{}')
  })
  await new Promise<void>((listening) => hooks.listen(0, '127.0.0.1', listening))
  const { port } = hooks.address() as { port: number }
  const opened = openOnline({
    ...{ store, key, now, trouble, clients: [ccvOnline], bookkeeping: books.bookkeeping },
    hooks: () => `http://127.0.0.1:${port}/hooks`,
  })
  const connection = newId()
  const settings = { ...there.moneybird, callsInFiveMinutes: 1_000_000 }
  await store.read(organisation, async (tx) => {
    const at = now()
    await insertConnection(
      tx,
      books.bookkeeping,
      at,
      { id: connection, name: 'Moneybird', booksFrom: '2020-01-01' },
      { connector: moneybird, settings, administration: there.administration },
    )
    await putGrant(tx, key, connection, { grant: keptGrant(there.grant), person: actor.person, at })
    await tx.query(
      `insert into account_mapping (organisation_id, connection_id, account, use, target_id, target_number, target_name)
       values ($1, $2, 'clearing', 'place', $3, '1100', 'Clearing')`,
      [organisation, connection, there.place],
    )
  })
  const account = async (fetchFrom: string, routed: boolean): Promise<{ id: string; hook: string }> => {
    const id = newId()
    const routes = routed
      ? [{ connection, active: true, partPayments: 'ask', corrections: 'ask' } as const]
      : []
    done(
      await addAccount(opened.online, wishOf(actor), {
        ...{ id, psp: 'ccv-online', name: id, shop: null, settings: there.ccv, fetchFrom, routes },
      }),
    )
    const [row] = await store.read(organisation, (tx) =>
      tx.query<{ key: string }>(
        'select hook_key as key from psp_account where organisation_id = $1 and id = $2',
        [organisation, id],
      ),
    )
    return { id, hook: `http://127.0.0.1:${port}/hooks/online/${row?.key}` }
  }
  const counted = async (id: string): Promise<{ count: number; fetched: boolean }> => {
    const [row] = await store.read(organisation, (tx) =>
      tx.query<{ count: number; fetched: boolean }>(
        'select fetched_count as count, fetched_at is not null as fetched from psp_account where organisation_id = $1 and id = $2',
        [organisation, id],
      ),
    )
    return row ?? { count: 0, fetched: false }
  }

  const payments = Number(values.payments)
  const orders = Array.from({ length: payments + 5 }, (_, at) => `NEW-${at}`)
  await ask({ ask: 'invoices', orders })
  const live = await account(new Date().toISOString().slice(0, 10), true)
  done(await startAccount(opened.online, wishOf(actor), live.id))
  while (!(await counted(live.id)).fetched) await pause(50)
  say(`telling ${payments} payments one after another …`)
  const took: number[] = []
  for (const [at, order] of orders.entries()) {
    const ms = await ask<number>({ ask: 'sell', orders: [order], hook: live.hook })
    // The first ones wake everything up.
    if (at >= 5) took.push(ms)
  }
  const sorted = took.toSorted((a, b) => a - b)
  say(
    `webhook received until the payment is in Moneybird: p50 ${quantile(sorted, 0.5).toFixed(0)} ms, p95 ${quantile(sorted, 0.95).toFixed(0)} ms, longest ${quantile(sorted, 1).toFixed(0)} ms (the simulators' own time is in it); goal p95 2,000 ms`,
  )

  const many = Number(values.fetch)
  for (let from = 0; from < many; from += 5_000)
    await ask({ ask: 'fill', from, count: Math.min(5_000, many - from) })
  done(
    await store.read(organisation, (tx) =>
      tx.query(`update psp_account set active = false where organisation_id = $1 and id = $2`, [
        organisation,
        live.id,
      ]),
    ),
  )
  say(`fetching ${many} payments for the first time …`)
  const first = await account(new Date(Date.now() - 25 * 86_400_000).toISOString().slice(0, 10), false)
  const begun = performance.now()
  const seen: { count: number; megabytes: number }[] = []
  for (;;) {
    const { count, fetched } = await counted(first.id)
    if (seen.length === 0 || count - (seen.at(-1)?.count ?? 0) >= many / 10 || fetched)
      seen.push({ count, megabytes: held() })
    if (fetched) break
    await pause(200)
  }
  const seconds = (performance.now() - begun) / 1000
  for (const { count, megabytes } of seen)
    say(`  ${String(count).padStart(6)} fetched: ${megabytes.toFixed(1)} MB held`)
  const early = seen.slice(1, 3).map(({ megabytes }) => megabytes)
  const late = seen.slice(-2).map(({ megabytes }) => megabytes)
  const ratio = Math.max(...late) / Math.max(...early)
  say(
    `${many} in ${seconds.toFixed(0)} s; held at the end to held at the beginning: ${ratio.toFixed(2)} (constant: about 1)`,
  )
  say(`${troubles.length} troubles`)
  if (troubles.length > 0) process.exitCode = 1
  await opened.close()
  await books.close()
  hooks.close()
} finally {
  shop.disconnect()
  await database.close()
  rmSync(data, { recursive: true, force: true })
}
