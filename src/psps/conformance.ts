import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { type Money, money } from '../money/money.ts'
import type { Answer } from '../outbound/answer.ts'
import { Broken } from '../outbound/wire.ts'
import type { Fault, RunningSimulator, StartSimulator } from '../simulators/simulator.ts'
import type {
  Listing,
  OnlineTransaction,
  Psp,
  PspClient,
  PspMessage,
  Reading,
  Refunded,
  RefundWish,
} from './psp.ts'

/** A client and the simulator of its provider. */
export interface PspParty {
  /** What is special about this run, where a client is run more than once. */
  readonly title?: string
  readonly client: PspClient
  /**
   * Starts a simulator that goes by the clock of `options`. With little `patience` the account opened with `settings` gives an answer
   * up within 150 ms, and does not wait long where it is asked to ask later.
   */
  start(options: StartSimulator, patience: 'short' | 'long'): Promise<RunningPsp>
  /** Faults and abilities that this provider cannot show, each with the reason. */
  readonly skip?: Readonly<Record<string, string>>
}

export interface NewPayment {
  readonly order: string
  readonly amount: Money
  readonly state: OnlineTransaction['state']
  readonly at?: Date
  /** Until then no list shows it. */
  readonly shownAt?: Date
  /** Where word of it goes. */
  readonly hook?: string
  readonly by?: 'card' | 'direct debit'
}

/** A refund that really stands at the provider. */
export interface StandingRefund {
  readonly reference: string
  readonly amount: Money
}

/** A simulated provider, with what only its auditor sees. */
export interface RunningPsp {
  readonly simulator: RunningSimulator
  readonly settings: Readonly<Record<string, unknown>>
  /** The same with a key that opens nothing. */
  readonly wrongSettings: Readonly<Record<string, unknown>>
  /** What may stand in no note, no reason and no raw message. */
  readonly secrets: readonly string[]
  /** Makes a payment; the reference is that of the transaction that brings the money. */
  sell(payment: NewPayment): string
  /** What becomes of a payment that was open or unclear. */
  settle(reference: string, state: 'paid' | 'not_paid'): void
  chargeBack(reference: string): string
  comeBack(reference: string): string
  refunds(reference: string): readonly StandingRefund[]
}

const euros = (minor: bigint): Money => money(minor, 'EUR')
const something = expect.stringMatching(/\w/)
const aCode = expect.stringMatching(/\w\.\w/)
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
// A Tuesday long past: nothing here depends on what time it is.
const tuesday = Date.UTC(2026, 2, 10, 9)

const brokenReadings: readonly Fault[] = [
  ...[
    'lose_answer',
    'lose_request',
    'garble',
    'error_500',
    'maintenance',
    'forbidden',
    'gateway_timeout',
  ].map((fault) => ({ fault, times: -1 })),
  { fault: 'revoked_key', times: -1 },
  { fault: 'cut_answer', bytes: 1, times: -1 },
  { fault: 'slow_answer', ms: 400, times: -1 },
  { fault: 'too_many_requests', ms: 3_600_000, times: -1 },
  { fault: 'refuse_to_connect' },
]

/** Faults of a refund after which nothing is certain, and whether the provider refunded. */
const unknowns: readonly (readonly [Fault, 'refunded' | 'not refunded'])[] = [
  [{ fault: 'lose_answer' }, 'refunded'],
  [{ fault: 'cut_answer', bytes: 0 }, 'refunded'],
  [{ fault: 'cut_answer', bytes: 20 }, 'refunded'],
  [{ fault: 'garble' }, 'refunded'],
  [{ fault: 'gateway_timeout' }, 'refunded'],
  [{ fault: 'slow_answer', ms: 400 }, 'refunded'],
  [{ fault: 'lose_request' }, 'not refunded'],
  [{ fault: 'error_500' }, 'not refunded'],
  [{ fault: 'maintenance' }, 'not refunded'],
]

