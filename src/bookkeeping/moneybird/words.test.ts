import { expect, test } from 'vitest'
import { money } from '../../money/money.ts'
import { readRows } from '../exact-json.ts'
import { isMissingRight, toldToWait, wordsOf } from './errors.ts'
import { readItemId } from './item-id.ts'
import { bookedJournal, bookedOn } from './map-booking.ts'
import { itemOf } from './map-invoice.ts'
import { choicesOf } from './map-ledger.ts'
import { createPace, waitForTurn } from './pace.ts'
import { readInvoice } from './read-invoices.ts'
import { onlyLine, writeJournal, writePayment } from './write-booking.ts'

const euros = (minor: bigint) => money(minor, 'EUR')
const reply = (text: string, status = 400, headers: Record<string, string> = {}) => ({
  status,
  text,
  headers,
})

// Fact sheet, 11 and 6.3.
test('the package’s words are read out of each of its shapes, and out of nothing else', () => {
  for (const [text, words] of [
    ['{"error":"record not found","symbolic":{"id":"not_found"}}', 'record not found'],
    ['{"error":"per_page does not have a valid value"}', 'per_page does not have a valid value'],
    [
      '{"error":{"payment_date":["can\'t be blank","is not a valid date"],"price":["is not a number"]},"details":{}}',
      "payment_date: can't be blank payment_date: is not a valid date price: is not a number",
    ],
    ['{"error":{"base":["is closed"]}}', 'is closed'],
    ['{"errors":["one","two"]}', 'one two'],
    ['"Retry later"', 'Retry later'],
  ] as const)
    expect(wordsOf(reply(text)), text).toBe(words)
  for (const nothing of ['', '<html>', '{}', '[]', 'null', '200', '{"error":{}}', '{"error":""}'])
    expect(wordsOf(reply(nothing)), nothing).toBeUndefined()
  expect(wordsOf(reply(JSON.stringify({ error: 'x'.repeat(5_000) })))).toHaveLength(400)
})

// Fact sheet, 2.
test('a missing right is told from a sign-in that ended', () => {
  expect(isMissingRight(reply('{"error":"No access to sales_invoices"}', 401))).toBe(true)
  expect(isMissingRight(reply('{"error":"Unauthorized"}', 401))).toBe(false)
  expect(isMissingRight(reply('', 401))).toBe(false)
  expect(isMissingRight(reply('<html>', 403))).toBe(true)
})

// Fact sheet, 10: both styles, moments and seconds.
test('how long to wait is read from whichever header tells it, never less than a second', () => {
  const at = Date.parse('2026-11-20T12:00:00Z')
  const seconds = String(at / 1_000 + 42)
  const waits = (headers: Record<string, string>) => toldToWait(reply('"Retry later"', 429, headers), at)
  expect(waits({ 'retry-after': seconds })).toBe(42_000)
  expect(waits({ 'retry-after': '42' })).toBe(42_000)
  expect(waits({ 'ratelimit-reset': seconds })).toBe(42_000)
  // Their clock and not ours.
  expect(waits({ 'retry-after': seconds, date: 'Fri, 20 Nov 2026 12:00:40 GMT' })).toBe(2_000)
  expect(waits({ 'ratelimit-remaining': '42', 'ratelimit-requestsremaining': '0' })).toBe(42_000)
  expect(waits({ 'ratelimit-remaining': '0' })).toBe(1_000)
  expect(waits({ 'retry-after': String(at / 1_000 - 60) })).toBe(1_000)
  expect(waits({})).toBe(1_000)
})

const invoice = (more: Readonly<Record<string, unknown>> = {}) => ({
  ...{ id: '496081520814982282', state: 'open', invoice_id: '2026-0001', currency: 'EUR' },
  ...{ invoice_date: '2026-11-20', due_date: '2026-12-04', created_at: '2026-11-19T23:30:00.000Z' },
  ...{ reference: 'Order 1', payment_reference: 'RF03ABC', short_payment_reference: 'RF03ABC' },
  ...{ total_price_incl_tax: '363.0', total_unpaid: '1.48', version: 1_787_320_227, payments: [] },
  contact: {
    ...{ company_name: null, firstname: 'Anna', lastname: 'Voorbeeld', email: 'a@voorbeeld.example' },
    send_invoices_to_email: 'b@voorbeeld.example; a@voorbeeld.example',
  },
  details: [{ description: 'Grote beurt' }, { description: null }],
  ...more,
})
const read = (fields: Readonly<Record<string, unknown>>, sort: 'sales' | 'external' = 'sales') =>
  readRows(`[${JSON.stringify(fields)}]`).flatMap(itemOf(sort))[0]

