import { randomUUID } from 'node:crypto'
import type { Connector, Grant } from '../bookkeeping/books.ts'
import { chooseAccounts } from '../bookkeeping/change-mapping.ts'
import { putGrant } from '../bookkeeping/grants.ts'
import { insertConnection } from '../bookkeeping/make-connection.ts'
import { moneybird } from '../bookkeeping/moneybird/connector.ts'
import { keptGrant, settingsFor } from '../bookkeeping/moneybird/rehearse.ts'
import { type RunningMoneybird, startMoneybirdSimulator } from '../bookkeeping/moneybird/simulator.ts'
import { type OpenBookkeeping, openBookkeeping } from '../bookkeeping/open-bookkeeping.ts'
import { twinfield } from '../bookkeeping/twinfield/connector.ts'
import { grantFrom } from '../bookkeeping/twinfield/rehearse.ts'
import type { RunningTwinfield } from '../bookkeeping/twinfield/simulator.ts'
import { type RunningCcv, startCcvSimulator } from '../ccv/simulator.ts'
import { parseDecimal } from '../money/decimal.ts'
import { type Money, zero } from '../money/money.ts'
import { done, openTestGarage, type TestGarage } from '../orders/test-garage.ts'
import type { Command } from '../organisation/command.ts'
import { type AskAgain, askAgain } from '../outbound/ask-again.ts'
import { ccvOnline } from '../psps/ccv-online/client.ts'
import type { PspClient } from '../psps/psp.ts'
import type { Store } from '../store/database.ts'
import { findKey } from '../store/key.ts'
import type { Route } from './account.ts'
import { addAccount, fetchNow, startAccount } from './change-accounts.ts'
import { type OpenOnline, openOnline } from './open-online.ts'
import { pairOnline } from './pair-online.ts'
import { inquireRefund } from './refund-online.ts'

export const euros = (text: string): Money => parseDecimal(text, 'EUR') ?? zero('EUR')

const key = await findKey('', Buffer.alloc(32, 6).toString('base64'))

/** How one transaction stands here. */
export interface Standing {
  readonly id: string
  readonly state: string
  readonly posted: boolean
  readonly bookings: readonly {
    readonly id: string
    readonly step: string
    readonly state: string
    readonly reason: { readonly code: string; readonly params?: Readonly<Record<string, string>> } | null
    readonly lettering: string | null
  }[]
}

/** One node of both rooms. */
export interface OnlineNode {
  readonly books: OpenBookkeeping
  readonly opened: OpenOnline
  readonly asking: AskAgain
  stop(): Promise<void>
}

/** A web shop at a simulated CCV whose invoices are in a simulated Moneybird. */
export interface TestOnline {
  readonly garage: TestGarage
  readonly ccv: RunningCcv
  readonly moneybird: RunningMoneybird
  readonly account: string
  readonly connection: string
  readonly node: OnlineNode
  pass(milliseconds: number): void
  now(): Date
  wish(): Command
  openNode(store?: Store): Promise<OnlineNode>
  standing(reference: string): Promise<Standing | null>
  /** Waits until a transaction stands as expected; one that is not known yet is fetched. */
  until(reference: string, is: (standing: Standing) => boolean): Promise<Standing>
  close(): Promise<void>
}

const timers = { look: 20, lease: 2_000, renewLease: 200, awayAgain: [20, 50] }

export interface TestOnlineOptions {
  readonly route?: Partial<Omit<Route, 'connection'>>
  readonly started?: boolean
  readonly connectors?: readonly Connector[]
  readonly clients?: readonly PspClient[]
  /** Of Moneybird's simulator and of CCV's. */
  readonly dialect?: Readonly<Record<string, string | boolean | number>>
  readonly ccvDialect?: Readonly<Record<string, string | boolean | number>>
  readonly fetchFrom?: string
  /** The invoices are in a simulated Twinfield instead, which is started with this. */
  readonly twinfield?: RunningTwinfield
  /** Where packages may call. */
  readonly hooks?: string
}

/** Fast enough for a test: lost answers are asked about at once. */
export const hasty: Connector = { ...moneybird, askAfter: [20, 50] }

/** The same of Twinfield. */
export const hastyTwinfield: Connector = { ...twinfield, askAfter: [20, 50] }

