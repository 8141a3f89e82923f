import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCounter, paymentOf, until } from './counter.ts'
import { discrepancies, type Garage, openGarage, total } from './garage.ts'
import { cardPayment, startNode } from './node.ts'

let garage: Garage
beforeAll(async () => {
  garage = await openGarage()
})
afterAll(() => garage.close())

const lease = 3_000
const timers = { SALDO_LEASE_MS: String(lease), SALDO_LOOK_MS: '50', SALDO_WRITE_AGAIN_MS: '50' }

const askAt = async (tender: string): Promise<number> => {
  const [row] = await garage.owner<{ ask_at: Date }>(
    'select ask_at from outbound_request where subject_id = $1',
    [tender],
  )
  return row?.ask_at.getTime() ?? 0
}

test('the second of two nodes keeps off a held terminal, and finds the outcome when the first is killed', async () => {
  const counter = await openCounter(garage, {}, { mode: 'by hand' })
  const { simulator, terminal } = counter
  const stage = (name: string) => until(() => expect(simulator.screen().stage).toBe(name))
  const [first, second] = await Promise.all([startNode(garage, timers), startNode(garage, timers)])

  const wish = cardPayment(await garage.addInvoice(), terminal)
  expect(await first.post('/payments/card', wish)).toMatchObject({ status: 202, body: { state: 'unknown' } })
  await stage('card')
  const other = await second.post('/payments/card', cardPayment(await garage.addInvoice(), terminal))
  expect(other).toMatchObject({ status: 409, body: { code: 'terminal.held' } })

  // The first node lives and renews its lease: when the one it began with has long ended nobody else has asked.
  const begun = await askAt(wish.id)
  await until(async () => expect(await askAt(wish.id)).toBeGreaterThan(begun + lease))
  expect(await paymentOf(garage, wish.id)).toMatchObject({ state: 'unknown', asks: 0 })

  simulator.play('insert_card')
  await stage('pin')
  simulator.play('enter_pin')
  await stage('host')
  await first.kill('SIGKILL')
  simulator.play('approve')
  await stage('idle')
  await until(async () =>
    expect(await second.get(`/payments/${wish.id}`)).toMatchObject({
      body: { payment: { state: 'accepted' } },
    }),
  )
  expect(await paymentOf(garage, wish.id)).toMatchObject({ source: 'inquiry', approved_minor: total })
  // The terminal dialled the till's address again and the second node stood there: the paper is kept.
  const paper = await garage.owner(
    'select from receipt c join outbound_request r on r.id = c.request_id where r.subject_id = $1',
    [wish.id],
  )
  expect(paper.length).toBeGreaterThan(0)
  expect(simulator.screen().receiptOwed).toBe(false)
  expect(counter.charged([1])).toBe(total)
  expect(await discrepancies(garage)).toEqual([])

  const next = cardPayment(await garage.addInvoice(), terminal)
  expect(await second.post('/payments/card', next)).toMatchObject({ status: 202 })
  await stage('card')
  simulator.play('customer_stop')
  await until(async () => expect(await paymentOf(garage, next.id)).toMatchObject({ state: 'refused' }))
  await second.kill('SIGTERM')
  await counter.close()
}, 60_000)
