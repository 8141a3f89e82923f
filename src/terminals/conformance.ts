import { afterEach, describe, expect, test } from 'vitest'
import type { Answer } from '../outbound/answer.ts'
import type { Fault, StartSimulator } from '../simulators/simulator.ts'
import { orderOf, type RehearsalDesk, rehearsalDesk, untilIdle, untilScreen } from './rehearsal.ts'
import type { RunningTerminal, TerminalSimulator } from './simulator.ts'
import type { Approval, PaymentOrder, Terminal, TerminalDriver } from './terminal.ts'

/** A driver and its simulator, and how the one is opened towards the other. */
export interface ConformanceParty {
  /** What is special about this run, where a driver is run more than once. */
  readonly title?: string
  readonly driver: TerminalDriver
  readonly simulator: TerminalSimulator
  /** Starts a simulator whose stages take no time. `patience` says how soon the terminal opened with it gives up. */
  start(options: StartSimulator, patience: 'short' | 'long'): Promise<Running>
  /** Faults (`<fault> on <exchange>` for one exchange) and situations that this party cannot show, each with the reason. */
  readonly skip?: Readonly<Record<string, string>>
  /** The exchanges of an inquiry, as faults name them in `on`; `repeat` and `reprint` unless said. */
  readonly inquiry?: readonly string[]
  /** How a terminal says that it has no time; `not_taken` unless said. */
  readonly busy?: 'not_taken' | 'refused'
  /** Under which name the simulator's book has a request; its number unless said. */
  readonly bookedAs?: (order: PaymentOrder) => string
  /** What goes over the line when the cashier aborts. */
  readonly abort?: RegExp
  /** What the connection check says when nobody is there; `line.refused` unless said. */
  readonly nobodyThere?: string
  /** How soon a payment is given up whose terminal lost its power; `long` where the line itself breaks. */
  readonly powerCut?: 'short' | 'long'
}

export interface Running {
  readonly simulator: RunningTerminal
  readonly terminal: Terminal
}

export type Outcome = Answer<Approval>

