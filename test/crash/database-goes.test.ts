import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCounter, openNode, pay, paymentOf, until } from './counter.ts'
import { discrepancies, type Garage, openGarage, total } from './garage.ts'
import { cardPayment, startNode } from './node.ts'

let garage: Garage
beforeAll(async () => {
  garage = await openGarage()
})
afterAll(() => garage.close())

const receiptsOf = (tender: string) =>
  garage.owner<{ kind: string }>(
    'select c.kind from receipt c join outbound_request r on r.id = c.request_id where r.subject_id = $1',
    [tender],
  )

const messagesOf = async (tender: string): Promise<string> => {
  const rows = await garage.owner<{ body: string }>(
    'select m.body from message m join outbound_request r on r.id = m.request_id where r.subject_id = $1 order by m.id',
    [tender],
  )
  return rows.map(({ body }) => body).join('\n')
}

test('an answer that comes while the database is away is kept and written when it is back', async () => {
  const counter = await openCounter(garage, {}, { mode: 'by hand' })
  const { simulator, terminal } = counter
  const stage = (name: string) => until(() => expect(simulator.screen().stage).toBe(name))
  const node = await startNode(garage, { SALDO_WRITE_AGAIN_MS: '50' })
  const wish = cardPayment(await garage.addInvoice(), terminal)
  expect(await node.post('/payments/card', wish)).toMatchObject({ status: 202 })
  await stage('card')
  simulator.play('insert_card')
  await stage('pin')
  simulator.play('enter_pin')
  await stage('host')

  await garage.stopDatabase()
  const away = { status: 503, body: { code: 'database.away' } }
  expect(await node.get(`/payments/${wish.id}`)).toMatchObject(away)
  simulator.play('approve')
  await stage('idle')
  expect(simulator.screen().receiptOwed).toBe(true)
  expect(await node.post('/payments/card', cardPayment(wish.invoiceId, terminal))).toMatchObject(away)

  await garage.startDatabase()
  await until(async () => expect(await paymentOf(garage, wish.id)).toMatchObject({ state: 'accepted' }))
  expect(await paymentOf(garage, wish.id)).toMatchObject({ source: 'answer', approved_minor: total })
  expect(await node.get(`/payments/${wish.id}`)).toMatchObject({ status: 200 })
  const said = await messagesOf(wish.id)
  for (const word of ['CardServiceRequest', 'CardServiceResponse']) expect(said).toContain(word)
  expect(counter.charged([1])).toBe(total)

  // Its paper could not be stored, so the terminal still owes it and gives it before the next payment.
  expect(await receiptsOf(wish.id)).toEqual([])
  const next = cardPayment(await garage.addInvoice(), terminal)
  expect(await node.post('/payments/card', next)).toMatchObject({ status: 202 })
  await until(async () => expect(await paymentOf(garage, next.id)).toMatchObject({ state: 'not_taken' }))
  expect((await receiptsOf(wish.id)).map(({ kind }) => kind).sort()).toContain('customer')
  expect(await receiptsOf(next.id)).toEqual([])
  expect(simulator.screen().receiptOwed).toBe(false)
  expect(await discrepancies(garage)).toEqual([])
  await node.kill('SIGTERM')
  await counter.close()
}, 60_000)

test('connections that the server ends in the middle of a payment lose nothing', async () => {
  const counter = await openCounter(garage, {}, { mode: 'by hand' })
  const { simulator, terminal } = counter
  const node = await openNode(garage)
  const invoice = await garage.addInvoice()
  const started = await pay(node, garage, { invoice, terminal })
  if (typeof started === 'string') throw new Error(started)
  await until(() => expect(simulator.screen().stage).toBe('card'))
  await garage.owner(
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'saldo_app' and pid <> pg_backend_pid()`,
  )
  simulator.play('play_by_itself')
  simulator.play('insert_card')
  await started.ended
  expect(await paymentOf(garage, started.tender)).toMatchObject({ state: 'accepted', source: 'answer' })
  expect((await receiptsOf(started.tender)).length).toBeGreaterThan(0)
  expect(await discrepancies(garage)).toEqual([])
  await node.end()
  await counter.close()
}, 60_000)

test('no room for a receipt: the terminal keeps it, the money is booked, the paper is fetched later', async () => {
  const counter = await openCounter(garage)
  const { simulator, terminal } = counter
  const node = await openNode(garage)
  await garage.owner(`create function no_room() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file: no space left on device' using errcode = '53100'; end $$`)
  await garage.owner('create trigger no_room before insert on receipt execute function no_room()')
  const paid = await pay(node, garage, { invoice: await garage.addInvoice(), terminal })
  if (typeof paid === 'string') throw new Error(paid)
  await paid.ended
  expect(await paymentOf(garage, paid.tender)).toMatchObject({ state: 'accepted', approved_minor: total })
  expect(await receiptsOf(paid.tender)).toEqual([])
  expect(simulator.screen().receiptOwed).toBe(true)
  expect(await messagesOf(paid.tender)).toContain('CardServiceRequest')
  expect(await messagesOf(paid.tender)).toMatch(/DeviceResponse[^>]*OverallResult="Failure"/)

  await garage.owner('drop trigger no_room on receipt')
  const invoice = await garage.addInvoice()
  const next = await pay(node, garage, { invoice, terminal })
  if (typeof next === 'string') throw new Error(next)
  await next.ended
  expect(await paymentOf(garage, next.tender)).toMatchObject({
    state: 'not_taken',
    reason: { code: 'terminal.receipt_fetched' },
  })
  expect((await receiptsOf(paid.tender)).map(({ kind }) => kind)).toContain('customer')
  const after = await pay(node, garage, { invoice, terminal })
  if (typeof after === 'string') throw new Error(after)
  await after.ended
  expect(await paymentOf(garage, after.tender)).toMatchObject({ state: 'accepted' })
  expect(counter.charged([1, 2, 3])).toBe(2n * total)
  expect(await discrepancies(garage)).toEqual([])
  await node.end()
  await counter.close()
}, 60_000)
