import { readFileSync } from 'node:fs'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, openShop, type Shop, until } from './shop.ts'

let shop: Shop
let noor: Caller
let mila: Caller

beforeAll(async () => {
  shop = await openShop()
  noor = await shop.signIn('noor', 'Balie')
  mila = await shop.signIn('mila', 'Werkplaats')
})
afterAll(() => shop?.close())

const invoiceFile = readFileSync(new URL('../../src/orders/ubl/fixtures/peppol-garage.xml', import.meta.url))

test('an invoice comes from a file, is paid half by card and half in cash, and everybody sees it', async () => {
  const live = await mila.live()
  const ruben = await shop.signIn('ruben')
  const imported = await ruben.send('POST', '/invoices/import', {
    file: 'peppol-garage.xml',
    xml: invoiceFile.toString('base64'),
  })
  expect(imported.body).toMatchObject({ result: 'imported' })
  const again = await ruben.send('POST', '/invoices/import', {
    file: 'the same once more.xml',
    xml: invoiceFile.toString('base64'),
  })
  expect(again.body).toMatchObject({ result: 'known', invoice: imported.body.invoice })

  const { body: found } = await noor.get('/desk?q=2026-0417')
  const [invoice] = found.invoices
  const total = BigInt(invoice.open.amount.replace('.', ''))
  const half = decimal(total / 2n)
  const rest = decimal(total - total / 2n)

  const [terminal] = (await noor.get('/terminals')).body
  const id = newId()
  const wish = { id, invoiceId: invoice.id, terminalId: terminal.id, amount: half, currency: 'EUR' }
  const key = { 'idempotency-key': newId(), prefer: 'wait=20' }
  const paid = await noor.send('POST', '/payments/card', wish, key)
  expect(paid.body).toMatchObject({
    state: 'accepted',
    approved: { amount: half },
    operator: { name: 'Noor Bakker' },
  })
  expect((await noor.send('POST', '/payments/card', wish, key)).body.id).toBe(id)

  const cash = await noor.send('POST', '/payments/cash', {
    id: newId(),
    invoiceId: invoice.id,
    amount: rest,
    currency: 'EUR',
    given: '400.00',
  })
  expect(cash.body).toMatchObject({
    state: 'accepted',
    method: 'cash',
    cash: { given: { amount: '400.00' } },
  })
  const { given, change, rounding } = cash.body.cash
  expect(cents(given) - cents(change) - cents(rounding)).toBe(BigInt(rest.replace('.', '')))

  const { body: after } = await mila.get(`/invoices/${invoice.id}`)
  expect(after.invoice).toMatchObject({ open: { amount: '0.00' }, reserved: { amount: '0.00' } })
  expect(after.payments).toHaveLength(2)

  const detail = (await mila.get(`/payments/${id}`)).body
  expect(detail.receipts.map((receipt: { kind: string }) => receipt.kind)).toEqual(
    expect.arrayContaining(['customer', 'merchant', 'e_journal']),
  )
  expect(detail.entries).toHaveLength(1)
  expect(detail.payment.cardNumber).toMatch(/^\d{6}\*+\d{4}$/)

  await until(
    async () => live.heard,
    (heard) => heard.some(({ event, data }) => event === 'moved' && data.subjectId === id),
  )
  expect(live.heard.some(({ event, data }) => event === 'display' && data.paymentId === id)).toBe(true)
  live.stop()
})

test('the receipt is printed on paper, and its second print says that it is a copy', async () => {
  const { body } = await noor.get('/payments?method=card')
  const [payment] = body.payments
  const printed = await noor.send('POST', `/payments/${payment.id}/print`, {})
  expect(printed.body).toEqual({ printed: true, reason: null })
  const paper = await until(
    async () =>
      (await mila.get('/simulators')).body.find((one: { party: string }) => one.party === 'printer').paper,
    (sheets: string[]) => sheets.length === 1,
  )
  expect(paper[0]).toContain('Garage Zonneweide')
  expect(paper[0]).toContain('AKKOORD')
  await noor.send('POST', `/payments/${payment.id}/print`, {})
  const [copy] = await until(
    async () =>
      (await mila.get('/simulators')).body.find((one: { party: string }) => one.party === 'printer').paper,
    (sheets: string[]) => sheets.length === 2,
  )
  expect(copy?.toLowerCase()).toContain('kopie')
  const pdf = await noor.get(`/payments/${payment.id}/receipt.pdf`)
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
})

