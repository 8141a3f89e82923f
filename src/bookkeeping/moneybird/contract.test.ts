import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { money, negate } from '../../money/money.ts'
import type { BookingLine, BookingOrder, Books } from '../books.ts'
import { type Exchange, recordExchanges } from '../record-exchanges.ts'
import { moneybird } from './connector.ts'
import { readPublished } from './published-requests.ts'
import { keepGrants, keptGrant, settingsFor } from './rehearse.ts'
import { type RunningMoneybird, startMoneybirdSimulator } from './simulator.ts'

const file = resolve('../shared/contracts/moneybird/openapi.json')
const there = existsSync(file)

if (!there) console.warn('No contract of Moneybird beside the project: what is sent to it goes unchecked.')

const day = new Date().toISOString().slice(0, 10)
const notes = { note: () => {} }

describe.skipIf(!there)('what is sent to Moneybird is as it has published it', () => {
  let simulator: RunningMoneybird
  let recorder: Awaited<ReturnType<typeof recordExchanges>>
  let complaintsOf: (exchange: Exchange) => string[]
  let books: Books

  beforeAll(async () => {
    complaintsOf = readPublished(file)
    simulator = await startMoneybirdSimulator({ port: 0, dialect: { triesWebhook: false } })
    recorder = await recordExchanges(simulator.apiAddress)
    const settings = settingsFor(simulator, { apiAddress: recorder.apiAddress })
    books = moneybird.open(settings, {
      now: () => new Date(),
      grants: keepGrants(keptGrant(simulator.grant())),
      administration: simulator.administrations()[0]?.id ?? '',
    })
  })
  afterAll(async () => {
    await recorder.stop()
    await simulator.stop()
  })

  const orderOf = (reference: string, line: BookingLine): BookingOrder => ({
    ...{ requestId: 'request', reference, date: day, text: 'Pin 12:00' },
    ...{ place: simulator.ledger('12010.03'), received: line.amount, lines: [line] },
  })

  const bookAndUndo = async (order: BookingOrder): Promise<void> => {
    const outcome = await books.book(order, notes)
    expect(outcome.state).toBe('accepted')
    if (outcome.state !== 'accepted') return
    const turned = { ...order, reference: `${order.reference}-U`, received: negate(order.received) }
    expect((await books.unbook?.(outcome.detail, turned, notes))?.state).toBe('accepted')
  }

  test('whatever the connector asks and writes', async () => {
    for (const external of [false, true])
      simulator.addInvoice({
        ...{ number: external ? 'E-1' : 'F-1', reference: external ? 'E-1' : 'W-1', external },
        ...{ customer: 'Taxi Oostwaard', total: money(12_100n, 'EUR'), issuedOn: day },
      })
    await books.check()
    await books.choices()
    const items = await books.openItems(['F-1', 'E-1', 'F-404'])
    expect(items).toMatchObject({ read: [{ number: 'F-1' }, { number: 'E-1' }] })
    for (const { id, number } of 'read' in items ? items.read : [])
      for (const minor of [1_000n, 99n])
        await bookAndUndo(
          orderOf(`SALDO-${number}-${minor}`, { on: 'item', item: id, number, amount: money(minor, 'EUR') }),
        )
    const ledger = simulator.ledger('16050.02')
    await bookAndUndo(orderOf('SALDO-L', { on: 'ledger', ledger, text: 'Fooi', amount: money(-150n, 'EUR') }))
    for (const reference of ['SALDO-1', 'SALDO, 2: half | whole'])
      expect(await books.find([{ reference, date: day, items: [] }])).toEqual({ read: [] })
    const part = books.items?.changed(new Map([['sales:1', '1']]))
    for await (const reading of part ?? []) expect(reading).toHaveProperty('read')
    expect(await books.items?.lookUp(['W-1', 'W, 2: half | whole', 'F-1'])).toMatchObject({ read: [{}] })
    const made = await books.hooks?.subscribe('https://saldo.example/hooks/moneybird')
    expect(made).toHaveProperty('read')
    if (made && 'read' in made) expect(await books.hooks?.unsubscribe(made.read.id)).toEqual({ read: true })
    const kinds = new Set(
      recorder.exchanges.map(({ method, path }) => `${method} ${path.replace(/\d+/g, '1')}`),
    )
    expect(kinds.size).toBeGreaterThan(18)
    expect(recorder.exchanges.flatMap(complaintsOf)).toEqual([])
    expect(recorder.exchanges.filter(({ status }) => status >= 400 && status !== 404)).toEqual([])
    // O15: nothing is ever sent, finalised or changed.
    expect(recorder.exchanges.filter(({ method, path }) => method === 'PATCH' || /send/.test(path))).toEqual(
      [],
    )
  })

  test('the check itself can object', () => {
    const exchange = { query: new URLSearchParams(), sent: '', status: 200, received: '' }
    const payment = { payment_date: day, price: '1.00' }
    const path = '/123/sales_invoices/1/payments.json'
    for (const wrong of [
      { ...exchange, method: 'GET', path: '/123/sales_invoices' },
      { ...exchange, method: 'PUT', path: '/123/sales_invoices/1.json' },
      { ...exchange, method: 'GET', path: '/123/sales_invoices.json', query: new URLSearchParams('size=3') },
      {
        ...exchange,
        method: 'GET',
        path: '/123/sales_invoices.json',
        query: new URLSearchParams('filter=x:1'),
      },
      {
        ...exchange,
        method: 'GET',
        path: '/123/sales_invoices.json',
        query: new URLSearchParams('per_page=101'),
      },
      { ...exchange, method: 'POST', path },
      { ...exchange, method: 'POST', path, sent: JSON.stringify({ payment: { price: '1.00' } }) },
      {
        ...exchange,
        method: 'POST',
        path,
        sent: JSON.stringify({ payment: { ...payment, price: '1.0.0' } }),
      },
      { ...exchange, method: 'POST', path, sent: JSON.stringify({ payment: { ...payment, amount: '1' } }) },
    ])
      expect(complaintsOf(wrong), JSON.stringify(wrong)).not.toEqual([])
    expect(complaintsOf({ ...exchange, method: 'POST', path, sent: JSON.stringify({ payment }) })).toEqual([])
  })
})