/** Faults that keep a refund out. */
const keptOut: readonly Fault[] = [
  { fault: 'refuse_to_connect' },
  { fault: 'too_many_requests', ms: 3_600_000, times: -1 },
  { fault: 'revoked_key', times: -1 },
  { fault: 'forbidden', times: -1 },
]

/** Payments of which the provider shows something that nobody knows, and what is left of them. */
const odd: readonly (readonly [string, Partial<OnlineTransaction>])[] = [
  ['unknown_status', { state: 'unclear', kind: 'payment', amount: euros(12_100n) }],
  ['unknown_type', { state: 'unclear', kind: 'other', amount: euros(12_100n) }],
  ['unknown_currency', { state: 'paid', kind: 'payment', amount: null }],
  ['odd_amount', { state: 'paid', kind: 'payment', amount: null }],
  ['unknown_method', { state: 'paid', kind: 'payment', amount: euros(12_100n) }],
]

/** What every client of a payment provider owes (DESIGN, sections 3 and 4), against its simulator with every fault. */
export const pspConformance = (party: PspParty): void => {
  const name = party.title ? `${party.client.name}, ${party.title},` : party.client.name
  const closing: (() => unknown)[] = []
  afterEach(async () => {
    await Promise.all(closing.splice(0).map((close) => close()))
  })

  const begin = async (patience: 'short' | 'long' = 'long') => {
    const clock = { now: new Date(tuesday) }
    const now = () => clock.now
    const there = await party.start({ port: 0, clock: now }, patience)
    closing.push(() => there.simulator.stop())
    const psp = party.client.open(there.settings, { now })
    const messages: PspMessage[] = []
    const notes = { note: (message: PspMessage) => void messages.push(message) }
    const sell = (order: string, more: Partial<NewPayment> = {}) =>
      there.sell({ order, amount: euros(12_100n), state: 'paid', ...more })
    const later = (ms: number) => {
      clock.now = new Date(clock.now.getTime() + ms)
    }
    const openWrong = () => party.client.open(there.wrongSettings, { now })
    return { ...there, psp, openWrong, clock, later, messages, notes, sell }
  }

  /** A test of something that this provider may be unable to show. */
  const can = (what: string, title: string, run: () => Promise<void>): void => {
    const reason = party.skip?.[what]
    if (reason === undefined) test(title, run)
    else test.skip(`${title} (${reason})`, run)
  }

  describe(`${name} and its account`, () => {
    test('an account that is open has a name and a lasting id, and one that is away or does not know the key is told apart', async () => {
      const { simulator, psp, settings, wrongSettings, clock } = await begin()
      const found = await psp.check()
      expect(found).toMatchObject({ alive: true, account: { id: something, name: something } })
      const again = await party.client.open(settings, { now: () => clock.now }).check()
      expect(again).toEqual(found)
      expect(readOf(await psp.methods()).length).toBeGreaterThan(0)
      const wrong = await party.client.open(wrongSettings, { now: () => clock.now }).check()
      expect(wrong).toMatchObject({ alive: false, reason: { code: aCode } })
      await simulator.stop()
      expect(await psp.check()).toMatchObject({ alive: false, reason: { code: aCode } })
    })

    test('what may be read with one key is not what another reads', async () => {
      const { sell, wrongSettings, clock } = await begin()
      sell('W-1')
      const wrong = party.client.open(wrongSettings, { now: () => clock.now })
      expect(await wrong.list(null, ago(clock.now, day))).toMatchObject({ unread: { code: aCode } })
      expect(await wrong.read(['W-1'])).toMatchObject({ unread: { code: aCode } })
    })
  })

  describe(`${name} and what it lists`, () => {
    test('every payment since the day asked for is there, the oldest first, and none from before', async () => {
      const { psp, sell, clock } = await begin()
      const at = (days: number) => ({ at: ago(clock.now, days * day) })
      const [, last, first] = [sell('before', at(30)), sell('W-2', at(1)), sell('W-1', at(20))]
      const pass = await passOf(psp, null, ago(clock.now, 25 * day))
      expect(pass.transactions.map(({ reference }) => reference)).toEqual([first, last])
      expect(pass.transactions.map(({ order }) => order)).toEqual(['W-1', 'W-2'])
    })

    test('the states are told apart, with amount, order, instant and the provider’s words', async () => {
      const { psp, sell, clock } = await begin()
      const references = new Map(
        (['paid', 'open', 'not_paid', 'unclear'] as const).map((state) => [sell(state, { state }), state]),
      )
      const { transactions } = await passOf(psp, null, ago(clock.now, day))
      const seen = transactions.filter(({ kind }) => kind === 'payment')
      expect(new Map(seen.map(({ reference, state }) => [reference, state]))).toEqual(references)
      for (const one of seen) {
        expect(one).toMatchObject({
          amount: euros(12_100n),
          currency: 'EUR',
          order: one.state,
          original: null,
        })
        expect(one.occurredAt).toEqual(clock.now)
        expect(one).toMatchObject({ said: something, method: something })
        expect(one.finalAt === null).toBe(one.state === 'open' || one.state === 'unclear')
      }
    })

    test('many of one instant, and many in a short while after a long quiet time, are all there', async () => {
      const { psp, sell, clock } = await begin()
      const sold = [
        ...Array.from({ length: 130 }, (_, at) => sell(`at once ${at}`, { at: ago(clock.now, 300 * day) })),
        ...Array.from({ length: 270 }, (_, at) => sell(`busy ${at}`, { at: ago(clock.now, hour - at) })),
      ]
      const pass = await passOf(psp, null, ago(clock.now, 400 * day))
      expect(missing(sold, pass.transactions)).toEqual([])
      const next = await passOf(psp, pass.cursor, ago(clock.now, 400 * day))
      expect(next.transactions.length).toBeLessThan(sold.length)
    })

    can('shown_late', 'what a list shows late is in a later part', async () => {
      const { psp, sell, clock, later } = await begin()
      const from = ago(clock.now, day)
      const late = sell('late', {
        at: ago(clock.now, minute),
        shownAt: new Date(clock.now.getTime() + 5 * minute),
      })
      sell('at once')
      const first = await passOf(psp, null, from)
      expect(first.transactions.map(({ order }) => order)).toEqual(['at once'])
      later(10 * minute)
      sell('since then')
      const second = await passOf(psp, first.cursor, from)
      expect(second.transactions.map(({ reference }) => reference)).toContain(late)
      expect(second.transactions.map(({ order }) => order)).toContain('since then')
    })

    test('what is made while a listing is under way is in it or in the next', async () => {
      const { psp, sell, clock, later } = await begin()
      const from = ago(clock.now, 30 * day)
      const sold = Array.from({ length: 300 }, (_, at) =>
        sell(`before ${at}`, { at: ago(clock.now, at * hour) }),
      )
      const seen: OnlineTransaction[] = []
      let cursor: unknown = null
      for (let passes = 0; passes < 3; passes += 1) {
        const pass = await passOf(psp, cursor, from, () => {
          later(minute)
          if (passes < 2) sold.push(sell(`meanwhile ${sold.length}`), sell(`meanwhile too ${sold.length}`))
        })
        seen.push(...pass.transactions)
        cursor = pass.cursor
      }
      expect(missing(sold, seen)).toEqual([])
    })

    test('a listing that breaks off goes on where it was', async () => {
      const { psp, sell, clock, simulator } = await begin('short')
      const sold = Array.from({ length: 60 }, (_, at) => sell(`W-${at}`, { at: ago(clock.now, at * hour) }))
      const seen: OnlineTransaction[] = []
      let cursor: unknown = null
      for (;;) {
        simulator.addFault({ fault: 'lose_answer', on: 'transaction', times: -1 })
        expect(await psp.list(cursor, ago(clock.now, 30 * day))).toMatchObject({ unread: { code: aCode } })
        simulator.clearFaults()
        const part: Listing = readOf(await psp.list(cursor, ago(clock.now, 30 * day)))
        seen.push(...part.transactions)
        cursor = throughJson(part.cursor)
        if (!part.more) break
      }
      expect(missing(sold, seen)).toEqual([])
    })

    test('a cursor is small, and one that nobody knows begins again instead of leaving a gap', async () => {
      const { psp, sell, clock } = await begin()
      const sold = sell('W-1')
      const { cursor } = await passOf(psp, null, ago(clock.now, day))
      expect(JSON.stringify(cursor).length).toBeLessThan(1_000)
      for (const strange of [{}, 7, 'next', { at: 'yesterday' }, []]) {
        const pass = await passOf(psp, strange, ago(clock.now, day))
        expect(missing([sold], pass.transactions)).toEqual([])
      }
    })

    for (const [fault, left] of odd)
      can(
        fault,
        `${fault}: a payment that says what nobody knows is listed, and claims nothing`,
        async () => {
          const { psp, sell, clock, simulator } = await begin()
          simulator.addFault({ fault })
          const reference = sell('W-1')
          const { transactions } = await passOf(psp, null, ago(clock.now, day))
          expect(transactions).toMatchObject([{ reference, order: 'W-1', ...left }])
        },
      )
  })

  describe(`${name} and what it reads`, () => {
    test('transactions are read as they are now; unknown ones are left out', async () => {
      const { psp, sell, settle } = await begin()
      const [open, unclear, lost] = [
        sell('W-1', { state: 'open' }),
        sell('W-2', { state: 'unclear' }),
        sell('W-3', { state: 'open' }),
      ]
      settle(open, 'paid')
      settle(unclear, 'paid')
      settle(lost, 'not_paid')
      const found = readOf(await psp.read([open, 'nobody-knows-this', unclear, lost, open]))
      expect(new Map(found.map(({ reference, state }) => [reference, state]))).toEqual(
        new Map([
          [open, 'paid'],
          [unclear, 'paid'],
          [lost, 'not_paid'],
        ]),
      )
      expect(found).toHaveLength(3)
      expect(found.every(({ finalAt }) => finalAt !== null)).toBe(true)
      expect(readOf(await psp.read([]))).toEqual([])
      expect(readOf(await psp.read(['nobody-knows-this']))).toEqual([])
    })

    test('hundreds are read at once, also where none or every second one is known', async () => {
      const { psp, sell } = await begin()
      const sold = Array.from({ length: 120 }, (_, at) => sell(`W-${at}`))
      const mixed = sold.flatMap((reference) => [reference, `not-${reference}`])
      expect(
        readOf(await psp.read(mixed))
          .map(({ reference }) => reference)
          .sort(),
      ).toEqual([...sold].sort())
      expect(readOf(await psp.read(mixed.filter((one) => one.startsWith('not-'))))).toEqual([])
    })

    can('chargeback', 'a chargeback and a direct debit that came back name what they take back', async () => {
      const { psp, sell, chargeBack, comeBack, clock, later } = await begin()
      const [card, debit] = [sell('W-1', { by: 'card' }), sell('W-2', { by: 'direct debit' })]
      const from = ago(clock.now, day)
      const first = await passOf(psp, null, from)
      later(40 * day)
      const [charged, returned] = [chargeBack(card), comeBack(debit)]
      const { transactions } = await passOf(psp, first.cursor, from)
      const taken = { state: 'paid', amount: euros(12_100n) }
      expect(transactions.find(({ reference }) => reference === charged)).toMatchObject({
        ...taken,
        kind: 'chargeback',
        original: card,
      })
      expect(transactions.find(({ reference }) => reference === returned)).toMatchObject({
        ...taken,
        kind: 'return',
        original: debit,
      })
    })

    for (const fault of brokenReadings)
      can(
        fault.fault,
        `${fault.fault} ${fault.bytes ?? ''}: a reading that is broken off is not there, and says why`,
        async () => {
          const scene = await begin('short')
          const reference = scene.sell('W-1')
          const two = [reference, scene.sell('W-2')]
          for (const on of ['transaction', 'method']) scene.simulator.addFault({ ...fault, on })
          const readings = await Promise.all([
            scene.psp.list(null, ago(scene.clock.now, day)),
            scene.psp.read([reference]),
            scene.psp.read(two),
            scene.psp.methods(),
          ])
          for (const reading of readings) expect(reading).toMatchObject({ unread: { code: aCode } })
          if (fault.fault === 'too_many_requests')
            for (const reading of readings) expect(reading).toMatchObject({ again: { after: 3_600_000 } })
          expect((await scene.psp.check()).alive).toBe(false)
          keepsSecrets(scene, readings)
        },
      )

    can('webhook', 'word of a payment leads to it, and what is no word to nothing', async () => {
      const { psp, sell, settle } = await begin()
      const { address, bodies } = await ear(closing)
      const reference = sell('W-1', { state: 'open', hook: address })
      settle(reference, 'paid')
      await until(() => bodies.length > 0)
      const heard = psp.hear?.(bodies.at(-1) ?? '') ?? []
      expect(heard).toHaveLength(1)
      const read = readOf(await psp.read(heard))
      expect(read.find((one) => one.reference === reference)).toMatchObject({
        kind: 'payment',
        state: 'paid',
      })
      for (const body of [
        '',
        'null',
        '{}',
        '[]',
        '"W-1"',
        '{"id":1}',
        '<id>W-1</id>',
        `{"id":"${'x'.repeat(9_999)}"}`,
      ])
        expect(psp.hear?.(body), body.slice(0, 20)).toBeNull()
    })

    can('webhook', 'word that anybody may have sent is believed in nothing', async () => {
      const { psp } = await begin()
      const { bodies, address } = await ear(closing)
      const scene = await begin()
      scene.settle(scene.sell('W-1', { state: 'open', hook: address }), 'paid')
      await until(() => bodies.length > 0)
      // It is of another account.
      expect(readOf(await psp.read(psp.hear?.(bodies[0] ?? '') ?? []))).toEqual([])
    })

    test('what is kept of a message holds no secret', async () => {
      const scene = await begin()
      scene.sell('W-1')
      const { transactions } = await passOf(scene.psp, null, ago(scene.clock.now, day))
      for (const { raw, reference } of transactions) expect(raw).toContain(reference)
      keepsSecrets(scene, transactions)
    })
  })

  if (party.skip?.refund === undefined) refunds(name, begin, can)
}

