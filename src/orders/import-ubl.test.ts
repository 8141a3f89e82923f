import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkLedger } from '../ledger/check-ledger.ts'
import { entriesAbout } from '../ledger/posted.ts'
import type { Command } from '../organisation/command.ts'
import { type Imported, importUbl } from './import-ubl.ts'
import { readInvoice } from './invoice.ts'
import { makeInvoice } from './make-invoice.ts'
import { makeOrder } from './make-order.ts'
import { readOrder } from './order.ts'
import { done, openTestGarage, type TestGarage, testOrder } from './test-garage.ts'

let first: TestGarage
beforeAll(async () => {
  first = await openTestGarage()
})
afterAll(() => first.close())

const fixture = (name: string): string =>
  readFileSync(new URL(`./ubl/fixtures/${name}`, import.meta.url), 'utf8')
const invoice = fixture('peppol-garage.xml')
const creditNote = fixture('nlcius-credit-note.xml')

const take = async (of: TestGarage, xml: string, wish: Command = of.wish()): Promise<Imported> =>
  done(await importUbl(of.store, wish, Buffer.from(xml)))
const invoiceOf = (imported: Imported) => {
  if (imported.result === 'refused') throw new Error(JSON.stringify(imported.reason))
  return imported.invoice
}
const reasonOf = (imported: Imported) => (imported.result === 'refused' ? imported.reason : undefined)
const linesOf = async (of: TestGarage, id: string) => {
  const [entry] = await of.store.read(of.organisation, (tx) => entriesAbout(tx, [id]))
  return entry?.lines.map((line) => [line.account, line.amount.minor, line.invoice])
}
const clean = async (of: TestGarage) => expect(await of.store.read(of.organisation, checkLedger)).toEqual([])

test('an imported invoice is open by what is payable, and posts what its file says', async () => {
  const of = await openTestGarage(first)
  const imported = await take(of, invoice)
  const made = invoiceOf(imported)
  expect(imported).toMatchObject({ result: 'imported', warnings: [] })
  expect(made).toMatchObject({
    kind: 'invoice',
    number: '2026-0417',
    customerName: 'Bakkerij Søndervang',
    customerEmail: 'wagenpark@bakkerij.example',
    customerNumber: 'D-10023',
    plate: '12-ABC-3',
    issuedOn: '2026-11-18',
    dueOn: '2026-12-02',
    total: { minor: 38_115n },
    open: { minor: 28_115n },
    source: 'ubl',
    paymentReference: '20260417',
  })
  expect(made.lines.map((line) => [line.quantity, line.net.minor, line.vatRate])).toEqual([
    ['2.5', 22_500n, '21'],
    ['1', 9_000n, '21'],
  ])
  expect(await linesOf(of, made.id)).toEqual([
    ['debtors', 38_115n, made.id],
    ['revenue', -31_500n, undefined],
    ['vat:21', -6_615n, undefined],
    ['debtors', -10_000n, made.id],
    ['prepaid-elsewhere', 10_000n, undefined],
  ])
  await clean(of)
})

test('the same file again, and the same document written anew, change nothing', async () => {
  const of = await openTestGarage(first)
  const wish = of.wish()
  const made = invoiceOf(await take(of, invoice, wish))
  expect(await take(of, invoice)).toMatchObject({ result: 'known', invoice: { id: made.id } })
  const anew = invoice.replace('<cbc:ProfileID>', '<!-- exported again -->\n  <cbc:ProfileID>')
  expect(await take(of, anew)).toMatchObject({ result: 'known', invoice: { id: made.id } })
  // A file that was read once is known, even where Saldo would read it differently today.
  await first.owner(`update invoice set customer_name = 'Bakkerij' where id = $1`, [made.id])
  expect(await take(of, invoice)).toMatchObject({ result: 'known', invoice: { id: made.id } })
  // The same command is answered as it was the first time, whatever subject it carries now.
  expect(await take(of, invoice, { ...wish, subject: of.wish().subject })).toMatchObject({
    result: 'imported',
    invoice: { id: made.id },
  })
  expect(
    await first.owner('select id from invoice where organisation_id = $1', [of.organisation]),
  ).toHaveLength(1)
  const others = await Promise.all(Array.from({ length: 6 }, () => take(of, creditNote)))
  expect(others.map((one) => one.result).toSorted()).toEqual(['imported', ...Array(5).fill('known')])
  await clean(of)
})

