import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { money } from '../../money/money.ts'
import type { ImportedDocument, Refusal } from './document.ts'
import { limits, readUbl } from './read-ubl.ts'

const file = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}.xml`, import.meta.url))
const garage = file('peppol-garage').toString('utf8')
const bytes = (text: string): Uint8Array => Buffer.from(text)
const euro = (minor: bigint) => money(minor, 'EUR')

const document = (from: Uint8Array): ImportedDocument => {
  const read = readUbl(from)
  if ('refused' in read) throw new Error(JSON.stringify(read.refused))
  return read.ok
}
const refusal = (from: Uint8Array): Refusal => {
  const read = readUbl(from)
  if ('ok' in read) throw new Error('not refused')
  return read.refused
}
/** The garage's invoice with one passage written otherwise. */
const garageWith = (passage: string | RegExp, other: string): Uint8Array => {
  const text = garage.replace(passage, other)
  expect(text).not.toBe(garage)
  return bytes(text)
}

test('a Peppol invoice is read whole, and what is open is the payable amount after the prepayment', () => {
  expect(document(bytes(garage))).toEqual({
    kind: 'invoice',
    number: '2026-0417',
    issueDate: '2026-11-18',
    dueDate: '2026-12-02',
    currency: 'EUR',
    seller: {
      name: 'Garage De Klöver & Zn.',
      vatId: 'NL000000001B01',
      companyId: '00000001',
      street: 'Werkplaatsweg 12',
      postalCode: '1234 AB',
      city: 'Voorbeelddam',
      country: 'NL',
    },
    buyer: {
      name: 'Bakkerij Søndervang',
      vatId: null,
      email: 'wagenpark@bakkerij.example',
      telephone: '+31 00 000 0000',
      customerNumber: 'D-10023',
      street: 'Oude Kade 3 hal 2',
      postalCode: '1234 CD',
      city: 'Voorbeelddam',
      country: 'NL',
    },
    orderReference: 'WO-8812',
    buyerReference: 'Wagenpark',
    note: 'Grote beurt en remmen. Kilometerstand 84.310.',
    billingReference: null,
    lines: [
      {
        description: 'Arbeid grote beurt',
        quantity: '2.5',
        unit: 'HUR',
        net: euro(22500n),
        vatCategory: 'S',
        vatRate: '21',
      },
      {
        description: 'Remblokken vooras, inclusief slijtagesensor',
        quantity: '1',
        unit: 'SET',
        net: euro(9000n),
        vatCategory: 'S',
        vatRate: '21',
      },
    ],
    vat: [{ category: 'S', rate: '21', taxable: euro(31500n), vat: euro(6615n) }],
    netTotal: euro(31500n),
    vatTotal: euro(6615n),
    inclusiveTotal: euro(38115n),
    prepaid: euro(10000n),
    rounding: euro(0n),
    payable: euro(28115n),
    paymentReference: '20260417',
    iban: 'NL91ABNA0417164300',
    licencePlate: '12-ABC-3',
    fingerprint: {
      bytes: expect.stringMatching(/^[0-9a-f]{64}$/),
      document: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
    warnings: [],
  })
})

test('odd prefixes, ISO 8859-1, zones on dates, padded decimals, an allowance and a rounding are read', () => {
  const read = document(file('si-ubl-odd-prefixes'))
  expect(read).toMatchObject({
    number: 'F 20/118',
    issueDate: '2026-03-29',
    dueDate: '2026-04-12',
    note: 'APK & banden <4 stuks>\nkenteken: GB-001-B',
    licencePlate: 'GB-001-B',
    netTotal: euro(5014n),
    vatTotal: euro(1053n),
    rounding: euro(-2n),
    payable: euro(6065n),
    warnings: [],
  })
  expect(read.seller).toMatchObject({ name: 'Café Racers V.O.F.', street: 'Dijk 7', country: 'NL' })
  expect(read.buyer).toMatchObject({
    name: "Sanne d'André",
    email: 'sanne@post.example',
    customerNumber: '77',
  })
})

test('a credit note names the invoice it takes back; the seller is known by its VAT number however written', () => {
  const read = document(file('nlcius-credit-note'))
  expect(read).toMatchObject({
    kind: 'credit_note',
    number: 'CN-31',
    billingReference: '2026-0417',
    payable: euro(10890n),
    dueDate: null,
  })
  const dotless = file('nlcius-credit-note').toString().replace('NL 0000.00.001.B01', 'NL000000001B01')
  const again = document(bytes(dotless))
  expect(again.fingerprint.document).toBe(read.fingerprint.document)
  expect(again.fingerprint.bytes).not.toBe(read.fingerprint.bytes)
})

test('the VAT in the tax office’s own currency is left aside; cents between lines and total only warn', () => {
  const read = document(file('swedish-two-currencies'))
  expect(read).toMatchObject({ vatTotal: euro(2700n), payable: euro(14367n) })
  expect(read.vat.map((each) => each.rate)).toEqual(['25.00', '12.00'])
  expect(read.seller.vatId).toBe('SE000000000101')
  expect(read.warnings).toEqual([
    { code: 'ubl.lines_do_not_add_up', params: { found: 'EUR 116.66', stated: 'EUR 116.67' }, line: 62 },
  ])
})

test('byte order marks and UTF-16 change nothing but the fingerprint of the bytes', () => {
  const plain = document(bytes(garage))
  const utf16 = Buffer.from(garage.replace('UTF-8', 'UTF-16'), 'utf16le')
  const swapped = Buffer.from(utf16).swap16()
  const forms = [
    Buffer.from(`\ufeff${garage}`),
    Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
    Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]),
    utf16,
    swapped,
    bytes(garage.replace('UTF-8', 'utf-16')),
    bytes(garage.replaceAll('\n', '\r\n')),
  ]
  for (const form of forms) {
    const read = document(form)
    expect({ ...read, fingerprint: null }).toEqual({ ...plain, fingerprint: null })
    expect(read.fingerprint.document).toBe(plain.fingerprint.document)
    expect(read.fingerprint.bytes).not.toBe(plain.fingerprint.bytes)
  }
})

test('an embedded paper of many megabytes is passed over, and lines behind it still count', () => {
  const paper = `${'QUJD'.repeat(19)}&#13;\n`.repeat(130_000)
  const text = garage.replace('JVBERi0xLjQKJcOkw7zDtsOfCg==', paper)
  expect(document(bytes(text)).payable).toEqual(euro(28115n))
  const broken = refusal(bytes(text.replace('</Invoice>', '</Invioce>')))
  expect(broken).toMatchObject({ code: 'ubl.malformed', line: text.split('\n').length - 1 })
})