test('an invoice is read with everything by which a payment can be meant for it', () => {
  expect(read(invoice())).toEqual({
    ...{ id: 'sales:496081520814982282', number: '2026-0001', customer: 'Anna Voorbeeld', state: 'open' },
    ...{ total: euros(36_300n), open: euros(148n), issuedOn: '2026-11-20', dueOn: '2026-12-04' },
    ...{ version: '1787320227', ledger: null, payments: [] },
    references: ['2026-0001', 'Order 1', 'RF03ABC'],
    texts: ['Grote beurt'],
    emails: ['a@voorbeeld.example', 'b@voorbeeld.example'],
  })
  const draft = invoice({ state: 'draft', invoice_id: null, invoice_date: null, payment_reference: null })
  expect(read(draft)).toMatchObject({ number: '', state: 'draft', issuedOn: '2026-11-19' })
  const external = {
    ...invoice({ date: '2023-01-31', source: 'Webwinkel', origin: 'api' }),
    invoice_id: undefined,
  }
  expect(read(external, 'external')).toMatchObject({
    ...{ id: 'external:496081520814982282', number: 'Order 1', issuedOn: '2023-01-31' },
    texts: ['Grote beurt', 'Webwinkel'],
  })
})

// Fact sheet, 1: no id and no amount may become a float.
test('ids stay what was written, as a text or as a number, and so do amounts', () => {
  const [one] = readRows('[{"id":496081520814982283}]')
  expect(one?.id).toBe('496081520814982283')
  for (const [written, minor] of [
    ['90071992547409.93', 9_007_199_254_740_993n],
    ['-0.05', -5n],
    ['121', 12_100n],
    ['121.5000', 12_150n],
  ] as const) {
    expect(read(invoice({ total_unpaid: written }))?.open, written).toEqual(euros(minor))
    const asNumber = JSON.stringify(invoice()).replace('"1.48"', written)
    expect(readRows(`[${asNumber}]`).flatMap(itemOf('sales'))[0]?.open, written).toEqual(euros(minor))
  }
  expect(read(invoice({ currency: 'JPY', total_unpaid: '100.0' }))?.open).toEqual(money(100n, 'JPY'))
  for (const wrong of ['1.005', '1e2', '', null, [1]])
    expect(() => read(invoice({ total_unpaid: wrong })), String(wrong)).toThrow()
  expect(read(invoice({ currency: 'XAU' }))).toBeUndefined()
  expect(readItemId('sales:18')).toEqual({ sort: 'sales', id: '18' })
  for (const wrong of ['18', 'sales:', 'sales:1/../2', 'payment:18'])
    expect(readItemId(wrong), wrong).toBeNull()
})

test('every state means one of ours, and one that nobody knows is not guessed', () => {
  const states = (given: readonly string[]) => given.map((state) => read(invoice({ state }))?.state)
  expect(states(['draft', 'scheduled'])).toEqual(['draft', 'draft'])
  expect(new Set(states(['new', 'open', 'late', 'reminded', 'pending_payment']))).toEqual(new Set(['open']))
  expect(states(['paid', 'uncollectible'])).toEqual(['paid', 'uncollectible'])
  expect(() => read(invoice({ state: 'frozen' }))).toThrow()
})

test('a version of a second that is not over is not trusted', () => {
  const versionAt = (date: string) => {
    const [row] = readRows(
      `[${JSON.stringify(invoice({ version: Date.parse('2026-11-20T12:00:00Z') / 1_000 }))}]`,
    )
    return row && readInvoice('sales', () => new Date(0))(row, { date }).item?.version
  }
  expect(versionAt('Fri, 20 Nov 2026 12:00:00 GMT')).toMatch(/\+$/)
  expect(versionAt('Fri, 20 Nov 2026 12:00:02 GMT')).toMatch(/^\d+$/)
})

test('payments are bookings, and one that is tied to the bank is not ours to undo', () => {
  const payment = { id: '1', price: '-12.5', payment_date: '2026-11-20', transaction_identifier: 'tr_1' }
  const on = (more = {}) => {
    const [row] = readRows(`[${JSON.stringify(invoice({ payments: [{ ...payment, ...more }] }))}]`)
    return row && bookedOn(row)
  }
  expect(on()).toEqual([
    {
      ...{ id: 'payment:1', reference: 'tr_1', date: '2026-11-20', received: euros(-1_250n) },
      ...{ touched: false, lettered: null },
    },
  ])
  expect(on({ financial_mutation_id: '7', transaction_identifier: null })).toMatchObject([
    { touched: true, reference: '' },
  ])
})