test('another content under a known number is refused, and the differences are named', async () => {
  const of = await openTestGarage(first)
  await take(of, invoice)
  const cheaper = invoice
    .replaceAll('>381.15<', '>380.15<')
    .replaceAll('>281.15<', '>280.15<')
    .replaceAll('>66.15<', '>65.15<')
    .replace('2026-11-18', '2026-11-19')
  const reason = reasonOf(await take(of, cheaper))
  expect(reason).toMatchObject({
    code: 'invoice.imported_differently',
    params: { total: 'differs', newTotal: '380.15', oldTotal: '381.15', vat: 'differs', issuedOn: 'differs' },
  })
  expect(reason?.params).toMatchObject({ prepaid: 'same', customer: 'same', lines: 'same' })
  const paidMore = invoice.replace('>100.00<', '>200.00<').replace('>281.15<', '>181.15<')
  expect(reasonOf(await take(of, paidMore))?.params).toMatchObject({
    prepaid: 'differs',
    newPrepaid: '200.00',
    oldPrepaid: '100.00',
    total: 'same',
  })
  const otherWork = invoice.replace('Arbeid grote beurt', 'Arbeid kleine beurt')
  expect(reasonOf(await take(of, otherWork))?.params).toMatchObject({ lines: 'differs', total: 'same' })
  const otherSeller = invoice.replace('NL000000001B01', 'NL000000002B01')
  expect(reasonOf(await take(of, otherSeller))).toEqual({
    code: 'invoice.import_number_taken',
    params: { kind: 'invoice', number: '2026-0417' },
  })
})

test('a number that was made on the desk is not overwritten by a file', async () => {
  const of = await openTestGarage(first)
  const { kind: _, ...order } = testOrder({ number: '2026-0417' })
  const given = { ...order, issuedOn: '2026-11-20' }
  done(await of.store.within(of.organisation, (tx) => makeInvoice(tx, of.wish(given.id), given)))
  expect(reasonOf(await take(of, invoice))?.code).toBe('invoice.import_number_taken')
})

test('a credit note lowers its invoice as far as that is open and free; the rest is what the customer gets', async () => {
  const of = await openTestGarage(first)
  const made = invoiceOf(await take(of, invoice))
  await first.owner('update invoice set reserved_minor = 20000 where id = $1', [made.id])
  await take(of, invoice.replaceAll('2026-0417', '2026-0416'))
  const credit = invoiceOf(await take(of, creditNote))
  expect(credit).toMatchObject({ kind: 'credit_note', credits: { id: made.id, name: '2026-0417' } })
  const now = await of.store.read(of.organisation, (tx) => readInvoice(tx, made.id))
  expect([now?.open.minor, now?.free.minor]).toEqual([20_000n, 0n])
  // 281.15 was open, 200.00 of it reserved: 81.15 of the 108.90 could be taken off.
  expect(credit.open.minor).toBe(8_115n - 10_890n)
  expect(credit.free.minor).toBe(0n)
  expect(await linesOf(of, credit.id)).toEqual([
    ['debtors', -10_890n, credit.id],
    ['revenue', 9_000n, undefined],
    ['vat:unstated', 1_890n, undefined],
    ['debtors', -8_115n, made.id],
    ['debtors', 8_115n, credit.id],
  ])
})

test('a credit note for an invoice that is not here stands alone, and says so', async () => {
  const of = await openTestGarage(first)
  const imported = await take(of, creditNote)
  expect(invoiceOf(imported)).toMatchObject({ credits: null, open: { minor: -10_890n } })
  expect(imported).toMatchObject({
    warnings: [{ code: 'invoice.credits_unknown', params: { number: '2026-0417' } }],
  })
  await clean(of)
})

test('an invoice belongs to the order it names when their totals agree, and has its adviser', async () => {
  const of = await openTestGarage(first)
  const order = testOrder({
    number: 'WO-8812',
    adviserId: of.person,
    lines: [{ text: 'Work', net: '315.00', vatRate: '21' }],
  })
  done(await of.store.within(of.organisation, (tx) => makeOrder(tx, of.wish(order.id), order)))
  const made = invoiceOf(await take(of, invoice))
  expect(made).toMatchObject({ order: { id: order.id, name: 'WO-8812' }, adviser: { id: of.person } })
  const asked = await of.store.read(of.organisation, (tx) => readOrder(tx, order.id))
  expect(asked?.invoice).toEqual({ id: made.id, name: '2026-0417' })
  const second = invoiceOf(await take(of, invoice.replaceAll('2026-0417', '2026-0418')))
  expect(second).toMatchObject({ order: null, adviser: { id: of.person } })

  const other = await openTestGarage(first)
  const dearer = { ...order, lines: [{ text: 'Work', net: '315.01', vatRate: '21' }] }
  done(
    await other.store.within(other.organisation, (tx) =>
      makeOrder(tx, other.wish(order.id), { ...dearer, adviserId: null }),
    ),
  )
  expect(invoiceOf(await take(other, invoice))).toMatchObject({ order: null, adviser: null })
})

