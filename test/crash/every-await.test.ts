import { afterAll, beforeAll, expect, test } from 'vitest'
import { money } from '../../src/money/money.ts'
import { listPayments } from '../../src/payments/list.ts'
import type { OpenDesk } from '../../src/payments/open-desk.ts'
import { takeCardPayment } from '../../src/payments/take-card-payment.ts'
import type { Fault } from '../../src/simulators/simulator.ts'
import { type Counter, openCounter, openNode, pay, paymentOf, until } from './counter.ts'
import { eachPoint, lanes } from './each-point.ts'
import { discrepancies, type Garage, openGarage, total } from './garage.ts'
import { type Attempt, payAndDie } from './victim.ts'

// A database of its own for each lane: nodes of one database ask about each other's payments.
let garages: Garage[] = []
beforeAll(async () => {
  garages = await Promise.all(Array.from({ length: lanes }, openGarage))
})
afterAll(() => Promise.all(garages.map((garage) => garage.close())))

const minutes = 60_000

// Where the contract says that a number the terminal never saw was never paid.
const honest = { noTicketProvesNotTaken: true }

interface Scene {
  readonly garage: Garage
  /** A node that never asks by itself: the cashier's. */
  readonly node: OpenDesk
  readonly counter: Counter
  readonly attempt: Attempt
}

type Ending = (scene: Scene) => Promise<string>

interface Play {
  readonly what: string
  readonly settings: Readonly<Record<string, unknown>>
  readonly faults?: readonly Fault[]
  readonly ending: Ending
}

const play = ({ what, settings, faults = [], ending }: Play) =>
  eachPoint(what, async (point, lane) => {
    const garage = garages[lane] as Garage
    const node = await openNode(garage, { lookForDue: 60 * minutes })
    const counter = await openCounter(garage, settings)
    const earlier = { invoice: await garage.addInvoice(), terminal: counter.terminal }
    const first = await pay(node, garage, earlier)
    if (typeof first !== 'string') await first.ended
    for (const fault of faults) counter.simulator.addFault(fault)
    const attempt = await payAndDie(garage, counter.terminal, point)
    const end = await ending({ garage, node, counter, attempt }).catch((error) => {
      throw new Error(`killed at ${attempt.killedAt}: ${error}`, { cause: error })
    })
    expect(await discrepancies(garage)).toEqual([])
    // What stays unknown is asked about for ever; the next process is to speak of its own payment only.
    await garage.owner(
      `update outbound_request set ask_at = now() + interval '1 day' where state = 'unknown'`,
    )
    await node.end()
    await counter.close()
    return attempt.killedAt === null ? null : end
  })

/** The time passes in which the node that was killed might have come back. */
const leaseEnds = ({ garage, attempt }: Scene) =>
  garage.owner(`update outbound_request set ask_at = now() where subject_id = $1 and state = 'unknown'`, [
    attempt.tender,
  ])

/** The same wish once more, and a new wish for the same money, while nobody knows what became of the first. */
const refusedMeanwhile = async ({ garage, node, attempt }: Scene) => {
  const { tender, invoice, terminal, command } = attempt
  const again = { id: tender, invoice, terminal, till: null, amount: money(total, 'EUR'), surplus: null }
  expect(await takeCardPayment(node.desk, command, again)).toMatchObject({ tender })
  expect(await pay(node, garage, { invoice, terminal })).toMatch(/^(invoice\.(held|paid)|terminal\.held)$/)
}

/** What was really charged for an invoice. */
const chargedFor = async ({ garage, counter, attempt }: Scene): Promise<bigint> => {
  const rows = await garage.owner<{ reference: string }>(
    'select r.reference from outbound_request r join tender t on t.id = r.subject_id where t.invoice_id = $1',
    [attempt.invoice],
  )
  return counter.charged(rows.map(({ reference }) => Number(reference)))
}

/** Another node finds out by itself what is true, and in the end the customer has paid once. */
const comesRight: Ending = async (scene) => {
  const { garage, node, attempt } = scene
  const before = await paymentOf(garage, attempt.tender)
  if (before) await refusedMeanwhile(scene)
  if (before?.state === 'unknown') {
    await leaseEnds(scene)
    const restarted = await openNode(garage)
    await until(async () => expect((await paymentOf(garage, attempt.tender))?.state).not.toBe('unknown'))
    await restarted.end()
  }
  const after = await paymentOf(garage, attempt.tender)
  const charged = await chargedFor(scene)
  expect(charged).toBe(after?.approved_minor ?? 0n)
  if (after) expect(after.state).toBe(charged > 0n ? 'accepted' : 'not_taken')
  const again = await pay(node, garage, attempt)
  if (charged > 0n) expect(again).toBe('invoice.paid')
  else if (typeof again !== 'string') await again.ended
  expect(await chargedFor(scene)).toBe(total)
  return after?.state ?? 'never begun'
}

/** The terminal cannot tell: nobody guesses, invoice and terminal stay held, and a person is told. */
const staysUnknown: Ending = async (scene) => {
  const { garage, counter, attempt } = scene
  const before = await paymentOf(garage, attempt.tender)
  // It forgets when it is done: cutting it short would be another story.
  await until(() => expect(counter.simulator.screen().stage).toBe('idle'))
  if (before?.state !== 'unknown') return before?.state ?? 'never begun'
  await leaseEnds(scene)
  const restarted = await openNode(garage)
  await until(async () => expect((await paymentOf(garage, attempt.tender))?.asks).toBeGreaterThan(3))
  await restarted.end()
  await refusedMeanwhile(scene)
  const shown = await garage.store.read(garage.actor.organisation, (tx) =>
    listPayments(tx, { questionMark: true, oldestFirst: true, most: 1_000 }),
  )
  expect(shown.find(({ id }) => id === attempt.tender)).toMatchObject({
    state: 'unknown',
    approved_minor: null,
  })
  return 'unknown'
}

test(
  'killed at every await of a payment, it ends with evidence and is taken once',
  async () => {
    const { found, all } = await play({ what: 'the terminal answers', settings: honest, ending: comesRight })
    expect(found).toContain('accepted')
    if (all) expect(new Set(found)).toEqual(new Set(['never begun', 'not_taken', 'accepted']))
  },
  10 * minutes,
)

test(
  'killed at every await of a payment whose answer is lost and asked for, it ends with evidence and is taken once',
  async () => {
    const { found, all } = await play({
      what: 'the answer is lost',
      settings: { ...honest, silenceMs: 250, firstWordMs: 250 },
      faults: [{ fault: 'lose_answer' }],
      ending: comesRight,
    })
    expect(found).toContain('accepted')
    if (all) expect(new Set(found)).toEqual(new Set(['never begun', 'not_taken', 'accepted']))
  },
  10 * minutes,
)

test(
  'killed at every await of a payment that the terminal forgets, it stays unknown, holds and is shown',
  async () => {
    const { found } = await play({
      what: 'the terminal forgets',
      settings: {},
      faults: [{ fault: 'forget' }],
      ending: staysUnknown,
    })
    expect(found).toContain('unknown')
    expect(found).not.toContain('not_taken')
  },
  10 * minutes,
)