const order = {
  ...{ requestId: 'r', reference: 'tr_1', date: '2026-11-20', text: 'Pin 12:00', place: '7' },
  received: euros(-1_050n),
  lines: [{ on: 'ledger', ledger: '9', text: 'Tip', amount: euros(-1_050n) }],
} as const

test('a booking is written in exact decimals, and is read back as what it was', () => {
  expect(
    writePayment({ ...order, received: euros(12_105n) }, { paymentAction: 'balance_settlement' }),
  ).toEqual({
    payment: {
      ...{ payment_date: '2026-11-20', price: '121.05', transaction_identifier: 'tr_1' },
      ...{ manual_payment_action: 'balance_settlement', ledger_account_id: '7' },
    },
  })
  expect(writePayment(order, { paymentAction: 'ledger_only' }).payment).toEqual({
    ...{
      payment_date: '2026-11-20',
      price: '-10.50',
      transaction_identifier: 'tr_1',
      ledger_account_id: '7',
    },
  })
  expect(writePayment(order, { paymentAction: 'none' }).payment).not.toHaveProperty('ledger_account_id')
  const { general_journal_document: journal } = writeJournal(order, '9')
  const rows = journal.general_journal_document_entries_attributes
  expect(rows).toEqual([
    { ledger_account_id: '7', debit: '0.00', credit: '10.50', row_order: 1 },
    { ledger_account_id: '9', debit: '10.50', credit: '0.00', row_order: 2 },
  ])
  const said = { id: '5', ...journal, general_journal_document_entries: rows.toReversed() }
  const [back] = readRows(JSON.stringify([said]))
  expect(back && bookedJournal(back, 'EUR')).toMatchObject({ id: 'journal:5', received: order.received })
  expect(onlyLine({ ...order, lines: [...order.lines, ...order.lines] })).toBeNull()
  expect(() => onlyLine({ ...order, received: euros(1n) })).toThrow('is not what')
  expect(() => onlyLine({ ...order, reference: 'x'.repeat(256) })).toThrow('256 characters')
})

// Fact sheet, 8.
test('a ledger for money on its way is a place; none of the bank, of costs or that takes no payments is', () => {
  const uses = (more: Readonly<Record<string, unknown>>) =>
    choicesOf({
      ...{ id: '1', name: 'Kruisposten', account_id: '1230', account_type: 'current_assets', active: true },
      ...{ allowed_document_types: ['payment', 'general_journal_document'], financial_account_id: null },
      ...more,
    }).map(({ use }) => use)
  expect(uses({})).toEqual(['place', 'ledger'])
  expect(uses({ account_type: 'current_liabilities' })).toEqual(['place', 'ledger'])
  expect(uses({ financial_account_id: '3' })).toEqual(['ledger'])
  expect(uses({ account_type: 'expenses' })).toEqual(['ledger'])
  expect(uses({ allowed_document_types: ['general_journal_document'] })).toEqual(['ledger'])
  expect(uses({ allowed_document_types: ['payment'] })).toEqual(['place'])
  expect(uses({ allowed_document_types: [] })).toEqual([])
})

test('never more calls than are allowed in any five minutes, and some are left to bookings', async () => {
  let now = 0
  const pace = createPace(10, () => now)
  const passed: number[] = []
  for (let step = 0; step < 2_000; step += 1) {
    if (pace.take('booking') === 0) passed.push(now)
    now += 700
  }
  for (const at of passed)
    expect(passed.filter((one) => one >= at && one < at + 300_000).length).toBeLessThan(11)
  expect(passed.length).toBeGreaterThan(40)
  now += 300_000
  const mirrored = Array.from({ length: 10 }, () => pace.take('mirror'))
  expect(mirrored.filter((wait) => wait === 0)).toHaveLength(8)
  expect([pace.take('booking'), pace.take('booking')]).toEqual([0, 0])
  expect(pace.take('booking')).toBe(300_000)
  now += 299_999
  expect(pace.take('booking')).toBe(1)
  now += 1
  expect(pace.take('booking')).toBe(0)
  pace.shut(5_000)
  expect(pace.take('booking')).toBe(5_000)
  expect(await waitForTurn(pace, 'booking', performance.now() + 4_000)).toEqual({ missing: 5_000 })
})
