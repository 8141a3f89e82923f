import { setImmediate as turn } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { money } from '../../src/money/money.ts'
import { unknown } from '../../src/outbound/answer.ts'
import { overWire } from '../../src/outbound/wire.ts'
import { openDesk } from '../../src/payments/open-desk.ts'
import { takeCardPayment } from '../../src/payments/take-card-payment.ts'
import { isRefusal } from '../../src/refusal.ts'
import { openSignals, type Signals } from '../../src/store/signals.ts'
import { ccvOpi } from '../../src/terminals/ccv-opi/driver.ts'
import type { Conversation, TerminalDriver } from '../../src/terminals/terminal.ts'
import { type Garage, openGarage, total } from './garage.ts'

let garage: Garage
let signals: Signals
beforeAll(async () => {
  garage = await openGarage()
  signals = await openSignals(garage.store)
})
afterAll(async () => {
  await signals?.stop()
  await garage?.close()
})

/** A terminal that is not reached for as long as `holdsUp` says. */
const slowToBegin = (holdsUp: () => boolean): TerminalDriver => ({
  ...ccvOpi,
  open: () => ({
    pay: (_order, conversation) => overWire(() => wait(conversation, holdsUp)),
    inquire: async () => unknown({ code: 'line.broken' }),
    check: async () => ({ alive: true, facts: {} }),
  }),
})

const wait = async (conversation: Conversation, holdsUp: () => boolean) => {
  for (;;) {
    conversation.mayBegin()
    if (!holdsUp()) return unknown({ code: 'line.broken' })
    await turn()
  }
}

const pay = async (holdsUp: () => boolean, renewLease: number) => {
  const driver = slowToBegin(holdsUp)
  const { desk, close } = openDesk({
    store: garage.store,
    signals,
    now: () => new Date(),
    drivers: [driver],
    open: () => driver.open({}),
    timers: { lease: 150, renewLease, lookForDue: 3_600_000 },
    trouble: () => {},
  })
  const terminal = await garage.addTerminal({})
  const id = newId()
  const started = await takeCardPayment(desk, garage.command('payment.card', id), {
    id,
    invoice: await garage.addInvoice(),
    terminal,
    till: null,
    amount: money(total, 'EUR'),
    surplus: null,
  })
  if (isRefusal(started)) throw new Error(started.refused.code)
  const row = async () =>
    (
      await garage.owner<{ id: string; state: string; asks: number; code: string | null }>(
        `select r.id, r.state, r.asks, e.reason->>'code' as code from outbound_request r
         left join evidence e on e.organisation_id = r.organisation_id and e.id = r.evidence_id
         where r.organisation_id = $1 and r.subject_id = $2`,
        [garage.actor.organisation, id],
      )
    )[0]
  return { ended: started.ended.finally(close), row }
}

test('a node that was held up past half its lease begins nothing: another may be asking already', async () => {
  const { ended, row } = await pay(() => true, 3_600_000)
  await ended
  expect(await row()).toMatchObject({ state: 'not_taken', code: 'payment.too_late_to_begin' })
})

test('as long as the lease is renewed it may begin', async () => {
  const began = performance.now()
  const { ended, row } = await pay(() => performance.now() - began < 600, 10)
  await ended
  expect((await row())?.state).toBe('unknown')
})

test('a request that another node has taken over is begun no more, however well the lease is renewed', async () => {
  const { ended, row } = await pay(() => true, 10)
  const claimed = await row()
  await garage.owner('update outbound_request set asks = 1 where organisation_id = $1 and id = $2', [
    garage.actor.organisation,
    claimed?.id,
  ])
  await ended
  expect(await row()).toMatchObject({ state: 'not_taken', code: 'payment.too_late_to_begin' })
})