export const openTestOnline = async (options: TestOnlineOptions = {}): Promise<TestOnline> => {
  const garage = await openTestGarage()
  let passed = 0
  const now = (): Date => new Date(Date.now() + passed)
  const simulated = await startMoneybirdSimulator({
    port: 0,
    clock: now,
    dialect: { callsPerWindow: 0, ...options.dialect },
  })
  const ccv = await startCcvSimulator({
    port: 0,
    webShop: true,
    clock: now,
    dialect: options.ccvDialect ?? {},
  })
  const nodes: OnlineNode[] = []
  const troubles: unknown[] = []
  const openNode = async (store = garage.store): Promise<OnlineNode> => {
    const node = nodeOn(store, now, options, troubles)
    nodes.push(node)
    return node
  }
  const node = await openNode()
  const [connection, account] = [randomUUID(), randomUUID()]
  const wish = () => garage.wish(randomUUID(), now())
  const books = options.twinfield ? inTwinfield(options.twinfield) : inMoneybird(simulated)
  await connect(garage, node, books, connection, now())
  await chooseClearing(node, wish(), connection, books)
  const route: Route = { connection, active: true, partPayments: 'ask', corrections: 'ask', ...options.route }
  done(
    await addAccount(node.opened.online, wish(), {
      ...{ id: account, psp: 'ccv-online', name: 'Webwinkel', shop: garage.shop, routes: [route] },
      settings: { apiKey: ccv.key, address: ccv.address, answerMs: 400 },
      fetchFrom: options.fetchFrom ?? new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10),
    }),
  )
  if (options.started !== false) done(await startAccount(node.opened.online, wish(), account))
  const online: TestOnline = {
    ...{ garage, ccv, moneybird: simulated, account, connection, node, now, wish, openNode },
    pass: (milliseconds) => {
      passed += milliseconds
    },
    standing: async (reference) => {
      const rows = await garage.owner<Standing>(
        `select t.id, t.state, t.posted_at is not null as posted,
           (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'step', b.step, 'state', b.state, 'reason', b.reason,
              'lettering', b.lettering) order by b.made_at desc, b.version desc), '[]')
            from booking b join entry e on e.organisation_id = b.organisation_id and e.id = b.entry_id
            where e.subject_id = t.id and e.kind <> 'online_fee') as bookings
         from online_transaction t where t.reference = $1`,
        [reference],
      )
      return rows[0] ?? null
    },
    until: async (reference, is) => {
      for (const end = Date.now() + 10_000; Date.now() < end; ) {
        const standing = await online.standing(reference).catch(() => null)
        if (standing && is(standing)) return standing
        if (!standing) await fetchNow(node.opened.online, wish(), account)
        await new Promise((later) => setTimeout(later, 15))
      }
      const stands = JSON.stringify(await online.standing(reference))
      throw new Error(`${reference} stays ${stands}: ${troubles.map(String).join('\n')}`)
    },
    close: async () => {
      for (const one of nodes) await one.stop()
      await simulated.stop()
      await ccv.stop()
      await garage.close()
    },
  }
  return online
}

const nodeOn = (
  store: Store,
  now: () => Date,
  options: TestOnlineOptions,
  troubles: unknown[],
): OnlineNode => {
  const trouble = (error: unknown) => void troubles.push(error)
  const books = openBookkeeping({
    ...{
      store,
      key,
      now,
      trouble,
      pair: pairOnline,
      connectors: options.connectors ?? [hasty, hastyTwinfield],
    },
    timers: { ...timers, tryAgain: [50, 100] },
    hooks: () => options.hooks ?? null,
  })
  const opened = openOnline({
    ...{ store, key, now, trouble, clients: options.clients ?? [ccvOnline], bookkeeping: books.bookkeeping },
    ...{ hooks: () => 'http://127.0.0.1:1/api/v1/hooks', timers },
  })
  const asking = askAgain({
    ...{ store, now, every: 20, most: 10, trouble },
    inquire: (due) =>
      due.subject_kind === 'online_refund' ? inquireRefund(opened.online, due) : books.inquire(due),
  })
  return {
    ...{ books, opened, asking },
    stop: async () => {
      await asking.stop()
      await opened.close()
      await books.close()
    },
  }
}

/** What a package is connected with, and where money on its way and everything else is booked there. */
interface Connected {
  readonly connector: Connector
  readonly settings: Readonly<Record<string, unknown>>
  readonly administration: { readonly id: string; readonly name: string }
  readonly grant: Grant
  readonly place: string
  readonly ledger: string
}

const inMoneybird = (simulated: RunningMoneybird): Connected => {
  const [administration] = simulated.administrations()
  if (!administration) throw new Error('Moneybird has no administration')
  return {
    ...{ connector: moneybird, settings: settingsFor(simulated, { answerMs: 400 }), administration },
    grant: keptGrant(simulated.grant()),
    place: simulated.ledger('12010.03'),
    ledger: simulated.ledger('16050.02'),
  }
}

const inTwinfield = (simulated: RunningTwinfield): Connected => ({
  connector: twinfield,
  settings: { ...simulated.settings?.(), answerMs: 1_000, creditsPerMinute: 0 },
  administration: { id: simulated.office, name: simulated.office },
  ...{ grant: grantFrom(simulated), place: '1220', ledger: '8090' },
})

const connect = async (
  garage: TestGarage,
  { books }: OnlineNode,
  { connector, settings, administration, grant }: Connected,
  id: string,
  at: Date,
): Promise<void> => {
  await garage.store.read(garage.organisation, async (tx) => {
    const made = { id, name: connector.title, booksFrom: '2020-01-01' }
    await insertConnection(tx, books.bookkeeping, at, made, { connector, settings, administration })
    await putGrant(tx, books.bookkeeping.key, id, { grant, person: garage.person, at })
  })
}

const chooseClearing = async (
  { books }: OnlineNode,
  wish: Command,
  connection: string,
  { place, ledger }: Connected,
): Promise<void> => {
  done(
    await chooseAccounts(books.bookkeeping, wish, connection, [
      { account: 'clearing', use: 'place', choiceId: place },
      { account: 'other', use: 'ledger', choiceId: ledger },
    ]),
  )
}
