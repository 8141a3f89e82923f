import { v7 as newId } from 'uuid'
import { entryRow } from '../ledger/entry.ts'
import { formatDecimal, parseDecimal } from '../money/decimal.ts'
import { type Money, zero } from '../money/money.ts'
import { pairOnline } from '../online/pair-online.ts'
import { makeInvoice } from '../orders/make-invoice.ts'
import { done, openTestGarage, type TestGarage } from '../orders/test-garage.ts'
import type { Command } from '../organisation/command.ts'
import { type AskAgain, askAgain } from '../outbound/ask-again.ts'
import type { Desk } from '../payments/desk.ts'
import { recordSlip } from '../payments/record-slip.ts'
import type { Store } from '../store/database.ts'
import { findKey } from '../store/key.ts'
import type { TestDatabase } from '../store/test-database.ts'
import { type Booking, listBookings } from './booking.ts'
import type { BookingTimers } from './bookkeeping.ts'
import type { Connector } from './books.ts'
import { addConnection } from './change-connections.ts'
import { chooseAccounts } from './change-mapping.ts'
import { type OpenBookkeeping, openBookkeeping } from './open-bookkeeping.ts'
import { snelstart } from './snelstart/connector.ts'
import { type RunningSnelstart, startSnelstartSimulator } from './snelstart/simulator.ts'

export const euros = (text: string): Money => parseDecimal(text, 'EUR') ?? zero('EUR')

/** A node of the bookkeeping room, with its inquiries. */
export interface TestNode extends OpenBookkeeping {
  readonly asking: AskAgain
  stop(): Promise<void>
}

/** A garage that books into a simulated SnelStart. */
export interface TestBooks {
  readonly garage: TestGarage
  readonly snelstart: RunningSnelstart
  readonly connection: string
  readonly node: TestNode
  /** Its settings as a person gives them. */
  readonly settings: Readonly<Record<string, unknown>>
  /** Lets time pass on the clock of every node. */
  pass(milliseconds: number): void
  now(): Date
  /** A wish made now. */
  wish(): Command
  /** Starts another node on the same database. */
  openNode(store?: Store, connectors?: readonly Connector[]): Promise<TestNode>
  /** An invoice of ours; it is in SnelStart too unless said otherwise. */
  invoice(total: string, where?: 'here' | 'both'): Promise<{ id: string; number: string }>
  /** Records that a stand-alone device took this for an invoice; the tender. */
  pay(invoice: string, amount: string): Promise<string>
  /** Posts an entry about a subject, as `account: amount` with debit positive; debtors' lines are of the invoice. The subject. */
  post(
    kind: string,
    lines: Readonly<Record<string, string>>,
    invoice: string,
    subject?: string,
  ): Promise<string>
  /** How a payment stands in the books, newest first. */
  bookings(tender: string): Promise<Booking[]>
  /** Waits until the newest booking of a payment is as expected. */
  until(tender: string, is: (booking: Booking) => boolean): Promise<Booking>
  close(): Promise<void>
}

const timers: BookingTimers = {
  look: 20,
  lease: 2_000,
  renewLease: 200,
  tryAgain: [50, 100],
  awayAgain: [20, 50],
}

const key = await findKey('', Buffer.alloc(32, 5).toString('base64'))

export interface TestBooksOptions {
  readonly database?: TestDatabase
  readonly connector?: Connector
  readonly dialect?: Readonly<Record<string, string | boolean | number>>
  /** Without it nothing is mapped. */
  readonly mapped?: boolean
}

/** Fast enough for a test: answers are waited for shortly, and lost ones asked about at once. */
export const hasty: Connector = { ...snelstart, askAfter: [20, 50] }

const nodeOn = (
  store: Store,
  now: () => Date,
  connectors: readonly Connector[],
  troubles: unknown[],
): TestNode => {
  const trouble = (error: unknown) => void troubles.push(error)
  const opened = openBookkeeping({
    pair: pairOnline,
    store,
    key,
    now,
    connectors,
    timers,
    trouble,
  })
  const asking = askAgain({
    ...{ store, now, every: 20, most: 10, trouble },
    inquire: (due) => opened.inquire(due),
  })
  return {
    ...opened,
    asking,
    stop: async () => {
      await asking.stop()
      await opened.close()
    },
  }
}