test('of two invoices for one order at the same moment one is its invoice, and both are kept', async () => {
  const of = await openTestGarage(first)
  const order = testOrder({ number: 'WO-8812', lines: [{ text: 'Work', net: '315.00', vatRate: '21' }] })
  done(await of.store.within(of.organisation, (tx) => makeOrder(tx, of.wish(order.id), order)))
  // Nobody gets further than to its row until all have looked for the order.
  await first.owner('begin')
  await first.owner('lock table order_to_invoice in share mode')
  const taking = ['2026-0601', '2026-0602', '2026-0603'].map((number) =>
    take(of, invoice.replaceAll('2026-0417', number)),
  )
  while ((await waiting()) < taking.length) await first.owner('select pg_stat_clear_snapshot()')
  await first.owner('commit')
  const made = (await Promise.all(taking)).map(invoiceOf)
  expect(made.filter((one) => one.order?.id === order.id)).toHaveLength(1)
  expect(made.filter((one) => one.order === null)).toHaveLength(2)
  await clean(of)
})

const waiting = async (): Promise<number> => {
  const [row] = await first.owner<{ count: string }>(
    `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return Number(row?.count)
}

test('what Saldo cannot keep is refused with its reason', async () => {
  const of = await openTestGarage(first)
  expect(reasonOf(await take(of, 'no xml at all'))?.code).toMatch(/^ubl\./)
  expect(reasonOf(await take(of, invoice.replaceAll('EUR', 'SEK')))).toEqual({
    code: 'order.other_currency',
    params: { currency: 'SEK', own: 'EUR' },
  })
  const backwards = invoice.replace('>100.00<', '>-100.00<').replace('>281.15<', '>481.15<')
  expect(reasonOf(await take(of, backwards))).toEqual({
    code: 'invoice.prepaid_negative',
    params: { prepaid: '-100.00' },
  })
  expect(await first.owner('select id from command where organisation_id = $1', [of.organisation])).toEqual(
    [],
  )
})

test('a bill of somebody else is taken with a warning', async () => {
  const of = await openTestGarage(first)
  await first.owner('update shop set vat_number = $2 where id = $1', [of.shop, 'NL 0000.00.009 B01'])
  expect(await take(of, invoice)).toMatchObject({
    result: 'imported',
    warnings: [{ code: 'invoice.other_seller', params: { vatId: 'NL000000001B01' } }],
  })
  const ours = await openTestGarage(first)
  await first.owner('update shop set vat_number = $2 where id = $1', [ours.shop, 'nl 0000.00.001 b01'])
  expect(await take(ours, invoice)).toMatchObject({ result: 'imported', warnings: [] })
})

test('rounding of the whole, and VAT that is not broken down, are posted as the file says', async () => {
  const of = await openTestGarage(first)
  const rounded = invoice
    .replace(
      '<cbc:PayableAmount',
      '<cbc:PayableRoundingAmount currencyID="EUR">-0.15</cbc:PayableRoundingAmount><cbc:PayableAmount',
    )
    .replace('>281.15<', '>281.00<')
  const made = invoiceOf(await take(of, rounded))
  expect(made).toMatchObject({ total: { minor: 38_100n }, open: { minor: 28_100n }, vat: { minor: 6_615n } })
  expect(await linesOf(of, made.id)).toContainEqual(['rounding', 15n, undefined])
  const bare = invoice
    .replaceAll('2026-0417', '2026-0500')
    .replace(/<cac:TaxSubtotal>.*?<\/cac:TaxSubtotal>/s, '')
  expect(await linesOf(of, invoiceOf(await take(of, bare)).id)).toContainEqual(['vat:21', -6_615n, undefined])
  const mixed = bare.replaceAll('2026-0500', '2026-0501').replace('<cbc:Percent>21<', '<cbc:Percent>9<')
  const unstated = invoiceOf(await take(of, mixed))
  expect(await linesOf(of, unstated.id)).toContainEqual(['vat:unstated', -6_615n, undefined])
  await clean(of)
})
