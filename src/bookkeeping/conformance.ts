import { afterEach, describe, expect, test } from 'vitest'
import { type Money, negate, subtract } from '../money/money.ts'
import { Broken } from '../outbound/wire.ts'
import type { Fault, RunningSimulator, StartSimulator } from '../simulators/simulator.ts'
import type { Booked, BookingOrder, BooksMessage, BooksTools, Connector } from './books.ts'
import {
  aCode,
  brokenReadings,
  day,
  euros,
  expectTruth,
  itemOf,
  keepsSecrets,
  type Outcome,
  orderOf,
  readOf,
  settles,
  something,
  sought,
  standing,
  until,
} from './conformance-words.ts'
import { itemsConformance } from './items-conformance.ts'

/** A connector and the simulator of its package. */
export interface BooksParty {
  /** What is special about this run, where a connector is run more than once. */
  readonly title?: string
  readonly connector: Connector
  /** Starts a simulator. With little `patience` the connection opened with `settings` gives an answer up within 150 ms. */
  start(options: StartSimulator, patience: 'short' | 'long'): Promise<RunningBooks>
  /** Faults, and `unbook`, `second_key`, `money_back`, `lock`, `draft`, `more_than_open`, `letter_off`, `items`, `look_up` and `thousands`, that this package cannot show, each with the reason. */
  readonly skip?: Readonly<Record<string, string>>
}

export interface NewInvoice {
  readonly number: string
  readonly customer: string
  readonly total: Money
  /** `YYYY-MM-DD` */
  readonly issuedOn: string
  /** What the customer calls it: an order number. */
  readonly reference?: string
  readonly email?: string
  readonly draft?: boolean
}

/** A booking that really stands in the package. */
export interface StandingBooking {
  readonly reference: string
  readonly received: Money
}

/** A simulated package, with what only its auditor sees. */
export interface RunningBooks {
  readonly simulator: RunningSimulator
  /** What the connector is opened with beside the settings: a grant that is good, and one that opens nothing. */
  readonly tools?: Omit<BooksTools, 'now'>
  readonly wrongTools?: Omit<BooksTools, 'now'>
  readonly settings: Readonly<Record<string, unknown>>
  /** The same with a key that opens nothing. */
  readonly wrongSettings: Readonly<Record<string, unknown>>
  /** What may stand in no note and no reason. */
  readonly secrets: readonly string[]
  /** Where money of customers can be booked, and a ledger that takes a surplus. */
  readonly place: string
  readonly ledger: string
  addInvoice(invoice: NewInvoice): void
  booked(): readonly StandingBooking[]
  /** Null for an invoice that is not there. */
  openAmount(number: string): Money | null
  /** What was earned on a ledger, credit less debit. */
  earnedOn(ledger: string): Money
  /** Has the next call need a new token, for a connection whose grant outlives it. */
  endTokens?(): void
  /** Closes the books up to and including a day (`YYYY-MM-DD`); null opens them again. */
  lockUntil?(date: string | null): void
  /** What people do in the package, by number or, on a draft, by reference. */
  readonly byHand?: {
    pay(invoice: string, amount: Money, reference: string): void
    remove(invoice: string): void
    giveUp?(invoice: string): void
  }
}

/** Faults after which nothing is certain, and whether the package booked. */
const unknowns: readonly (readonly [Fault, 'booked' | 'not booked'])[] = [
  [{ fault: 'lose_answer' }, 'booked'],
  [{ fault: 'cut_answer', bytes: 0 }, 'booked'],
  [{ fault: 'cut_answer', bytes: 20 }, 'booked'],
  [{ fault: 'garble' }, 'booked'],
  [{ fault: 'gateway_timeout' }, 'booked'],
  [{ fault: 'slow_answer', on: 'book', ms: 400 }, 'booked'],
  [{ fault: 'lose_request' }, 'not booked'],
  [{ fault: 'error_500' }, 'not booked'],
  [{ fault: 'maintenance', on: 'book' }, 'not booked'],
]

const refusals = ['invoice_missing', 'period_closed', 'ledger_unknown']