/** What every terminal driver owes (DESIGN, sections 3 and 4), against its own simulator with every fault. */
export const terminalConformance = (party: ConformanceParty): void => {
  const name = party.title ? `${party.driver.name}, ${party.title},` : party.driver.name
  const running: RunningTerminal[] = []
  afterEach(async () => {
    await Promise.all(running.splice(0).map((simulator) => simulator.stop()))
  })

  const begin = async (
    faults: readonly Fault[],
    patience: 'short' | 'long' = 'long',
    more: StartSimulator = {},
  ) => {
    const { simulator, terminal } = await party.start({ ...more, faults }, patience)
    running.push(simulator)
    const order = orderOf(7, 1250n)
    const desk = rehearsalDesk()
    return { simulator, terminal, order, desk, pay: (one = desk) => terminal.pay(order, one) }
  }

  /** A test of something that this protocol may be unable to show. */
  const can = (what: string, name: string, run: () => Promise<void>): void => {
    const reason = party.skip?.[what] ?? party.skip?.[what.split(' on ')[0] ?? '']
    if (reason === undefined) test(name, run)
    else test.skip(`${name} (${reason})`, run)
  }

  const expectTruth = (outcome: Outcome, order: PaymentOrder, simulator: RunningTerminal): void =>
    expectOnly(outcome, simulator, party.bookedAs?.(order) ?? String(order.reference))

  describe(`${name} and the four answers`, () => {
    test('an approved payment is accepted with what the terminal says, and its paper is kept', async () => {
      const { pay, simulator, order, desk } = await begin([])
      const outcome = await pay()
      expectTruth(outcome, order, simulator)
      expect(outcome.state).toBe('accepted')
      expect(desk.receipts.map(({ kind }) => kind)).toContain('customer')
      expect(desk.displays.length).toBeGreaterThan(0)
      expect(simulator.screen().receiptOwed).toBe(false)
    })

    can('decline', 'a declined payment is refused', async () => {
      const { pay, simulator, order } = await begin([{ fault: 'decline' }])
      const outcome = await pay()
      expect(outcome.state).toBe('refused')
      expectTruth(outcome, order, simulator)
    })

    can('decline_lost', 'a declined payment whose answer was lost is found refused', async () => {
      const { pay, simulator, terminal, order, desk } = await begin(
        [{ fault: 'decline' }, { fault: 'lose_answer' }],
        'short',
      )
      expect((await pay()).state).toBe('unknown')
      await untilIdle(simulator)
      const found = await find(terminal, order, desk)
      expect(found.state).toBe('refused')
      expectTruth(found, order, simulator)
    })

    for (const [fault, state] of [
      ['refuse_to_connect', 'not_taken'],
      ['busy', party.busy ?? 'not_taken'],
    ] as const)
      can(fault, `${fault}: certainly nothing was taken`, async () => {
        const { pay, simulator, order } = await begin([{ fault }])
        const outcome = await pay()
        expect(outcome.state).toBe(state)
        expectTruth(outcome, order, simulator)
        expect(simulator.book()).toEqual([])
      })

    for (const fault of ['answer_twice', 'fragment', 'join_frames', 'answer_another'])
      can(fault, `${fault}: accepted once`, async () => {
        const { pay, simulator, order } = await begin([{ fault, times: fault === 'fragment' ? -1 : 1 }])
        const outcome = await pay()
        expect(outcome.state).toBe('accepted')
        expectTruth(outcome, order, simulator)
        expect(simulator.book()).toHaveLength(1)
      })

    for (const [fault, parameters] of lostAnswers)
      can(fault, `${fault} ${JSON.stringify(parameters)}: unknown, and then found`, async () => {
        const { pay, simulator, terminal, order, desk } = await begin([{ fault, ...parameters }], 'short')
        expect((await pay()).state).toBe('unknown')
        await untilIdle(simulator)
        const found = await find(terminal, order, desk)
        expectTruth(found, order, simulator)
        expect(found.state).toBe('accepted')
        expect(desk.receipts.map(({ kind }) => kind)).toContain('customer')
        expect(simulator.book()).toHaveLength(1)
      })

    can(
      'die_after_authorising',
      'a terminal that died after authorising is asked until it is back',
      async () => {
        const { pay, simulator, terminal, order, desk } = await begin(
          [{ fault: 'die_after_authorising' }],
          'short',
        )
        expect((await pay()).state).toBe('unknown')
        expect((await find(terminal, order, desk)).state).toBe('unknown')
        simulator.play('switch_on')
        await untilIdle(simulator)
        const found = await find(terminal, order, desk)
        expect(found.state).toBe('accepted')
        expectTruth(found, order, simulator)
        expect(desk.receipts.map(({ kind }) => kind)).toContain('customer')
      },
    )

    can('lose_request', 'a request that got lost is unknown, and no inquiry says accepted', async () => {
      const { pay, simulator, terminal, order, desk } = await begin([{ fault: 'lose_request' }], 'short')
      expect((await pay()).state).toBe('unknown')
      const found = await find(terminal, order, desk)
      expect(found.state).not.toBe('accepted')
      expectTruth(found, order, simulator)
    })

    can('silent', 'a silent terminal is unknown, and so is a silent inquiry', async () => {
      const { pay, terminal, order, desk } = await begin(
        [{ fault: 'silent' }, { fault: 'silent', on: 'repeat', times: -1 }],
        'short',
      )
      expect((await pay()).state).toBe('unknown')
      expect((await terminal.inquire(order, desk.past, desk)).state).toBe('unknown')
    })

    for (const fault of ['lose_answer', 'garble', 'bad_frame', 'cut_answer', 'busy'])
      for (const on of party.inquiry ?? ['repeat', 'reprint'])
        can(
          `${fault} on ${on}`,
          `${fault} on ${on}: an inquiry that is broken off proves nothing`,
          async () => {
            const { pay, simulator, terminal, order, desk } = await begin(
              [
                { fault: 'cut_answer', bytes: 0 },
                { fault, on },
              ],
              'short',
            )
            expect((await pay()).state).toBe('unknown')
            await untilIdle(simulator)
            const first = await terminal.inquire(order, desk.past, desk)
            expect(['unknown', 'accepted']).toContain(first.state)
            expectTruth(first, order, simulator)
            await untilIdle(simulator)
            const found = await find(terminal, order, desk)
            expect(found.state).toBe('accepted')
            expectTruth(found, order, simulator)
          },
        )

    can('forget', 'a terminal that forgot leaves the payment unknown', async () => {
      const { pay, simulator, terminal, order, desk } = await begin(
        [{ fault: 'forget' }, { fault: 'lose_answer' }],
        'short',
      )
      expect((await pay()).state).toBe('unknown')
      await untilIdle(simulator)
      expect((await find(terminal, order, desk)).state).toBe('unknown')
    })
  })

  describe(`${name} and amounts (law 5)`, () => {
    for (const amount of ['10.00', '15.00'])
      can('wrong_amount', `${amount} approved of 12.50 asked is accepted as approved`, async () => {
        const { pay, simulator, order } = await begin([{ fault: 'wrong_amount', amount }])
        const outcome = await pay()
        expect(outcome).toMatchObject({ state: 'accepted', detail: { approved: { minor: cents(amount) } } })
        expectTruth(outcome, order, simulator)
      })

    can('wrong_amount', 'another amount that nobody heard of is never taken for ours', async () => {
      const { pay, simulator, terminal, order, desk } = await begin(
        [{ fault: 'wrong_amount', amount: '10.00' }, { fault: 'cut_answer' }],
        'short',
      )
      expect((await pay()).state).toBe('unknown')
      await untilIdle(simulator)
      const found = await find(terminal, order, desk)
      expect(['unknown', 'accepted']).toContain(found.state)
      expectTruth(found, order, simulator)
    })

    can('tip', 'a tip is named, and its payment is found as well', async () => {
      for (const faults of [[], [{ fault: 'cut_answer' }]]) {
        const { pay, simulator, terminal, order, desk } = await begin(
          [{ fault: 'tip', amount: '1.00' }, ...faults],
          'short',
        )
        const paid = await pay()
        await untilIdle(simulator)
        const outcome = paid.state === 'unknown' ? await find(terminal, order, desk) : paid
        expect(outcome).toMatchObject({
          state: 'accepted',
          detail: { approved: { minor: 1350n }, tip: { minor: 100n } },
        })
      }
    })

    can('offline', 'an offline approval is marked', async () => {
      const { pay } = await begin([{ fault: 'offline' }])
      expect(await pay()).toMatchObject({ state: 'accepted', detail: { offline: true } })
    })
  })

  describe(`${name} and the till`, () => {
    can('paper_acknowledged', 'a terminal hears that paper is kept only after it is', async () => {
      const { pay, simulator } = await begin([])
      let disk = () => {}
      const full = new Promise<void>((resolve) => {
        disk = resolve
      })
      const desk = rehearsalDesk({ keep: () => full })
      const paid = pay(desk)
      await untilScreen(simulator, ({ stage }) => stage === 'printing')
      const owed = simulator.screen().receiptOwed
      disk()
      expect((await paid).state).toBe('accepted')
      await untilIdle(simulator)
      expect([owed, simulator.screen().receiptOwed]).toEqual([true, false])
    })

    can(
      'paper_owed',
      'paper that could not be kept stays owed, comes before the next payment, and is that of the earlier one',
      async () => {
        const { pay, simulator, terminal } = await begin([])
        const full = rehearsalDesk({ keep: () => Promise.reject(new Error('disk full')) })
        expect((await pay(full)).state).toBe('accepted')
        await untilIdle(simulator)
        expect(simulator.screen().receiptOwed).toBe(true)
        const desk = rehearsalDesk()
        expect((await terminal.pay(orderOf(8, 1250n), desk)).state).toBe('not_taken')
        expect(desk.receipts.every(({ earlier }) => earlier !== undefined)).toBe(true)
        expect(desk.receipts.map(({ kind }) => kind)).toContain('customer')
        await untilIdle(simulator)
        const next = rehearsalDesk()
        const outcome = await terminal.pay(orderOf(9, 1250n), next)
        expect(outcome.state).toBe('accepted')
        expect(next.receipts.some(({ earlier }) => earlier)).toBe(false)
        expect(simulator.book().map(({ requestId }) => requestId)).toEqual(['7', '9'])
      },
    )

    can('drop_device_line', 'a device line that drops while printing loses no paper', async () => {
      const { pay, simulator, terminal } = await begin([{ fault: 'drop_device_line' }])
      expect((await pay()).state).toBe('accepted')
      await untilIdle(simulator)
      const desk = rehearsalDesk()
      const second = await terminal.pay(orderOf(8, 500n), desk)
      expect(second.state).toBe('not_taken')
      expect(desk.receipts.length).toBeGreaterThan(0)
      await untilIdle(simulator)
      expect((await terminal.pay(orderOf(9, 500n), rehearsalDesk())).state).toBe('accepted')
    })

    for (const [word, state] of [
      [true, 'accepted'],
      [false, 'refused'],
    ] as const)
      can('ask_signature', `a signature question answered ${word} ends ${state}`, async () => {
        const { pay, simulator, order } = await begin([{ fault: 'ask_signature' }])
        const desk = rehearsalDesk({ answer: async () => word })
        const outcome = await pay(desk)
        expect(outcome.state).toBe(state)
        expect(desk.questions).toMatchObject([{ kind: 'signature' }])
        expectTruth(outcome, order, simulator)
      })

    test('an abort before the host is asked ends refused', async () => {
      const { simulator, order, pay } = await begin([], 'long', { mode: 'by hand' })
      const desk = rehearsalDesk()
      const paid = pay(desk)
      await untilScreen(simulator, ({ can }) => can.includes('insert_card'))
      desk.stop()
      const outcome = await paid
      expect(outcome.state).toBe('refused')
      expectTruth(outcome, order, simulator)
    })

    test('an abort that comes too late does not undo an approval: the payment answers for itself', async () => {
      const { simulator, order, pay } = await begin([], 'long', { mode: 'by hand' })
      const desk = rehearsalDesk()
      const paid = pay(desk)
      await untilScreen(simulator, ({ can }) => can.includes('insert_card'))
      simulator.play('insert_card')
      await untilScreen(simulator, ({ can }) => can.includes('enter_pin'))
      simulator.play('enter_pin')
      await untilScreen(simulator, ({ can }) => can.includes('approve'))
      desk.stop()
      await untilNoted(desk, party.abort ?? /AbortRequest/)
      simulator.play('approve')
      const outcome = await paid
      expect(outcome.state).toBe('accepted')
      expectTruth(outcome, order, simulator)
    })

    test('an abort before anything was sent keeps it from being sent', async () => {
      const { simulator, pay } = await begin([])
      const desk = rehearsalDesk()
      desk.stop()
      expect((await pay(desk)).state).toBe('not_taken')
      expect(simulator.book()).toEqual([])
    })

    test('a customer who presses stop ends refused', async () => {
      const { simulator, order, pay } = await begin([], 'long', { mode: 'by hand' })
      const paid = pay()
      await untilScreen(simulator, ({ can }) => can.includes('customer_stop'))
      simulator.play('customer_stop')
      const outcome = await paid
      expect(outcome.state).toBe('refused')
      expectTruth(outcome, order, simulator)
    })
  })

  describe(`${name} and power, cables and restarts`, () => {
    can('interrupted', 'a power cut before the authorisation is found not paid', async () => {
      const { simulator, terminal, order, desk, pay } = await begin([], party.powerCut ?? 'long', {
        mode: 'by hand',
      })
      const paid = pay()
      await untilScreen(simulator, ({ can }) => can.includes('insert_card'))
      simulator.play('switch_off')
      expect((await paid).state).toBe('unknown')
      simulator.play('switch_on')
      await untilIdle(simulator)
      const found = await find(terminal, order, desk)
      expect(['refused', 'not_taken']).toContain(found.state)
      expectTruth(found, order, simulator)
    })

    can('cable', 'a cable that is out from before the approval until later loses nothing', async () => {
      const { simulator, terminal, order, desk, pay } = await begin([], 'short', { mode: 'by hand' })
      const paid = pay()
      await untilScreen(simulator, ({ can }) => can.includes('insert_card'))
      simulator.play('insert_card')
      await untilScreen(simulator, ({ can }) => can.includes('enter_pin'))
      simulator.play('enter_pin')
      await untilScreen(simulator, ({ can }) => can.includes('approve'))
      simulator.play('pull_cable')
      simulator.play('approve')
      expect((await paid).state).toBe('unknown')
      expect((await find(terminal, order, desk)).state).toBe('unknown')
      simulator.play('plug_in')
      await untilIdle(simulator)
      const found = await find(terminal, order, desk)
      expect(found.state).toBe('accepted')
      expectTruth(found, order, simulator)
      expect(desk.receipts.map(({ kind }) => kind)).toContain('customer')
    })

    test('a till that restarts with nothing but its order finds the outcome', async () => {
      const { pay, simulator, terminal, order } = await begin([{ fault: 'cut_answer', bytes: 0 }], 'short')
      expect((await pay()).state).toBe('unknown')
      await untilIdle(simulator)
      const found = await find(terminal, order, rehearsalDesk())
      expect(found.state).toBe('accepted')
      expectTruth(found, order, simulator)
    })

    test('a till that died after the answer was kept and before it was read finds it in its own record', async () => {
      const { pay, simulator, terminal, order, desk } = await begin([])
      expect((await pay()).state).toBe('accepted')
      await simulator.stop()
      expect((await terminal.inquire(order, desk.past, rehearsalDesk())).state).toBe('accepted')
    })

    test('the payment before it is never taken for this one, although amount and minute are the same', async () => {
      const { pay, simulator, terminal, desk } = await begin([])
      expect((await pay()).state).toBe('accepted')
      await untilIdle(simulator)
      simulator.addFault({ fault: 'lose_request' })
      const order = orderOf(8, 1250n)
      const again = rehearsalDesk()
      expect((await terminal.pay(order, again)).state).toBe('unknown')
      const found = await find(terminal, order, again)
      expect(found.state).not.toBe('accepted')
      expect(again.receipts).toEqual([])
      expect(desk.receipts.length).toBeGreaterThan(0)
    })

    test('the connection check tells a terminal that is there from one that is not', async () => {
      const { simulator, terminal } = await begin([])
      expect(await terminal.check()).toMatchObject({ alive: true })
      await simulator.stop()
      expect(await terminal.check()).toMatchObject({
        alive: false,
        reason: { code: party.nobodyThere ?? 'line.refused' },
      })
    })

    test('no message that is kept holds a whole card number', async () => {
      const { pay, desk } = await begin([])
      await pay()
      expect(desk.messages.length).toBeGreaterThan(0)
      expect(desk.messages.filter(({ text }) => /\d{13,19}/.test(digitsOfCards(text)))).toEqual([])
    })
  })
}