interface Scene extends Omit<RunningPsp, 'sell'> {
  readonly psp: Psp
  openWrong(): Psp
  readonly clock: { now: Date }
  readonly messages: readonly PspMessage[]
  readonly notes: { note(message: PspMessage): void }
  sell(order: string, more?: Partial<NewPayment>): string
}

const refunds = (
  name: string,
  begin: (patience?: 'short' | 'long') => Promise<Scene>,
  can: (what: string, title: string, run: () => Promise<void>) => void,
): void => {
  const wishFor = (scene: Scene, reference: string, minor = 2_100n, number = 1): RefundWish => ({
    // As a UUID of version 7 made now (RFC 9562, 5.7).
    key: keyAt(scene.clock.now, number),
    reference,
    amount: euros(minor),
    description: 'Terugbetaling W-1',
  })
  const refund = (scene: Scene, wish: RefundWish): Promise<Answer<Refunded>> =>
    scene.psp.refund?.(wish, scene.notes) ?? Promise.reject(new Error('cannot refund'))
  const inquire = (scene: Scene, wish: RefundWish): Promise<Answer<Refunded>> =>
    scene.psp.inquireRefund?.(wish, scene.notes) ?? Promise.reject(new Error('cannot inquire'))

  describe(`${name} and refunds`, () => {
    test('a part and then the rest are refunded, each for itself, and listed as refunds of their payment', async () => {
      const scene = await begin()
      const sold = scene.sell('W-1')
      const answers = [
        await refund(scene, wishFor(scene, sold, 10n, 1)),
        await refund(scene, wishFor(scene, sold, 12_090n, 2)),
      ]
      expect(answers).toMatchObject([
        { state: 'accepted', detail: { amount: euros(10n) } },
        { state: 'accepted', detail: { amount: euros(12_090n) } },
      ])
      const standing = scene.refunds(sold)
      expect(standing.map(({ amount }) => amount)).toEqual([euros(10n), euros(12_090n)])
      const { transactions } = await passOf(scene.psp, null, ago(scene.clock.now, day))
      const listed = transactions.filter(({ kind }) => kind === 'refund')
      expect(listed.map(({ reference }) => reference).sort()).toEqual(
        standing.map(({ reference }) => reference).sort(),
      )
      expect(listed.every(({ original }) => original === sold)).toBe(true)
      keepsSecrets(scene, [answers, scene.messages])
    })

    test('what was sent and heard is noted, without keys', async () => {
      const scene = await begin()
      await refund(scene, wishFor(scene, scene.sell('W-1')))
      expect(scene.messages.map(({ direction }) => direction)).toEqual(['sent', 'received'])
      keepsSecrets(scene, scene.messages)
    })

    test('the same wish twice is one refund', async () => {
      const scene = await begin()
      const wish = wishFor(scene, scene.sell('W-1'))
      const [first, second] = [await refund(scene, wish), await refund(scene, wish)]
      expect(first.state).toBe('accepted')
      expect(second).toMatchObject({ state: 'accepted', detail: first.state === 'accepted' && first.detail })
      expect(await inquire(scene, wish)).toMatchObject({ state: 'accepted' })
      expect(scene.refunds(wish.reference)).toHaveLength(1)
    })

    test('more than can be given back, and of a payment nobody knows or made, is refused in the provider’s words', async () => {
      const scene = await begin()
      const sold = scene.sell('W-1')
      const wishes = [
        wishFor(scene, sold, 99_999_999n, 1),
        wishFor(scene, 'nobody-knows-this', 100n, 2),
        wishFor(scene, scene.sell('W-2', { state: 'not_paid' }), 100n, 3),
      ]
      for (const wish of wishes) {
        expect(await refund(scene, wish)).toMatchObject({
          state: 'refused',
          reason: { code: aCode, said: something },
        })
        expect(await inquire(scene, wish)).toMatchObject({ state: 'refused' })
      }
      expect(scene.refunds(sold)).toEqual([])
    })

    test('who may not begin any more asks for nothing', async () => {
      const scene = await begin()
      const wish = wishFor(scene, scene.sell('W-1'))
      const mayBegin = () => {
        throw new Broken({ code: 'refund.too_late_to_begin' })
      }
      const answer = await scene.psp.refund?.(wish, { ...scene.notes, mayBegin })
      expect(answer).toMatchObject({ state: 'not_taken', reason: { code: 'refund.too_late_to_begin' } })
      expect(scene.refunds(wish.reference)).toEqual([])
    })

    for (const [fault, really] of unknowns)
      can(
        fault.fault,
        `${fault.fault} ${fault.bytes ?? ''}: unknown, and then found out, with one refund: ${really} at first`,
        async () => {
          const scene = await begin('short')
          const sold = scene.sell('W-1')
          const wish = wishFor(scene, sold)
          scene.simulator.addFault({ ...fault, on: 'refund' })
          const answer = await refund(scene, wish)
          expect(answer).toMatchObject({ state: 'unknown', reason: { code: aCode } })
          await until(() => scene.refunds(sold).length === (really === 'refunded' ? 1 : 0))
          scene.simulator.clearFaults()
          const found = await inquire(scene, wish)
          const [standing, second] = scene.refunds(sold)
          expect(second).toBeUndefined()
          expect(found).toMatchObject({ state: 'accepted', detail: standing })
          expect(await inquire(scene, wish)).toMatchObject({ state: 'accepted', detail: standing })
          expect(scene.refunds(sold)).toHaveLength(1)
          keepsSecrets(scene, [answer, found])
        },
      )

    for (const fault of keptOut)
      can(fault.fault, `${fault.fault}: not taken`, async () => {
        const scene = await begin('short')
        const sold = scene.sell('W-1')
        scene.simulator.addFault({ ...fault, on: 'refund' })
        const answer = await refund(scene, wishFor(scene, sold))
        expect(answer).toMatchObject({ state: 'not_taken', reason: { code: aCode } })
        expect(scene.refunds(sold)).toEqual([])
        keepsSecrets(scene, [answer])
      })

    for (const fault of [...brokenReadings, ...keptOut])
      can(
        fault.fault,
        `${fault.fault} ${fault.bytes ?? ''}: a question that is not answered proves nothing`,
        async () => {
          const scene = await begin('short')
          const sold = scene.sell('W-1')
          const wish = wishFor(scene, sold)
          scene.simulator.addFault({ fault: 'lose_answer', on: 'refund' })
          expect((await refund(scene, wish)).state).toBe('unknown')
          for (const on of ['transaction', 'refund']) scene.simulator.addFault({ ...fault, on })
          const answer = await inquire(scene, wish)
          expect(answer).toMatchObject({ state: 'unknown', reason: { code: aCode } })
          expect(scene.refunds(sold)).toHaveLength(1)
          keepsSecrets(scene, [answer])
        },
      )

    for (const fault of keptOut)
      can(
        fault.fault,
        `${fault.fault}: that a repetition is kept out proves nothing about what it repeats`,
        async () => {
          const scene = await begin('short')
          const wish = wishFor(scene, scene.sell('W-1'))
          scene.simulator.addFault({ fault: 'lose_request', on: 'refund' })
          expect((await refund(scene, wish)).state).toBe('unknown')
          scene.simulator.addFault({ ...fault, on: 'refund' })
          expect((await inquire(scene, wish)).state).toBe('unknown')
          expect(scene.refunds(wish.reference)).toEqual([])
        },
      )

    test('a wrong key refunds nothing, and finds out nothing', async () => {
      const scene = await begin()
      const wish = wishFor(scene, scene.sell('W-1'))
      const psp = scene.openWrong()
      expect(await psp.refund?.(wish, scene.notes)).toMatchObject({ state: 'not_taken' })
      expect(await psp.inquireRefund?.(wish, scene.notes)).toMatchObject({ state: 'unknown' })
      expect(scene.refunds(wish.reference)).toEqual([])
      keepsSecrets(scene, [])
    })
  })
}