/** Faults that keep a booking out, however long they last. */
const keptOut: readonly Fault[] = [
  { fault: 'refuse_to_connect' },
  { fault: 'too_many_requests', on: 'book', ms: 3_600_000, times: -1 },
  { fault: 'expired_token', on: 'book', times: -1 },
  { fault: 'revoked_key', on: 'book', times: -1 },
  { fault: 'forbidden', on: 'book' },
]

const passing: readonly Fault[] = [
  { fault: 'expired_token', on: 'book' },
  { fault: 'too_many_requests', on: 'book', ms: 20 },
]

const brokenTokens: readonly Fault[] = [
  'lose_answer',
  'garble',
  'error_500',
  'maintenance',
  'cut_answer',
].map((fault) => ({ fault, on: 'token', times: -1 }))

/** What every bookkeeping connector owes (DESIGN, sections 3 and 4), against its simulator with every fault. */
export const connectorConformance = (party: BooksParty): void => {
  itemsConformance(party)
  const name = party.title ? `${party.connector.name}, ${party.title},` : party.connector.name
  const running: RunningBooks[] = []
  afterEach(async () => {
    await Promise.all(running.splice(0).map(({ simulator }) => simulator.stop()))
  })

  const begin = async (patience: 'short' | 'long' = 'long') => {
    const there = await party.start({ port: 0 }, patience)
    running.push(there)
    const invoice = { number: 'F-1', customer: 'Bakkerij Voorbeeld', total: euros(12_100n), issuedOn: day }
    there.addInvoice(invoice)
    const books = party.connector.open(there.settings, { now: () => new Date(), ...there.tools })
    const messages: BooksMessage[] = []
    const notes = { note: (message: BooksMessage) => void messages.push(message) }
    const book = (order: BookingOrder) => books.book(order, notes)
    return { ...there, books, messages, notes, book }
  }
  type Scene = Awaited<ReturnType<typeof begin>>

  /** A test of something that this package may be unable to show. */
  const can = (what: string, title: string, run: () => Promise<void>): void => {
    const reason = party.skip?.[what]
    if (reason === undefined) test(title, run)
    else test.skip(`${title} (${reason})`, run)
  }

  const orderFor = async (scene: Scene, minor = 12_100n, reference = 'SALDO-1'): Promise<BookingOrder> => {
    const item = await itemOf(scene.books, 'F-1')
    return orderOf(scene.place, reference, [settles(item, euros(minor))])
  }

  describe(`${name} and what can be read`, () => {
    test('an administration that is open is named, and one that is away or does not know the key is told apart', async () => {
      const { simulator, books, wrongSettings, wrongTools } = await begin()
      const found = await books.check()
      expect(found).toMatchObject({ alive: true, administration: { id: something, name: something } })
      const wrong = await party.connector
        .open(wrongSettings, { now: () => new Date(), ...wrongTools })
        .check()
      expect(wrong.alive).toBe(false)
      await simulator.stop()
      await until(async () => {
        const away = await books.check()
        return !away.alive && away.reason.code === 'line.refused'
      })
    })

    test('places and ledgers are listed, and no place is one that cannot be searched', async () => {
      const { books, place, ledger } = await begin()
      const choices = readOf(await books.choices())
      const places = choices.filter(({ use }) => use === 'place')
      expect(places.map(({ id }) => id)).toContain(place)
      expect(places.every(({ kind }) => ['bank', 'cash', 'clearing'].includes(kind))).toBe(true)
      expect(choices).toContainEqual(expect.objectContaining({ id: ledger, use: 'ledger', active: true }))
      expect(choices.some(({ active }) => !active)).toBe(true)
      expect(new Set(choices.map(({ use, id }) => `${use} ${id}`)).size).toBe(choices.length)
    })

    test('invoices are found with what is open on them: open, half paid, paid, a credit note; a missing one is left out', async () => {
      const scene = await begin()
      const { books, addInvoice } = scene
      for (const [number, total] of [
        ['F-2', 5_000n],
        ["F'3", 7_001n],
        ['C-1', -2_500n],
      ] as const)
        addInvoice({ number, customer: 'Taxi Oostwaard', total: euros(total), issuedOn: day })
      await scene.book(await orderFor(scene))
      const half = await itemOf(books, 'F-2')
      await scene.book(orderOf(scene.place, 'SALDO-2', [settles(half, euros(1_999n))]))
      const items = readOf(await books.openItems(['F-1', 'F-2', "F'3", 'C-1', 'F-9']))
      expect(new Map(items.map(({ number, open }) => [number, open.minor]))).toEqual(
        new Map([
          ['F-1', 0n],
          ['F-2', 3_001n],
          ["F'3", 7_001n],
          ['C-1', -2_500n],
        ]),
      )
      expect(items.every(({ issuedOn }) => issuedOn === day)).toBe(true)
    })

    test('hundreds of invoices and references are asked for at once', async () => {
      const { books, addInvoice } = await begin()
      const numbers = Array.from({ length: 120 }, (_, index) => `2026-${index}`)
      for (const number of numbers)
        addInvoice({ number, customer: 'Transport Noorderlicht', total: euros(100n), issuedOn: day })
      const items = readOf(await books.openItems([...numbers, ...numbers]))
      expect(items.map(({ number }) => number).sort()).toEqual([...numbers].sort())
      expect(readOf(await books.find(numbers.map(sought)))).toEqual([])
      expect(readOf(await books.openItems([]))).toEqual([])
    })

    for (const fault of brokenReadings)
      can(
        fault.fault,
        `${fault.fault}: a reading that is broken off is not there, and says why`,
        async () => {
          const scene = await begin('short')
          await scene.books.openItems(['F-1'])
          scene.simulator.addFault(fault)
          const readings = await Promise.all([
            scene.books.openItems(['F-1']),
            scene.books.find([sought('SALDO-1')]),
            scene.books.choices(),
          ])
          for (const reading of readings) expect(reading).toMatchObject({ unread: { code: aCode } })
          expect((await scene.books.check()).alive).toBe(false)
          keepsSecrets(scene, readings)
        },
      )
  })

  describe(`${name} and bookings`, () => {
    test('a payment is booked gross on its invoice and found by its reference', async () => {
      const scene = await begin()
      const order = await orderFor(scene)
      const outcome = await scene.book(order)
      expectTruth(scene, order, outcome)
      expect(outcome).toMatchObject({
        state: 'accepted',
        detail: { id: something, reference: 'SALDO-1', date: day, received: euros(12_100n), touched: false },
      })
      expect(scene.openAmount('F-1')).toEqual(euros(0n))
      const found = readOf(await scene.books.find([sought('SALDO-0'), sought('SALDO-1')]))
      expect(found).toEqual(outcome.state === 'accepted' ? [outcome.detail] : [])
    })

    test('a part leaves the rest open, to the cent', async () => {
      const scene = await begin()
      for (const [reference, minor] of [
        ['SALDO-1', 10n],
        ['SALDO-2', 20n],
        ['SALDO-3', 12_069n],
      ] as const)
        expect((await scene.book(await orderFor(scene, minor, reference))).state).toBe('accepted')
      expect(scene.openAmount('F-1')).toEqual(euros(1n))
    })

    // Where a booking has one line, more of them are refused as a whole and not booked in part.
    const takesIt = (outcome: Outcome): boolean => {
      if (party.connector.lines === 'several') return true
      expect(outcome).toMatchObject({ reason: { code: aCode } })
      expect(['refused', 'not_taken']).toContain(outcome.state)
      return false
    }

    test('one payment settles several invoices', async () => {
      const scene = await begin()
      scene.addInvoice({ number: 'F-2', customer: 'Taxi Oostwaard', total: euros(333n), issuedOn: day })
      const [first, second] = [await itemOf(scene.books, 'F-1'), await itemOf(scene.books, 'F-2')]
      const lines = [settles(first, euros(12_100n)), settles(second, euros(300n))]
      const order = orderOf(scene.place, 'SALDO-1', lines)
      const outcome = await scene.book(order)
      expectTruth(scene, order, outcome)
      const left = takesIt(outcome) ? [0n, 33n] : [12_100n, 333n]
      expect([scene.openAmount('F-1'), scene.openAmount('F-2')]).toEqual(left.map(euros))
    })

    test('a surplus goes to its own ledger', async () => {
      const scene = await begin()
      const item = await itemOf(scene.books, 'F-1')
      const before = scene.earnedOn(scene.ledger)
      const surplus = { on: 'ledger', ledger: scene.ledger, text: 'Tip', amount: euros(150n) } as const
      const order = orderOf(scene.place, 'SALDO-1', [settles(item, euros(12_100n)), surplus])
      const outcome = await scene.book(order)
      expectTruth(scene, order, outcome)
      const isTaken = takesIt(outcome)
      expect(outcome.state === 'accepted').toBe(isTaken)
      expect(subtract(scene.earnedOn(scene.ledger), before)).toEqual(euros(isTaken ? 150n : 0n))
      expect(scene.openAmount('F-1')).toEqual(euros(isTaken ? 0n : 12_100n))
    })

    test('what is on no invoice goes to its ledger, there and back, and is found without one', async () => {
      const scene = await begin()
      const before = scene.earnedOn(scene.ledger)
      for (const [reference, minor] of [
        ['SALDO-1', 5_000n],
        ['SALDO-2', -1_999n],
      ] as const) {
        const line = { on: 'ledger', ledger: scene.ledger, text: 'Prepayment', amount: euros(minor) } as const
        const order = orderOf(scene.place, reference, [line])
        const outcome = await scene.book(order)
        expectTruth(scene, order, outcome)
        expect(outcome).toMatchObject({ state: 'accepted', detail: { date: day } })
        const found = readOf(await scene.books.find([{ reference, date: day, items: [] }]))
        expect(found).toEqual(outcome.state === 'accepted' ? [outcome.detail] : [])
      }
      expect(subtract(scene.earnedOn(scene.ledger), before)).toEqual(euros(3_001n))
    })

    can(
      'money_back',
      'a refund is booked the other way round, on an invoice and on a credit note',
      async () => {
        const scene = await begin()
        await scene.book(await orderFor(scene))
        const back = await orderFor(scene, -2_100n, 'SALDO-2')
        expectTruth(scene, back, await scene.book(back))
        expect(scene.openAmount('F-1')).toEqual(euros(2_100n))
        scene.addInvoice({ number: 'C-1', customer: 'Taxi Oostwaard', total: euros(-500n), issuedOn: day })
        const credit = orderOf(scene.place, 'SALDO-3', [
          settles(await itemOf(scene.books, 'C-1'), euros(-500n)),
        ])
        expectTruth(scene, credit, await scene.book(credit))
        expect(scene.openAmount('C-1')).toEqual(euros(0n))
      },
    )

    test('bookings under way at once keep out of each other’s way', async () => {
      const scene = await begin()
      const item = await itemOf(scene.books, 'F-1')
      const orders = Array.from({ length: 30 }, (_, index) =>
        orderOf(scene.place, `SALDO-${index}`, [settles(item, euros(100n))]),
      )
      const outcomes = await Promise.all(orders.map(scene.book))
      for (const [index, outcome] of outcomes.entries()) {
        expect(outcome.state).toBe('accepted')
        expectTruth(scene, orders[index] as BookingOrder, outcome)
      }
      expect(scene.openAmount('F-1')).toEqual(euros(9_100n))
      const found = readOf(await scene.books.find(orders.map(({ reference }) => sought(reference))))
      expect(found.map(({ reference }) => reference).sort()).toEqual(
        orders.map(({ reference }) => reference).sort(),
      )
    })

    test('the longest reference is carried whole', async () => {
      const scene = await begin()
      const reference = 'S'.padEnd(party.connector.referenceLength, '9')
      const order = await orderFor(scene, 100n, reference)
      expectTruth(scene, order, await scene.book(order))
      expect(readOf(await scene.books.find([sought(reference)]))).toMatchObject([{ reference }])
    })

    test('who may not begin any more writes nothing', async () => {
      const scene = await begin()
      const mayBegin = () => {
        throw new Broken({ code: 'payment.too_late_to_begin' })
      }
      const answer = await scene.books.book(await orderFor(scene), { ...scene.notes, mayBegin })
      expect(answer).toMatchObject({ state: 'not_taken', reason: { code: 'payment.too_late_to_begin' } })
      expect(scene.booked()).toEqual([])
    })

    test('a place that is not there takes nothing', async () => {
      const scene = await begin()
      const order = { ...(await orderFor(scene)), place: '00000000-0000-4000-8000-000000000000' }
      const outcome = await scene.book(order)
      expect(['refused', 'not_taken']).toContain(outcome.state)
      expectTruth(scene, order, outcome)
    })
  })

  describe(`${name} and bad luck`, () => {
    for (const [fault, really] of unknowns)
      can(
        fault.fault,
        `${fault.fault} ${fault.bytes ?? ''}: unknown, and then found as it is: ${really}`,
        async () => {
          const scene = await begin('short')
          const order = await orderFor(scene)
          scene.simulator.addFault(fault)
          const outcome = await scene.book(order)
          expect(outcome).toMatchObject({ state: 'unknown', reason: { code: aCode } })
          await until(() => standing(scene, order.reference).length === (really === 'booked' ? 1 : 0))
          scene.simulator.clearFaults()
          const found = readOf(await scene.books.find([sought(order.reference)]))
          expect(found).toHaveLength(really === 'booked' ? 1 : 0)
          expect(standing(scene, order.reference)).toHaveLength(found.length)
          expect(scene.openAmount('F-1')).toEqual(euros(really === 'booked' ? 0n : 12_100n))
          keepsSecrets(scene, [outcome])
        },
      )

    for (const fault of refusals)
      can(fault, `${fault}: refused with the package’s own words, and nothing is booked`, async () => {
        const scene = await begin()
        const order = await orderFor(scene)
        scene.simulator.addFault({ fault })
        const outcome = await scene.book(order)
        expect(outcome).toMatchObject({ state: 'refused', reason: { code: aCode, said: something } })
        expectTruth(scene, order, outcome)
        expect((await scene.book(order)).state).toBe('accepted')
      })

    for (const fault of keptOut)
      can(fault.fault, `${fault.fault}: not taken, and taken when it is over`, async () => {
        const scene = await begin('short')
        const order = await orderFor(scene)
        scene.simulator.addFault(fault)
        const outcome = await scene.book(order)
        expect(outcome).toMatchObject({ state: 'not_taken', reason: { code: aCode } })
        expectTruth(scene, order, outcome)
        keepsSecrets(scene, [outcome])
        scene.simulator.clearFaults()
        if (fault.fault === 'too_many_requests') return
        await until(async () => (await scene.books.check()).alive)
        expectTruth(scene, order, await scene.book(order))
      })

    for (const fault of passing)
      can(fault.fault, `${fault.fault}, once: booked once`, async () => {
        const scene = await begin()
        const order = await orderFor(scene)
        scene.simulator.addFault(fault)
        const outcome = await scene.book(order)
        expect(outcome.state).toBe('accepted')
        expectTruth(scene, order, outcome)
      })

    can('second_key', 'a key that is limited or replaced hands over to the second', async () => {
      for (const fault of [
        { fault: 'revoked_key', on: 'book' },
        { fault: 'too_many_requests', on: 'book', ms: 60_000 },
      ]) {
        const scene = await begin()
        const order = await orderFor(scene)
        scene.simulator.addFault(fault)
        const outcome = await scene.book(order)
        expect(outcome.state).toBe('accepted')
        expectTruth(scene, order, outcome)
      }
    })

    for (const fault of brokenTokens)
      can(fault.fault, `${fault.fault} while signing in: not taken, and nothing is booked`, async () => {
        const scene = await begin('short')
        const order = await orderFor(scene)
        const books = party.connector.open(scene.settings, { now: () => new Date(), ...scene.tools })
        scene.endTokens?.()
        scene.simulator.addFault(fault)
        const outcome = await books.book(order, scene.notes)
        expect(outcome.state).toBe('not_taken')
        expectTruth(scene, order, outcome)
        scene.simulator.clearFaults()
        expectTruth(scene, order, await books.book(order, scene.notes))
        expect(standing(scene, order.reference)).toHaveLength(1)
        keepsSecrets(scene, [outcome])
      })

    test('a wrong key takes nothing, and is kept out of what is noted', async () => {
      const scene = await begin()
      const order = await orderFor(scene)
      const books = party.connector.open(scene.wrongSettings, { now: () => new Date(), ...scene.wrongTools })
      const outcome = await books.book(order, scene.notes)
      expect(outcome.state).toBe('not_taken')
      expectTruth(scene, order, outcome)
      keepsSecrets(scene, [outcome])
    })

    can('book_twice', 'a package that booked twice shows both', async () => {
      const scene = await begin()
      scene.addInvoice({ number: 'F-2', customer: 'Taxi Oostwaard', total: euros(500n), issuedOn: day })
      const order = orderOf(scene.place, 'SALDO-1', [settles(await itemOf(scene.books, 'F-2'), euros(250n))])
      scene.simulator.addFault({ fault: 'book_twice' })
      expect((await scene.book(order)).state).toBe('accepted')
      expect(standing(scene, 'SALDO-1')).toHaveLength(2)
      const wish = { ...sought('SALDO-1'), items: [{ id: null, number: 'F-2' }] }
      expect(readOf(await scene.books.find([wish]))).toHaveLength(2)
    })

    test('what is noted is what went over the line, without keys and tokens', async () => {
      const scene = await begin()
      const outcome = await scene.book(await orderFor(scene))
      expect(scene.messages.map(({ direction }) => direction)).toEqual(['sent', 'received'])
      expect(scene.messages.every(({ text }) => text.includes('SALDO-1'))).toBe(true)
      keepsSecrets(scene, [outcome])
    })
  })

  describe(`${name} and what people do meanwhile`, () => {
    can('lock', 'a closed period takes nothing, and takes it once it is open', async () => {
      const scene = await begin()
      const order = await orderFor(scene)
      for (const closed of [day, null]) {
        scene.lockUntil?.(closed)
        const outcome = await scene.book(order)
        expectTruth(scene, order, outcome)
        expect(outcome.state).toBe(closed === null ? 'accepted' : 'refused')
        if (outcome.state !== 'accepted') expect(outcome.reason.code).toMatch(/\w\.\w/)
      }
    })

    can('more_than_open', 'an invoice takes no more than is open on it', async () => {
      const scene = await begin()
      const order = await orderFor(scene)
      scene.byHand?.pay('F-1', euros(12_000n), 'by hand')
      await scene.books.openItems(['F-1'])
      const outcome = await scene.book(order)
      expect(outcome).toMatchObject({ state: 'refused', reason: { code: aCode } })
      expectTruth(scene, order, outcome)
      expect(scene.openAmount('F-1')).toEqual(euros(100n))
      const fitting = await orderFor(scene, 100n)
      expectTruth(scene, fitting, await scene.book(fitting))
      expect(scene.openAmount('F-1')).toEqual(euros(0n))
    })

    can('draft', 'a draft takes nothing and stays a draft', async () => {
      const scene = await begin()
      const invoice = { number: 'F-2', reference: 'ORDER-2', customer: 'Taxi Oostwaard', draft: true }
      scene.addInvoice({ ...invoice, total: euros(500n), issuedOn: day })
      const [item] = readOf((await scene.books.items?.lookUp(['ORDER-2'])) ?? { read: [] })
      if (!item) throw new Error('no draft')
      const order = orderOf(scene.place, 'SALDO-1', [settles(item, euros(500n))])
      const outcome = await scene.book(order)
      expect(outcome).toMatchObject({ state: 'refused', reason: { code: aCode } })
      expectTruth(scene, order, outcome)
      expect(readOf((await scene.books.items?.read([item.id])) ?? { unread: '' })).toMatchObject({
        items: [{ state: 'draft', open: euros(500n) }],
      })
    })

    can('letter_off', 'a booking is lettered off, also when the answer was lost, and once', async () => {
      for (const fault of [null, { fault: 'lose_answer', on: 'letter_off' }]) {
        const scene = await begin()
        const order = await orderFor(scene)
        const outcome = await scene.book(order)
        if (outcome.state !== 'accepted') throw new Error('not booked')
        expect(outcome.detail.lettered).toBe(false)
        if (fault) scene.simulator.addFault(fault)
        const letter = () => scene.books.letterOff?.(outcome.detail, order, scene.notes)
        expect(await letter()).toMatchObject(
          fault ? { state: 'unknown' } : { state: 'accepted', detail: { lettered: true } },
        )
        expect(readOf(await scene.books.find([sought('SALDO-1')]))).toMatchObject([{ lettered: true }])
        expect(scene.openAmount('F-1')).toEqual(euros(0n))
        expect(await letter()).toMatchObject({ state: 'accepted', detail: { lettered: true } })
        expect(scene.booked()).toHaveLength(1)
      }
    })
  })

  describe(`${name} and taking back`, () => {
    const undone = async (scene: Scene) => {
      const order = await orderFor(scene)
      const outcome = await scene.book(order)
      if (outcome.state !== 'accepted') throw new Error('not booked')
      return { order, booked: outcome.detail }
    }
    const takeBack = (scene: Scene, order: BookingOrder, booked: Booked) =>
      scene.books.unbook?.(booked, turnedRound(order), scene.notes)

    const deletes = party.connector.unbooksBy === 'deletion'

    /** What an undoing leaves: a booking of its own beside the first, or nothing of either. */
    const expectUndone = async (scene: Scene) => {
      expect(scene.booked()).toHaveLength(deletes ? 0 : 2)
      expect(scene.openAmount('F-1')).toEqual(euros(12_100n))
      const there = readOf(await scene.books.find([sought('SALDO-1'), sought('SALDO-U')]))
      expect(there.map(({ reference }) => reference).sort()).toEqual(deletes ? [] : ['SALDO-1', 'SALDO-U'])
    }

    const how = deletes ? 'is deleted, and nothing of it stays' : 'is undone by one of its own, and both stay'
    can('unbook', `a booking ${how}`, async () => {
      const scene = await begin()
      const { order, booked } = await undone(scene)
      expect(await takeBack(scene, order, booked)).toMatchObject({
        state: 'accepted',
        detail: { reference: 'SALDO-U', received: euros(-12_100n) },
      })
      await expectUndone(scene)
      if (!deletes) return
      expect(await takeBack(scene, order, booked)).toMatchObject({ state: 'refused' })
      expectTruth(scene, order, await scene.book(order))
    })

    can('unbook', 'what is on no invoice is undone too', async () => {
      const scene = await begin()
      const line = { on: 'ledger', ledger: scene.ledger, text: 'Prepayment', amount: euros(700n) } as const
      const order = orderOf(scene.place, 'SALDO-1', [line])
      const before = scene.earnedOn(scene.ledger)
      const outcome = await scene.book(order)
      if (outcome.state !== 'accepted') throw new Error('not booked')
      expect(await takeBack(scene, order, outcome.detail)).toMatchObject({ state: 'accepted' })
      expect(scene.earnedOn(scene.ledger)).toEqual(before)
      expect(scene.booked()).toHaveLength(deletes ? 0 : 2)
    })

    can('accountant_touched', 'a booking that an accountant has changed is never undone', async () => {
      const scene = await begin()
      scene.simulator.addFault({ fault: 'accountant_touched' })
      const { order, booked } = await undone(scene)
      expect(readOf(await scene.books.find([sought('SALDO-1')]))).toMatchObject([{ touched: true }])
      for (const known of [booked, { ...booked, touched: true }])
        expect(await takeBack(scene, order, known)).toMatchObject({ state: 'refused' })
      expect(scene.booked()).toHaveLength(1)
    })

    can('unbook', 'a lost answer of an undoing leaves it unknown, and what it left is found', async () => {
      const scene = await begin()
      const { order, booked } = await undone(scene)
      scene.simulator.addFault({ fault: 'lose_answer' })
      expect(await takeBack(scene, order, booked)).toMatchObject({ state: 'unknown' })
      await expectUndone(scene)
    })

    can('unbook', 'a lost undoing leaves what it should have undone', async () => {
      const scene = await begin()
      const { order, booked } = await undone(scene)
      scene.simulator.addFault({ fault: 'lose_request' })
      expect(await takeBack(scene, order, booked)).toMatchObject({ state: 'unknown' })
      expect(readOf(await scene.books.find([sought('SALDO-1')]))).toEqual([booked])
      expect(scene.openAmount('F-1')).toEqual(euros(0n))
    })
  })
}

const turnedRound = (order: BookingOrder): BookingOrder => ({
  ...order,
  reference: 'SALDO-U',
  received: negate(order.received),
  lines: order.lines.map((line) => ({ ...line, amount: negate(line.amount) })),
})