const lostAnswers: readonly (readonly [string, Omit<Fault, 'fault'>])[] = [
  ['lose_answer', {}],
  ['cut_answer', { bytes: 0 }],
  ['cut_answer', { bytes: 3 }],
  ['cut_answer', { bytes: 4 }],
  ['cut_answer', { bytes: 5 }],
  ['cut_answer', { bytes: 120 }],
  ['answer_late', { ms: 400 }],
  ['garble', {}],
  ['bad_frame', {}],
]

/** Asks until there is evidence, as often as a truthful terminal can need. */
export const find = async (
  terminal: Terminal,
  order: PaymentOrder,
  desk: RehearsalDesk,
): Promise<Outcome> => {
  let outcome = await terminal.inquire(order, desk.past, desk)
  for (let times = 0; times < 3 && outcome.state === 'unknown'; times += 1)
    outcome = await terminal.inquire(order, desk.past, desk)
  return outcome
}

/** An auditor's comparison of what a driver says with what really happened under this name. */
export const expectOnly = (outcome: Outcome, simulator: RunningTerminal, bookedAs: string): void => {
  const mine = simulator.book().filter(({ requestId, amount }) => requestId === bookedAs && amount.minor > 0n)
  const moved = mine.filter(({ state }) => state === 'authorised')
  expect(moved.length).toBeLessThanOrEqual(1)
  if (outcome.state === 'accepted') {
    const { approved, tip } = outcome.detail
    expect(moved.map((line) => [line.amount, line.tip])).toEqual([[approved, tip]])
  }
  if (outcome.state === 'not_taken' || outcome.state === 'refused') expect(moved).toEqual([])
}

const untilNoted = async (desk: RehearsalDesk, wanted: RegExp): Promise<void> => {
  while (!desk.messages.some(({ text }) => wanted.test(text))) await new Promise(setImmediate)
}

const cents = (amount: string): bigint => BigInt(amount.replace('.', ''))

const digitsOfCards = (text: string): string =>
  [...text.matchAll(/(?:MaskedCardNumber="|<CardNumber>|"maskedPan":")([^"<]*)/g)]
    .map(([, number]) => number)
    .join(' ')
