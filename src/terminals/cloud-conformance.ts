import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { negate } from '../money/money.ts'
import type { Fault, StartSimulator } from '../simulators/simulator.ts'
import { expectOnly, find, type Outcome, type Running } from './conformance.ts'
import {
  orderOf,
  type RehearsalDesk,
  refundOrderOf,
  rehearsalDesk,
  untilIdle,
  untilScreen,
} from './rehearsal.ts'
import type { RunningTerminal } from './simulator.ts'
import type { Approval, Past, PaymentOrder, RefundOrder, TerminalDriver } from './terminal.ts'

/** A driver that speaks to a provider's cloud instead of to the device, and that provider's simulator. */
export interface CloudParty {
  readonly title?: string
  readonly driver: TerminalDriver
  /** Starts it with stages that take no time. `by word` reads nothing until word comes. */
  start(options: StartSimulator, patience: 'short' | 'long' | 'by word'): Promise<Running>
  readonly bookedAs: (order: PaymentOrder) => string
  /** Asks for a signature after the approval; the amount that brings it about, and the question. */
  readonly signatureAmount?: bigint
  readonly skip?: Readonly<Record<string, string>>
}

const nothing: Past = { messages: [], receipts: [] }

/** What a driver owes whose outcomes come through a cloud: word that is late, lost or doubled, and states that are no end. */
export const cloudConformance = (party: CloudParty): void => {
  const name = party.title ? `${party.driver.name}, ${party.title},` : party.driver.name
  const stops: (() => unknown)[] = []
  afterEach(async () => {
    await Promise.all(stops.splice(0).map((stop) => stop()))
  })

  const begin = async (
    faults: readonly Fault[],
    patience: 'short' | 'long' | 'by word' = 'long',
    more: StartSimulator = {},
  ) => {
    const { simulator, terminal } = await party.start({ ...more, faults }, patience)
    stops.push(() => simulator.stop())
    const order = orderOf(7, 1250n)
    const desk = rehearsalDesk()
    return { simulator, terminal, order, desk, pay: (one = desk) => terminal.pay(order, one) }
  }

  const can = (what: string, title: string, run: () => Promise<void>): void => {
    const reason = party.skip?.[what]
    if (reason === undefined) test(title, run)
    else test.skip(`${title} (${reason})`, run)
  }

  const expectTruth = (outcome: Outcome, order: PaymentOrder, simulator: RunningTerminal): void =>
    expectOnly(outcome, simulator, party.bookedAs(order))

  /** A place on the internet that hears the provider, and a desk that listens to it. */
  const listening = async (order: PaymentOrder) => {
    let hear = (): void => {}
    let words = 0
    const server: Server = createServer((request, reply) => {
      request.resume()
      words += 1
      reply.writeHead(204).end()
      hear()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    stops.push(() => server.close())
    const { port } = server.address() as AddressInfo
    const desk = rehearsalDesk({
      news: (listener) => {
        hear = listener
        return () => {}
      },
    })
    return { desk, order: { ...order, webhook: `http://127.0.0.1:${port}/hook` }, words: () => words }
  }

  describe(`${name} and an answer that does not come`, () => {
    for (const [fault, more] of [
      ['lose_answer', {}],
      ['slow_answer', { ms: 1_200 }],
      ['gateway_timeout', {}],
      ['garble', {}],
      ['cut_answer', { bytes: 20 }],
    ] as const)
      can(fault, `${fault}: unknown, and found by our own reference with nothing else in hand`, async () => {
        const { pay, simulator, terminal, order } = await begin(
          [{ fault, ...more }],
          fault === 'slow_answer' ? 'short' : 'long',
        )
        expect((await pay()).state).toBe('unknown')
        await untilIdle(simulator)
        const desk = rehearsalDesk()
        const found = await terminal.inquire(order, nothing, desk)
        expect(found.state).toBe('accepted')
        expectTruth(found, order, simulator)
        expect(desk.receipts.map(({ kind }) => kind)).toContain('customer')
        const [booked, ...others] = simulator.book()
        expect(found).toMatchObject({
          detail: { approvalCode: booked?.approvalCode, terminalReference: booked?.terminalReference },
        })
        expect(others).toEqual([])
      })

    for (const fault of ['lose_request', 'error_500'])
      can(fault, `${fault}: unknown, and nothing found proves nothing`, async () => {
        const { pay, simulator, terminal, order } = await begin([{ fault }])
        expect((await pay()).state).toBe('unknown')
        expect((await terminal.inquire(order, nothing, rehearsalDesk())).state).toBe('unknown')
        expect(simulator.book()).toEqual([])
      })

    can('error_with_reference', 'an error that names a transaction is followed up', async () => {
      const { pay, simulator, order } = await begin([{ fault: 'error_with_reference' }])
      const outcome = await pay()
      expect(outcome.state).toBe('accepted')
      expectTruth(outcome, order, simulator)
    })

    can('too_many_requests', 'asked too much once: it is asked again and taken once', async () => {
      const { pay, simulator, order } = await begin([{ fault: 'too_many_requests' }])
      const outcome = await pay()
      expect(outcome.state).toBe('accepted')
      expectTruth(outcome, order, simulator)
      expect(simulator.book()).toHaveLength(1)
    })

    can('too_many_requests', 'asked too much again and again: certainly nothing was taken', async () => {
      const { pay, simulator } = await begin([{ fault: 'too_many_requests', times: -1 }])
      expect((await pay()).state).toBe('not_taken')
      expect(simulator.book()).toEqual([])
    })

    for (const fault of ['lose_answer', 'garble', 'cut_answer', 'error_500', 'too_many_requests', 'forget'])
      can(`${fault} on transaction`, `${fault} while reading: it is read again`, async () => {
        const { pay, simulator, order } = await begin([{ fault, on: 'transaction', times: 3 }])
        const outcome = await pay()
        expect(outcome.state).toBe('accepted')
        expectTruth(outcome, order, simulator)
      })

    can('forget', 'a provider that forgot leaves the payment unknown', async () => {
      const { pay, simulator, terminal, order, desk } = await begin([{ fault: 'lose_answer' }])
      expect((await pay()).state).toBe('unknown')
      await untilIdle(simulator)
      simulator.addFault({ fault: 'forget', times: -1 })
      expect((await find(terminal, order, desk)).state).toBe('unknown')
      expect((await terminal.inquire(order, nothing, desk)).state).toBe('unknown')
    })
  })

  describe(`${name} and word from outside`, () => {
    test('word wakes the reading', async () => {
      const { terminal, simulator, order: plain } = await begin([], 'by word')
      const { order, desk, words } = await listening(plain)
      const outcome = await terminal.pay(order, desk)
      expect(outcome.state).toBe('accepted')
      expectTruth(outcome, order, simulator)
      expect(words()).toBeGreaterThan(0)
    })

    for (const fault of ['webhook_twice', 'webhook_disorder'])
      can(fault, `${fault}: accepted once`, async () => {
        const { terminal, simulator, order: plain } = await begin([{ fault }])
        const { order, desk } = await listening(plain)
        const outcome = await terminal.pay(order, desk)
        expect(outcome.state).toBe('accepted')
        expectTruth(outcome, order, simulator)
        const kinds = desk.receipts.map(({ kind }) => kind)
        expect(new Set(kinds).size).toBe(kinds.length)
      })

    for (const [fault, more] of [
      ['webhook_lost', { times: -1 }],
      ['webhook_late', { ms: 60_000 }],
    ] as const)
      can(fault, `${fault}: looking by itself is enough`, async () => {
        const { terminal, simulator, order: plain } = await begin([{ fault, ...more }])
        const { order, desk, words } = await listening(plain)
        const outcome = await terminal.pay(order, desk)
        expect(outcome.state).toBe('accepted')
        expectTruth(outcome, order, simulator)
        expect(words()).toBe(0)
      })

    test('a shop that nobody can reach gives no address and is served by looking alone', async () => {
      const { pay, order, desk } = await begin([])
      expect(order.webhook).toBeNull()
      expect((await pay()).state).toBe('accepted')
      expect(desk.messages.some(({ text }) => text.includes('webhookUrl'))).toBe(false)
    })
  })

  describe(`${name} and ends that come late or not at all`, () => {
    can(
      'late_success',
      'approved behind a broken line: unknown when its time is over, accepted later',
      async () => {
        const { pay, simulator, terminal, order, desk } = await begin(
          [{ fault: 'late_success', ms: 1_500 }],
          'short',
        )
        expect((await pay()).state).toBe('unknown')
        expect((await terminal.inquire(order, desk.past, desk)).state).toBe('unknown')
        await untilIdle(simulator)
        const found = await find(terminal, order, desk)
        expect(found.state).toBe('accepted')
        expectTruth(found, order, simulator)
        expect(desk.receipts.map(({ kind }) => kind)).toContain('customer')
      },
    )

    can(
      'manual_intervention',
      'manual intervention is unknown, at once and until somebody decided it',
      async () => {
        const { pay, simulator, terminal, order, desk } = await begin([{ fault: 'manual_intervention' }])
        expect((await pay()).state).toBe('unknown')
        expect((await terminal.inquire(order, desk.past, desk)).state).toBe('unknown')
        simulator.play('set_success')
        const found = await find(terminal, order, desk)
        expect(found.state).toBe('accepted')
        expectTruth(found, order, simulator)
      },
    )

    can('unknown_failure_code', 'a failure whose code nobody knows is refused', async () => {
      const { pay, simulator, order } = await begin([{ fault: 'unknown_failure_code' }])
      const outcome = await pay()
      expect(outcome.state).toBe('refused')
      expectTruth(outcome, order, simulator)
    })

    can('offline', 'a terminal that is not connected ends without money', async () => {
      const { pay, simulator } = await begin([{ fault: 'offline' }])
      expect(['refused', 'not_taken']).toContain((await pay()).state)
      expect(simulator.book()).toEqual([])
    })

    test('a second payment on a busy terminal ends without money and leaves the first alone', async () => {
      const { pay, simulator, terminal, order } = await begin([], 'long', { mode: 'by hand' })
      const first = pay()
      await untilScreen(simulator, ({ can }) => can.includes('insert_card'))
      const second = await terminal.pay(orderOf(8, 500n), rehearsalDesk())
      expect(['refused', 'not_taken']).toContain(second.state)
      simulator.play('play_by_itself')
      const outcome = await first
      expect(outcome.state).toBe('accepted')
      expectTruth(outcome, order, simulator)
      expect(simulator.book()).toHaveLength(1)
    })

    test('CCV’s own word on a cancel that is too late is not believed: the payment decides', async () => {
      const { simulator, order, desk, pay } = await begin([], 'long', {
        mode: 'by hand',
        dialect: { lateCancel: 'refused' },
      })
      const paid = pay()
      for (const step of ['insert_card', 'enter_pin']) {
        await untilScreen(simulator, ({ can }) => can.includes(step))
        simulator.play(step)
      }
      await untilScreen(simulator, ({ can }) => can.includes('approve'))
      desk.stop()
      while (!desk.messages.some(({ text }) => /^\d+ POST \/cancel/.test(text)))
        await new Promise(setImmediate)
      simulator.play('approve')
      const outcome = await paid
      expect(outcome.state).toBe('accepted')
      expectTruth(outcome, order, simulator)
    })

    if (party.signatureAmount !== undefined)
      test('a signature that is asked for after the approval is left for the cashier and decides nothing', async () => {
        const { terminal, desk } = await begin([])
        const outcome = await terminal.pay(orderOf(7, party.signatureAmount ?? 0n), desk)
        expect(outcome.state).toBe('accepted')
        expect(desk.questions).toMatchObject([{ kind: 'signature' }])
        expect(desk.receipts.find(({ kind }) => kind === 'merchant')?.signature).toBe(true)
      })
  })

  describe(`${name} and refunds`, () => {
    const sold = async (faults: readonly Fault[] = []) => {
      const shop = await begin([])
      const sale = await shop.pay()
      if (sale.state !== 'accepted') throw new Error(`the sale was ${sale.state}`)
      for (const fault of faults) shop.simulator.addFault(fault)
      const refunds = shop.terminal.refunds
      if (!refunds) throw new Error('the terminal makes no refunds')
      const order = (reference: number, minor?: bigint): RefundOrder =>
        refundOrderOf(shop.order, sale.detail as Approval, reference, minor)
      return { ...shop, refunds, order }
    }
    const givenBack = (simulator: RunningTerminal): readonly bigint[] =>
      simulator
        .book()
        .filter(({ amount }) => amount.minor < 0n)
        .map(({ amount }) => negate(amount).minor)

    test('all of a payment is given back, with its paper, and the cashier signs', async () => {
      const { refunds, order, simulator } = await sold()
      const desk = rehearsalDesk()
      const outcome = await refunds.make(order(8), desk)
      expect(outcome).toMatchObject({ state: 'accepted', detail: { approved: { minor: 1250n } } })
      expect(givenBack(simulator)).toEqual([1250n])
      expect(desk.receipts.length).toBeGreaterThan(0)
      expect(desk.questions.map(({ kind }) => kind)).toContain('merchant_signature')
    })

    test('parts are given back until too much is asked, which is refused', async () => {
      const { refunds, order, simulator } = await sold()
      for (const reference of [8, 9])
        expect((await refunds.make(order(reference, 500n), rehearsalDesk())).state).toBe('accepted')
      const more = await refunds.make(order(10, 10_000n), rehearsalDesk())
      expect(['refused', 'not_taken']).toContain(more.state)
      expect(givenBack(simulator)).toEqual([500n, 500n])
    })

    for (const [fault, more] of [
      ['lose_answer', {}],
      ['gateway_timeout', {}],
      ['cut_answer', { bytes: 30 }],
    ] as const)
      can(
        `${fault} on refund`,
        `${fault}: a refund is unknown, and found among others of the same amount`,
        async () => {
          const { refunds, order, simulator } = await sold()
          expect((await refunds.make(order(8, 500n), rehearsalDesk())).state).toBe('accepted')
          simulator.addFault({ fault, on: 'refund', ...more })
          const desk: RehearsalDesk = rehearsalDesk()
          expect((await refunds.make(order(9, 500n), desk)).state).toBe('unknown')
          await untilIdle(simulator)
          const found = await refunds.inquire(order(9, 500n), nothing, desk)
          expect(found).toMatchObject({ state: 'accepted', detail: { approved: { minor: 500n } } })
          const names = simulator.book().map(({ terminalReference }) => terminalReference)
          expect(found.state === 'accepted' && found.detail.terminalReference).toBe(names.at(-1))
          expect(givenBack(simulator)).toEqual([500n, 500n])
        },
      )

    can(
      'lose_request on refund',
      'a refund that got lost is not found in another of the same amount',
      async () => {
        const { refunds, order, simulator } = await sold()
        expect((await refunds.make(order(8, 500n), rehearsalDesk())).state).toBe('accepted')
        simulator.addFault({ fault: 'lose_request', on: 'refund' })
        const desk = rehearsalDesk()
        expect((await refunds.make(order(9, 500n), desk)).state).toBe('unknown')
        expect((await refunds.inquire(order(9, 500n), desk.past, desk)).state).toBe('unknown')
        expect(givenBack(simulator)).toEqual([500n])
      },
    )

    for (const [fault, state] of [
      ['decline', 'refused'],
      ['busy', 'refused'],
      ['unknown_failure_code', 'refused'],
      ['too_many_requests', 'accepted'],
      ['manual_intervention', 'unknown'],
    ] as const)
      can(`${fault} on refund`, `${fault}: a refund is ${state}`, async () => {
        const { refunds, order, simulator } = await sold([{ fault, on: 'refund' }])
        const outcome = await refunds.make(order(8, 500n), rehearsalDesk())
        expect(outcome.state).toBe(state)
        expect(givenBack(simulator)).toEqual(state === 'refused' ? [] : [500n])
      })

    test('the sale is never taken for its refund, nor the refund for its sale', async () => {
      const { terminal, refunds, order, desk, simulator } = await sold()
      expect((await refunds.make(order(8, 500n), rehearsalDesk())).state).toBe('accepted')
      const sale = await terminal.inquire(orderOf(7, 1250n), nothing, desk)
      expect(sale).toMatchObject({ state: 'accepted', detail: { approved: { minor: 1250n } } })
      const refund = await refunds.inquire(order(8, 500n), nothing, desk)
      expect(refund).toMatchObject({ state: 'accepted', detail: { approved: { minor: 500n } } })
      expect(simulator.book()).toHaveLength(2)
    })
  })
}
