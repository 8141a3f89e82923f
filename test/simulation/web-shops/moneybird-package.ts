import { v7 as newId } from 'uuid'
import { keptGrant, settingsFor } from '../../../src/bookkeeping/moneybird/rehearse.ts'
import { moneybirdFaults } from '../../../src/bookkeeping/moneybird/simulator/faults.ts'
import { startMoneybirdSimulator } from '../../../src/bookkeeping/moneybird/simulator.ts'
import { answersOf, type Dialects } from '../devices/dialects.ts'
import { euro } from '../garage.ts'
import type { Random } from '../random.ts'
import { faultOf } from './fault-of.ts'
import type { InvoiceState, Package } from './package.ts'

// What the published facts leave open, each answered in every way.
const dialects: Dialects = {
  callsPerWindow: [0],
  saysExpiresIn: [true, false],
  refresh: ['new_ends_old_on_use', 'new_ends_old_at_once', 'same', 'omitted'],
  noAccessStatus: [401, 403],
  rateHeaders: ['specified', 'observed'],
  retryAfter: ['epoch', 'seconds'],
  refusesUnknownFields: [true, false],
  overpayment: ['accept', 'reject'],
  draftStatus: [400, 422],
  pageLength: [50, 10],
}

// That the package itself books twice is found when it is read back, and is a person's. What a person is said to do there
// while a booking is on its way would be done to invoices that the auditor did not see.
const others = new Set(['book_twice', 'paid_meanwhile', 'deleted_meanwhile', 'lose_answer'])
const faults = moneybirdFaults
  .map(({ code }) => code)
  .filter((code) => !others.has(code) && !code.startsWith('webhook'))

export const openMoneybird = async (random: Random, clock: () => Date): Promise<Package> => {
  const simulator = await startMoneybirdSimulator({ port: 0, clock, dialect: answersOf(dialects, random) })
  const [administration] = simulator.administrations()
  if (!administration) throw new Error('Moneybird has no administration')
  const place = simulator.ledger('12010.03')
  const connection = newId()
  const settings = settingsFor(simulator, { answerMs: 300, longestWaitMs: 300 })
  const ids = new Map<string, string>()
  const gone = new Set<string>()
  const idOf = (number: string): string => ids.get(number) ?? number
  const seen = () => simulator.invoices()
  const numberOf = new Map<string, string>()
  const grant = () => keptGrant(simulator.grant())
  return {
    kind: 'moneybird',
    connection,
    simulator,
    given: new Map(),
    deletes: true,
    chosen: [
      { account: 'clearing', use: 'place', choiceId: place },
      { account: 'other', use: 'ledger', choiceId: simulator.ledger('16050.02') },
    ],
    grant,
    signedIn: (booksFrom) => ({
      ...{ id: connection, connector: 'moneybird', name: 'Moneybird', settings, booksFrom },
      ...{ administration: administration.id, grant: grant() },
    }),
    add: ({ number, order, customer, email, total, day, draft }) => {
      const id = simulator.addInvoice({
        ...{ number, reference: order, customer, total: euro(total), issuedOn: day },
        ...(email && { email }),
        ...(draft && { state: 'draft' as const }),
      })
      ids.set(number, id)
      numberOf.set(id, number)
    },
    known: (number) => numberOf.get(simulator.invoice(number)?.id ?? '') ?? number,
    standings: () =>
      seen().flatMap(({ id, number, payments }) =>
        payments.map((one) => ({
          id: one.id,
          reference: one.transactionIdentifier,
          minor: one.price.minor,
          invoice: numberOf.get(id) ?? number,
        })),
      ),
    state: (number) => {
      const found = gone.has(number) ? null : simulator.invoice(idOf(number))
      if (!found) return 'gone'
      const same: readonly InvoiceState[] = ['draft', 'paid', 'uncollectible']
      return same.find((one) => one === found.state) ?? 'open'
    },
    open: (number) => (gone.has(number) ? null : (simulator.invoice(idOf(number))?.open.minor ?? null)),
    clearing: () => -simulator.credited(place).minor,
    payByHand: (number, minor, reference) =>
      simulator.payByHand(idOf(number), euro(minor), reference ?? undefined),
    remove: (number) => {
      simulator.deleteInvoice(idOf(number))
      gone.add(number)
    },
    giveUp: (number) => simulator.giveUp(idOf(number)),
    sendDraft: () => simulator.play('send_draft'),
    lock: (locked) => simulator.lockUntil(locked ? '2099-12-31' : null),
    revoke: simulator.revokeTokens,
    endTokens: simulator.expireTokens,
    drawFault: (draw) => faultOf(faults, ['book', 'book', 'read', 'token'], draw),
    lettered: () => null,
  }
}