test('an envelope of the Peppol network is opened', () => {
  const envelope = `<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"><StandardBusinessDocumentHeader><HeaderVersion>1.0</HeaderVersion></StandardBusinessDocumentHeader>${garage.slice(garage.indexOf('<Invoice'))}</StandardBusinessDocument>`
  expect(document(bytes(envelope)).number).toBe('2026-0417')
})

test('an invoice of a crediting type is a credit note, never something to collect', () => {
  const read = document(garageWith('InvoiceTypeCode>380', 'InvoiceTypeCode>381'))
  expect(read.kind).toBe('credit_note')
})

test('totals that are left out follow from the others', () => {
  const text = garage.replace(/<cbc:TaxInclusiveAmount.*\n/, '').replace(/<cbc:TaxExclusiveAmount.*\n/, '')
  expect(document(bytes(text))).toMatchObject({
    netTotal: euro(31500n),
    inclusiveTotal: euro(38115n),
    warnings: [],
  })
  const untaxed = garage.replace(/<cac:TaxTotal>[\s\S]*<\/cac:TaxTotal>/, '')
  expect(document(bytes(untaxed))).toMatchObject({ vatTotal: euro(6615n), warnings: [] })
})

test.each([
  ['malformed, with the line', '</cac:OrderReference>', '</cac:OrderReferenc>', 'ubl.malformed', 16],
  [
    'a prefix without declaration',
    '<cbc:ID>WO-8812</cbc:ID>',
    '<cbx:ID>WO-8812</cbx:ID>',
    'ubl.malformed',
    15,
  ],
  ['an entity nobody declared', '&amp; Zn', '&uuml; Zn', 'ubl.malformed', 27],
  ['a character reference that is no character', '&amp; Zn', '&#0; Zn', 'ubl.malformed', 27],
  ['a second root', '</Invoice>', '</Invoice><Invoice/>', 'ubl.malformed', 1],
  ['another document', /(<\/?)Invoice\b/g, '$1Order', 'ubl.not_an_invoice', 2],
  ['another namespace', 'xsd:Invoice-2', 'xsd:Invoice-3', 'ubl.wrong_namespace', 2],
  ['no number', '<cbc:ID>2026-0417</cbc:ID>', '<cbc:ID> </cbc:ID>', 'ubl.number_missing', 2],
  ['an endless number', '<cbc:ID>2026-0417<', `<cbc:ID>${'9'.repeat(101)}<`, 'ubl.number_too_long', 7],
  ['no date', /<cbc:IssueDate.*/, '', 'ubl.issue_date_missing', 2],
  ['no day of the calendar', '2026-11-18', '2026-02-30', 'ubl.issue_date', 8],
  ['no payable amount', /<cbc:PayableAmount.*/, '', 'ubl.payable_missing', 2],
  ['a currency Saldo does not count in', '>EUR<', '>XTS<', 'ubl.currency_unknown', 12],
  ['an amount in another currency', /"EUR">281/, '"SEK">281', 'ubl.currency_contradicts', 106],
  ['decimals below the cent', '281.15', '281.155', 'ubl.amount_decimals', 106],
  ['a comma', '281.15', '281,15', 'ubl.amount', 106],
  ['an exponent', '281.15', '2.8115E2', 'ubl.amount', 106],
  ['no digits', '281.15', '.', 'ubl.amount', 106],
  ['a payable amount below zero', '281.15', '-281.15', 'ubl.payable_negative', 106],
  ['a prepayment that was not taken off', '281.15', '381.15', 'ubl.payable_contradicts', 106],
  [
    'a total that is not net and VAT',
    '<cbc:TaxExclusiveAmount currencyID="EUR">3',
    '<cbc:TaxExclusiveAmount currencyID="EUR">2',
    'ubl.total_contradicts',
    101,
  ],
] as const)('refused: %s', (_, passage, other, code, line) => {
  expect(refusal(garageWith(passage, other))).toMatchObject({ code, line })
})

