import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { say } from '../../languages/say.ts'
import type { Reading } from '../../src/payments/compose-receipt.ts'
import { papersOf, selectReceipts } from '../../src/payments/compose-receipts.ts'
import { escposOf } from '../../src/payments/receipts/escpos.ts'
import { readPdfText } from '../../src/payments/receipts/fixtures/read-pdf-text.ts'
import { startPrinterSimulator } from '../../src/payments/receipts/printer-simulator.ts'
import { isRefusal } from '../../src/refusal.ts'
import { type Caller, linkFor, openShop, type Shop } from './shop.ts'

let shop: Shop
let noor: Caller
let mila: Caller
const paid: string[] = []
const cents = (amount: string): bigint => BigInt(amount.replace('.', ''))

const payInCash = async (number: string): Promise<string> => {
  const [invoice] = (await noor.get(`/desk?q=${number}`)).body.invoices
  const id = newId()
  const { amount } = invoice.open
  const given = String((cents(amount) + 1000n) / 100n)
  const wish = { id, invoiceId: invoice.id, amount, currency: 'EUR', given }
  expect((await noor.send('POST', '/payments/cash', wish)).body).toMatchObject({ state: 'accepted' })
  return id
}

beforeAll(async () => {
  shop = await openShop()
  noor = await shop.signIn('noor', 'Balie')
  mila = await shop.signIn('mila', 'Werkplaats')
  for (const number of ['2026-0398', '2026-0412', '2026-0409']) paid.push(await payInCash(number))
})
afterAll(() => shop?.close())

const addPrinter = async (port: number): Promise<string> => {
  const [{ shop: ours }] = (await mila.get('/tills')).body
  const id = newId()
  const wish = { id, shopId: ours.id, name: 'Kantoor', host: '127.0.0.1', port, columns: 42 }
  expect((await mila.send('POST', '/printers', wish)).status).toBe(201)
  return id
}

/** For reading a file byte by byte, which a caller reads as text. */
const cookieOf = async (who: string): Promise<string> => {
  const token = await linkFor(shop.database, `${who}@garage.example`)
  const headers = { 'content-type': 'application/json', origin: shop.address }
  const body = JSON.stringify({ token })
  const door = await fetch(`${shop.address}/api/v1/session/link`, { method: 'POST', headers, body })
  return door.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** How many bytes the first receipts of the selection are on the line. */
const bytesOf = async (count: number): Promise<number> => {
  const [row] = await shop.database.owner<{ id: string }>('select id from organisation')
  return shop.database.store.read(row?.id ?? '', async (tx) => {
    const chosen = await selectReceipts(tx, { ids: paid })
    if (isRefusal(chosen)) throw new Error('nothing chosen')
    const reading: Reading = {
      for: 'customer',
      language: 'nl',
      say: (code, params) => say('nl', code, params),
    }
    const papers = await papersOf(tx, chosen.payments.slice(0, count), reading)
    return papers.reduce((sum, paper) => sum + escposOf([paper], { columns: 42 }).length, 0)
  })
}

test('a printer that runs out in the middle leaves no doubt about the others, and saying it again goes on there', async () => {
  // One mark (3 bytes) to begin with, and one behind each receipt.
  const printer = await startPrinterSimulator({
    port: 0,
    faults: [{ fault: 'paper_ends', bytes: 3 + (await bytesOf(2)) + 2 * 3 + 100 }],
  })
  const printerId = await addPrinter(printer.port)
  const key = { 'idempotency-key': newId() }
  const print = () => noor.send('POST', '/receipts/print', { ids: paid, printerId }, key)

  const first = await print()
  expect(first.body).toMatchObject({
    printed: paid.slice(0, 2),
    perhaps: paid[2],
    notPrinted: [],
    reason: { code: 'printer.paper_out' },
  })
  expect(printer.paper()).toHaveLength(2)

  printer.clearFaults()
  expect((await print()).body).toMatchObject({ printed: paid, perhaps: null, notPrinted: [], reason: null })
  // The third came out of the printer's memory when it had paper again, and once more because nobody could know.
  expect(printer.paper()).toHaveLength(4)
  expect(printer.paper().slice(0, 2).join('\n')).not.toContain('KOPIE')

  const copies = await noor.send('POST', '/receipts/print', { ids: paid, printerId })
  expect(copies.body.printed).toEqual(paid)
  expect(
    printer
      .paper()
      .slice(-3)
      .every((sheet) => sheet.includes('KOPIE')),
  ).toBe(true)
  const story = (await mila.get(`/payments/${paid[0]}`)).body.story
  expect(story.filter(({ text }: { text: string }) => text === 'Drukte een bon af')).toHaveLength(2)
  await printer.stop()
})

test('a day of one shop comes as one file, in columns or on roll pages, and only what was paid is in it', async () => {
  const [terminal] = (await noor.get('/terminals')).body
  const [invoice] = (await noor.get('/desk?q=2026-0405')).body.invoices
  const simulators = (await mila.get('/simulators')).body
  const { id } = simulators.find(({ party }: { party: string }) => party === 'ccv-opi')
  await mila.send('PUT', `/simulators/${id}/faults`, { fault: 'decline', on: true })
  const wish = {
    id: newId(),
    invoiceId: invoice.id,
    terminalId: terminal.id,
    amount: '10.00',
    currency: 'EUR',
  }
  const refused = await noor.send('POST', '/payments/card', wish, { prefer: 'wait=20' })
  expect(refused.body).toMatchObject({ state: 'refused' })

  const [first] = (await noor.get('/payments')).body.payments
  const day = `from=${first.businessDate}&to=${first.businessDate}&shop=${terminal.shop.id}`
  expect((await noor.get(`/receipts?${day}`)).body).toEqual({ receipts: 3, without: 0 })
  expect((await noor.get(`/receipts?ids=${[...paid, wish.id]}`)).body).toEqual({ receipts: 3, without: 1 })

  const cookie = await cookieOf('noor')
  const pages = async (layout: string): Promise<string[]> => {
    const reply = await fetch(`${shop.address}/api/v1/receipts.pdf?${day}&layout=${layout}`, {
      headers: { cookie },
    })
    expect(reply.headers.get('content-type')).toBe('application/pdf')
    return readPdfText(new Uint8Array(await reply.arrayBuffer()))
  }
  const columns = await pages('columns')
  expect(columns.length).toBeLessThan(3)
  expect(columns.join('\n').match(/2026-0(398|412|409)/g)).toHaveLength(3)
  expect(await pages('roll')).toHaveLength(3)
})

test('nothing chosen, nothing paid, somebody who may not look, and too many ids are refused', async () => {
  expect((await noor.get('/receipts.pdf')).body).toMatchObject({ code: 'receipts.nothing_chosen' })
  expect((await noor.get('/receipts.pdf?from=2020-01-01&to=2020-01-01')).body).toMatchObject({
    code: 'receipts.none',
  })
  expect((await noor.get(`/receipts.pdf?ids=${newId()}`)).body).toMatchObject({ code: 'payment.not_found' })
  const many = Array.from({ length: 301 }, () => newId())
  expect((await noor.send('POST', '/receipts/print', { ids: many })).status).toBe(422)
  expect((await noor.get('/receipts.pdf?ids=x')).status).toBe(422)
})
