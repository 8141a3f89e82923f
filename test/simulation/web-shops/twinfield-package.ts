import { v7 as newId } from 'uuid'
import { grantFrom } from '../../../src/bookkeeping/twinfield/rehearse.ts'
import { twinfieldFaults } from '../../../src/bookkeeping/twinfield/simulator/faults.ts'
import {
  type RunningTwinfield,
  startTwinfieldSimulator,
} from '../../../src/bookkeeping/twinfield/simulator.ts'
import { answersOf, type Dialects } from '../devices/dialects.ts'
import { euro } from '../garage.ts'
import type { Random } from '../random.ts'
import { faultOf } from './fault-of.ts'
import type { Package, Standing } from './package.ts'

// What the published facts leave open, each answered in every way.
const dialects: Dialects = {
  creditsPerMinute: [0],
  rotatesRefreshTokens: [false, true],
  language: ['user', 'nl', 'en'],
  raisesWarnings: [true, false],
  destiny: ['temporary', 'final'],
  openNames: ['openvalue', 'valueopen'],
  matchRoot: ['match', 'sets'],
  openBrowsesShowMatched: [false, true],
}

const others = new Set(['book_twice', 'accountant_touched', 'lose_answer'])
const faults = twinfieldFaults.map(({ code }) => code).filter((code) => !others.has(code))

const place = '1220'

export const openTwinfield = async (random: Random, clock: () => Date): Promise<Package> => {
  const simulator = await startTwinfieldSimulator({ port: 0, clock, dialect: answersOf(dialects, random) })
  const connection = newId()
  const locked = new Set<string>()
  const customers = new Map<string, string>()
  const grant = () => grantFrom(simulator)
  const settings = {
    ...{ ...simulator.settings?.(), answerMs: 400, longestWaitMs: 300, creditsPerMinute: 0 },
    destiny: random.pick(['temporary', 'final']),
  }
  const sale = (number: string) => saleOf(simulator, number)
  return {
    kind: 'twinfield',
    connection,
    simulator,
    given: new Map(),
    deletes: false,
    chosen: [
      { account: 'clearing', use: 'place', choiceId: place },
      { account: 'other', use: 'ledger', choiceId: '8090' },
    ],
    grant,
    signedIn: (booksFrom) => ({
      ...{ id: connection, connector: 'twinfield', name: 'Twinfield', settings, booksFrom },
      ...{ administration: simulator.office, grant: grant() },
    }),
    add: ({ number, order, customer, email, total, day, draft }) => {
      // Everybody has one customer's number for each order: what is open of it is what is open of them.
      const code = simulator.addCustomer({ name: customer, ...(email && { email: { address: email } }) })
      customers.set(number, code)
      simulator.addSale({
        ...{ number, customer: code, total: euro(total), date: day, description: `Bestelling ${order}` },
        status: draft ? 'provisional' : 'final',
      })
    },
    known: (number) => number,
    standings: () => standingsIn(simulator, customers),
    // A provisional sale is paid as any other (row O11).
    state: (number) => {
      const found = sale(number)
      if (!found) return 'gone'
      return (simulator.openAmount(number)?.minor ?? 0n) === 0n ? 'paid' : 'open'
    },
    open: (number) => {
      const code = customers.get(number)
      if (!sale(number) || code === undefined) return null
      return simulator
        .openItems()
        .filter(({ dim2 }) => dim2 === code)
        .reduce((sum, { open }) => sum + open.minor, 0n)
    },
    clearing: () => simulator.balance(place).minor,
    payByHand: (number, minor, reference) => {
      const { code, number: of } = simulator.payByHand(number, euro(minor), reference ?? 'bank')
      return `${code} ${of}`
    },
    remove: (number) => simulator.removeSale(number),
    lock: (close) => {
      const period = clock().toISOString().slice(0, 7).replace('-', '/')
      if (close) locked.add(period)
      for (const one of close ? [period] : locked) simulator.lockPeriod(one, close)
    },
    revoke: simulator.revokeTokens,
    endTokens: simulator.expireTokens,
    drawFault: (draw) => faultOf(faults, ['book', 'book', 'letter_off', 'letter_off', 'read', 'token'], draw),
    lettered: () => letteredIn(simulator),
  }
}

const saleOf = (simulator: RunningTwinfield, number: string) =>
  simulator.transactions().find((one) => one.code === 'VRK' && one.fields.invoicenumber === number)

const markOn = (description: string): string => description.replace(/ betaling$/, '')

const standingsIn = (simulator: RunningTwinfield, customers: ReadonlyMap<string, string>): Standing[] => {
  const invoices = new Map([...customers].map(([number, code]) => [code, number]))
  return simulator
    .transactions()
    .filter(({ code }) => code === 'MEMO' || code === 'BNK')
    .map(({ code, number, lines }) => {
      const [first] = lines
      const debtor = lines.find(({ dim2 }) => dim2 !== '')
      const minor = first?.value.minor ?? 0n
      const mark = markOn(first?.description ?? '')
      return {
        id: `${code} ${number}`,
        reference: mark === 'bank' ? null : mark,
        minor: first?.side === 'debit' ? minor : -minor,
        invoice: invoices.get(debtor?.dim2 ?? '') ?? null,
      }
    })
}

const letteredIn = (simulator: RunningTwinfield) => {
  const all = simulator.transactions()
  const named = (code: string, number: string) =>
    all.find((one) => one.code === code && one.number === number)
  return simulator.matches().flatMap(({ lines }) => {
    const sale = lines.find(({ code }) => code === 'VRK')
    const invoice = sale && named(sale.code, sale.number)?.fields.invoicenumber
    return lines
      .filter(({ code }) => code === 'MEMO')
      .map((line) => ({
        reference: markOn(named(line.code, line.number)?.lines[0]?.description ?? ''),
        invoice: invoice ?? '',
        minor: -line.value.minor,
      }))
  })
}