test('no currency anywhere is refused, the payable amount’s own is enough', () => {
  const without = garage.replace(/<cbc:DocumentCurrencyCode.*/, '')
  expect(document(bytes(without)).currency).toBe('EUR')
  expect(refusal(bytes(without.replaceAll(' currencyID="EUR"', ''))).code).toBe('ubl.currency_missing')
})

test('a document type is refused before anything is expanded', () => {
  const laughs = `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>\n<x>&b;</x>`
  expect(refusal(bytes(laughs))).toEqual({ code: 'ubl.document_type', line: 2 })
})

test('nothing, noise, a wrong encoding, endless nesting and sheer size are refused', () => {
  expect(refusal(bytes(''))).toEqual({ code: 'ubl.empty' })
  expect(refusal(bytes('%PDF-1.4'))).toMatchObject({ code: 'ubl.malformed', line: 1 })
  expect(refusal(Buffer.from([...bytes('<a>'), 0xe9, ...bytes('</a>')])).code).toBe('ubl.encoding')
  expect(refusal(bytes('<?xml version="1.0" encoding="klingon"?><a/>')).code).toBe('ubl.encoding')
  expect(refusal(bytes('<a>'.repeat(5000) + '</a>'.repeat(5000))).code).toBe('ubl.malformed')
  expect(refusal(new Uint8Array(limits.bytes + 1)).code).toBe('ubl.too_large')
  expect(refusal(bytes(`<a>${'é '.repeat(limits.characters / 2)}</a>`)).code).toBe('ubl.too_large')
})

test('a due date that is none only warns', () => {
  const read = document(garageWith('2026-12-02', 'over 14 dagen'))
  expect(read.dueDate).toBeNull()
  expect(read.warnings).toEqual([{ code: 'ubl.due_date', line: 9 }])
})

test('an invoice that is paid already is read with nothing open', () => {
  const text = garage.replace('>100.00</cbc:Prepaid', '>381.15</cbc:Prepaid').replace('>281.15<', '>0.00<')
  expect(document(bytes(text)).payable).toEqual(euro(0n))
})

test('cents that rounding explains only warn, in the total as in the VAT', () => {
  const total = document(
    garageWith('TaxExclusiveAmount currencyID="EUR">315.00', 'TaxExclusiveAmount currencyID="EUR">315.02'),
  )
  expect(total.warnings.map((warning) => warning.code)).toEqual([
    'ubl.total_contradicts',
    'ubl.lines_do_not_add_up',
  ])
  const subtotal = document(garageWith(/(?<before><cac:TaxSubtotal>[\s\S]*?)66.15/, '$<before>66.14'))
  expect(subtotal.warnings).toEqual([
    { code: 'ubl.vat_does_not_add_up', params: { found: 'EUR 66.14', stated: 'EUR 66.15' }, line: 101 },
  ])
})