export const openTestBooks = async (options: TestBooksOptions = {}): Promise<TestBooks> => {
  const garage = await openTestGarage(options.database)
  const simulator = await startSnelstartSimulator({ port: 0, dialect: options.dialect ?? {} })
  const connectors = [options.connector ?? hasty]
  let passed = 0
  const now = (): Date => new Date(Date.now() + passed)
  const nodes: TestNode[] = []
  const troubles: unknown[] = []
  const openNode = async (store = garage.store, own = connectors): Promise<TestNode> => {
    const node = nodeOn(store, now, own, troubles)
    nodes.push(node)
    return node
  }
  const node = await openNode()
  const wish = () => garage.wish(newId(), now())
  const settings = {
    couplingKey: simulator.keys.coupling,
    primaryKey: simulator.keys.primary,
    secondaryKey: simulator.keys.secondary,
    apiAddress: simulator.apiAddress,
    authAddress: simulator.authAddress,
    answerMs: 400,
    longestWaitMs: 400,
  }
  const connection = newId()
  const booksFrom = now().toISOString().slice(0, 10)
  done(
    await addConnection(node.bookkeeping, wish(), {
      ...{ id: connection, connector: 'snelstart', name: 'Boekhouding', settings, booksFrom },
    }),
  )
  const books: TestBooks = {
    ...{ garage, snelstart: simulator, connection, node, settings, now, wish, openNode },
    pass: (milliseconds) => {
      passed += milliseconds
    },
    invoice: async (total, where = 'both') => {
      const id = newId()
      const number = `F-${id.slice(-8)}`
      done(
        await garage.store.within(garage.organisation, (tx) =>
          makeInvoice(tx, wish(), {
            ...{ id, number, customerName: 'Jansen', currency: 'EUR', issuedOn: booksFrom },
            lines: [{ text: 'Werk', net: formatDecimal(euros(total)), vatRate: '0' }],
          }),
        ),
      )
      const issuedOn = booksFrom
      if (where === 'both')
        simulator.addInvoice({ number, customer: 'Jansen', total: euros(total), issuedOn })
      return { id, number }
    },
    pay: async (invoice, amount) => {
      const id = newId()
      const desk = { store: garage.store, newId } as Desk
      const slip = { number: id, terminal: 'T1', issuer: 'VISA' }
      done(await recordSlip(desk, wish(), { id, invoice, till: null, amount: euros(amount), slip }))
      return id
    },
    post: async (kind, lines, invoice, subject = newId()) => {
      const at = now()
      const entry = entryRow({
        ...{ id: newId(), kind, subject, occurredAt: at, businessDate: booksFrom },
        lines: Object.entries(lines).map(([account, amount]) => ({
          account,
          amount: euros(amount),
          ...(account === 'debtors' ? { invoice } : {}),
        })),
      })
      await garage.store.read(garage.organisation, (tx) =>
        tx.query('select post_entry($1, $2)', [entry, at.toISOString()]),
      )
      return subject
    },
    bookings: (tender) =>
      garage.store.read(garage.organisation, (tx) => listBookings(tx, { payment: tender })),
    until: async (tender, is) => {
      for (const end = Date.now() + 8_000; Date.now() < end; ) {
        // A test may have taken the database away.
        const [booking] = await books.bookings(tender).catch(() => [])
        if (booking && is(booking)) return booking
        await new Promise((later) => setTimeout(later, 10))
      }
      throw new Error(`it stays ${JSON.stringify(await books.bookings(tender), big)}: ${troubles.join('\n')}`)
    },
    close: async () => {
      for (const one of nodes) await one.stop()
      await simulator.stop()
      if (!options.database) await garage.close()
    },
  }
  if (options.mapped !== false) await chooseStandard(books)
  return books
}

const big = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

/** Card money in its own daybook, cash in the cash book, everything else on a suspense account. */
export const chooseStandard = async ({ node, wish, connection, snelstart: simulator }: TestBooks) => {
  const other = simulator.ledgers().find(({ number }) => number === 2010)?.id ?? ''
  done(
    await chooseAccounts(node.bookkeeping, wish(), connection, [
      { account: 'clearing', use: 'place', choiceId: simulator.daybooks.clearing },
      { account: 'cash', use: 'place', choiceId: simulator.daybooks.cash },
      { account: 'other', use: 'ledger', choiceId: other },
    ]),
  )
}