const keyAt = (at: Date, number: number): string => {
  const time = at.getTime().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${String(number).padStart(12, '0')}`
}

const ago = (now: Date, ms: number): Date => new Date(now.getTime() - ms)

const readOf = <T>(reading: Reading<T>): T => {
  if ('unread' in reading) throw new Error(`not read: ${JSON.stringify(reading.unread)}`)
  return reading.read
}

const throughJson = (cursor: unknown): unknown => JSON.parse(JSON.stringify(cursor))

/** A listing to its end, its cursors kept as a database keeps them; `between` happens before each part. */
const passOf = async (psp: Psp, cursor: unknown, from: Date, between: () => void = () => {}) => {
  const transactions: OnlineTransaction[] = []
  for (let at = cursor; ; ) {
    between()
    const part = readOf(await psp.list(at, from))
    const times = part.transactions.map(({ occurredAt }) => occurredAt.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    transactions.push(...part.transactions)
    at = throughJson(part.cursor)
    if (!part.more) return { transactions, cursor: at }
  }
}

const missing = (sold: readonly string[], seen: readonly OnlineTransaction[]): string[] => {
  const references = new Set(seen.map(({ reference }) => reference))
  return sold.filter((reference) => !references.has(reference))
}

/** Hears what is posted to it. */
const ear = async (closing: (() => unknown)[]) => {
  const bodies: string[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    bodies.push(body)
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise((resolve) => server.close(resolve)))
  return { bodies, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

const keepsSecrets = (
  { secrets, messages }: { readonly secrets: readonly string[]; readonly messages: readonly PspMessage[] },
  said: unknown,
): void => {
  const text = JSON.stringify([messages, said], (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  for (const secret of secrets) expect(text).not.toContain(secret)
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}