test('a wrong amount is refused with what to do, in the language of the person', async () => {
  const { body: found } = await noor.get('/desk?q=bloemist')
  const [invoice] = found.invoices
  const [terminal] = (await noor.get('/terminals')).body
  const tryIt = async (amount: string, currency = 'EUR', language = 'nl') =>
    (
      await noor.send(
        'POST',
        '/payments/card',
        { id: newId(), invoiceId: invoice.id, terminalId: terminal.id, amount, currency },
        { 'accept-language': language },
      )
    ).body
  expect(await tryIt('0.00')).toMatchObject({ code: 'payment.zero' })
  expect(await tryIt('-5.00')).toMatchObject({ code: 'payment.negative' })
  expect(await tryIt('5.001')).toMatchObject({ code: 'payment.not_an_amount' })
  expect(await tryIt('1,000.00')).toMatchObject({ code: 'payment.not_an_amount' })
  expect(await tryIt('5.00', 'SEK')).toMatchObject({ code: 'payment.other_currency' })
  const more = await tryIt('99999.00')
  expect(more).toMatchObject({ code: 'payment.more_than_open', status: 409 })
  expect(more.detail).toContain('fooi')
  expect((await tryIt('99999.00', 'EUR', 'en')).detail).toContain('tip')
  const nobody = await noor.send('POST', '/payments/card', {
    id: newId(),
    invoiceId: newId(),
    terminalId: terminal.id,
    amount: '5.00',
    currency: 'EUR',
  })
  expect(nobody).toMatchObject({ status: 404, body: { code: 'invoice.not_found' } })
  expect((await noor.get(`/invoices/${invoice.id}`)).body.invoice.reserved.amount).toBe('0.00')
})

test('cash needs the right, the till and the limit', async () => {
  const ruben = await shop.signIn('ruben', 'Balie')
  const { body: found } = await noor.get('/desk?q=VHL-29-S')
  const [invoice] = found.invoices
  const pay = (who: Caller, amount: string) =>
    who.send('POST', '/payments/cash', {
      id: newId(),
      invoiceId: invoice.id,
      amount,
      currency: 'EUR',
      given: amount,
    })
  expect((await pay(ruben, '10.00')).body.code).toBe('right.take_cash')
  expect((await pay(mila, '10.00')).body.code).toBe('till.takes_no_cash')
  expect((await pay(noor, '250.05')).body.code).toBe('payment.above_cash_limit')
  expect((await pay(noor, '250.00')).body.state).toBe('accepted')
})

test('a slip of a stand-alone device is recorded once, and taken back by a reversing payment', async () => {
  const { body: found } = await noor.get('/desk?q=VDS-81-K')
  const [invoice] = found.invoices
  const record = (id: string) =>
    noor.send('POST', '/payments/slip', {
      id,
      invoiceId: invoice.id,
      amount: '20.00',
      currency: 'EUR',
      slipNumber: '000123',
      slipTerminal: '10133499',
      slipIssuer: 'VISA',
    })
  const slip = newId()
  expect((await record(slip)).body).toMatchObject({ state: 'accepted', slip: { number: '000123' } })
  expect((await record(newId())).body.code).toBe('slip.recorded_before')
  const back = newId()
  const taken = await mila.send('POST', `/payments/${slip}/take-back`, {
    id: back,
    reason: 'verkeerde factuur',
  })
  expect(taken.body.payment).toMatchObject({ takesBack: slip, amount: { amount: '-20.00' } })
  expect((await mila.get(`/invoices/${invoice.id}`)).body.invoice.open.amount).toBe(invoice.open.amount)
  const second = await mila.send('POST', `/payments/${slip}/take-back`, { id: newId(), reason: 'nog eens' })
  expect(second.body.code).toBe('payment.taken_back_before')
})

const decimal = (minor: bigint): string => {
  const digits = minor.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
const cents = ({ amount }: { amount: string }): bigint => BigInt(amount.replace('.', ''))
