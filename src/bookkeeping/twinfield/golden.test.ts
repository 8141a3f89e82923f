import { expect, test } from 'vitest'
import { Bug } from '../../bug.ts'
import { money } from '../../money/money.ts'
import type { BookingOrder } from '../books.ts'
import { composeMatch } from './match.ts'
import { composeMemorial, paymentText } from './memorial.ts'
import { readXml } from './xml.ts'

const euros = (minor: bigint) => money(minor, 'EUR')
const manner = { office: 'NL001', memorial: 'MEMO', destiny: 'temporary' } as const
const debtors = new Map([['VRK/202600103/1', { ledger: '1300', customer: '1003' }]])

const order = (more: Partial<BookingOrder> = {}): BookingOrder => {
  const received = more.received ?? euros(12_100n)
  return {
    requestId: 'request',
    reference: 'C260101120000123',
    date: '2026-11-20',
    text: 'iDEAL',
    place: '1105',
    received,
    lines: [{ on: 'item', item: 'VRK/202600103/1', number: '2026-0042', amount: received }],
    orderNumber: '100000042',
    ...more,
  }
}

const written = (more: Partial<BookingOrder> = {}): string => composeMemorial(order(more), debtors, manner)
const flat = (document: string): string => document.replaceAll(/\n\s*/g, '')

// Fact sheet, 3.3 and 3.4, and row O10, field by field.
test('a payment of a web shop is a memorial of two lines', () => {
  expect(written()).toBe(
    flat(`<transactions>
      <transaction destiny="temporary" raisewarning="false">
        <header><office>NL001</office><code>MEMO</code><currency>EUR</currency><date>20261120</date></header>
        <lines>
          <line type="detail" id="1">
            <dim1>1105</dim1><debitcredit>debit</debitcredit><value>121.00</value>
            <invoicenumber>100000042</invoicenumber><description>C260101120000123 betaling</description>
          </line>
          <line type="detail" id="2">
            <dim1>1300</dim1><dim2>1003</dim2><debitcredit>credit</debitcredit><value>121.00</value>
            <invoicenumber>100000042</invoicenumber><description>100000042</description>
          </line>
        </lines>
      </transaction>
    </transactions>`),
  )
})

test('a refund is the same turned round, and final where that is wished', () => {
  const document = composeMemorial(order({ received: euros(-5n) }), debtors, { ...manner, destiny: 'final' })
  expect(document).toContain('<transaction destiny="final" raisewarning="false">')
  expect(document).toContain('<dim1>1105</dim1><debitcredit>credit</debitcredit><value>0.05</value>')
  expect(document).toContain('<dim2>1003</dim2><debitcredit>debit</debitcredit><value>0.05</value>')
})

const fieldsOf = (document: string, name: string): string[] =>
  [...document.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'g'))].map(([, text]) => text ?? '')

test('of an order number the description has the first 40 characters and the invoice number the last 40', () => {
  for (const [orderNumber, first, last] of [
    ['7', '7', '7'],
    ['a'.repeat(40), 'a'.repeat(40), 'a'.repeat(40)],
    [`A${'-'.repeat(39)}Z`, `A${'-'.repeat(39)}`, `${'-'.repeat(39)}Z`],
    [`BEGIN-${'x'.repeat(60)}-END`, `BEGIN-${'x'.repeat(34)}`, `${'x'.repeat(36)}-END`],
    // Characters outside the plane count as the two they are for Twinfield (.NET), and are never cut.
    [`${'é'.repeat(39)}🚗${'ö'.repeat(39)}`, 'é'.repeat(39), 'ö'.repeat(39)],
    [`${'é'.repeat(38)}🚗${'ö'.repeat(38)}`, `${'é'.repeat(38)}🚗`, `🚗${'ö'.repeat(38)}`],
    ['line\r\nbreak\tand\u0000nil', 'line break and nil', 'line break and nil'],
  ] as const) {
    const document = written({ orderNumber })
    expect(fieldsOf(document, 'description')[1], orderNumber).toBe(first)
    expect(fieldsOf(document, 'invoicenumber'), orderNumber).toEqual([last, last])
  }
})

test('signs of XML stand in a text as themselves, and are counted as one', () => {
  const orderNumber = `R&D <"1'> ]]>${'&'.repeat(40)}`
  const document = written({ orderNumber })
  expect(document).toContain('R&amp;D &lt;&quot;1')
  const texts = readXml(document).children[0]?.children[1]?.children[1]?.children.map(({ text }) => text)
  expect(texts?.at(-1)).toBe(orderNumber.slice(0, 40))
  expect(texts?.at(-2)).toBe('&'.repeat(40))
})

test('the transaction id stands whole in the description, its word only where there is room', () => {
  expect(paymentText('x'.repeat(31))).toBe(`${'x'.repeat(31)} betaling`)
  expect(paymentText('x'.repeat(32))).toBe('x'.repeat(32))
  expect(paymentText('x'.repeat(40))).toBe('x'.repeat(40))
  expect(() => written({ reference: 'x'.repeat(41) })).toThrow(Bug)
})

test('values that are not equal make no memorial', () => {
  const lines = [
    { on: 'item', item: 'VRK/202600103/1', number: '2026-0042', amount: euros(12_099n) },
  ] as const
  expect(() => written({ lines })).toThrow('add up')
})

test('a payment at the counter has a line for each of its own', () => {
  const { orderNumber: _, ...counter } = order({
    reference: 'SALDO-1',
    received: euros(12_250n),
    lines: [
      { on: 'item', item: 'VRK/202600103/1', number: '2026-0042', amount: euros(12_100n) },
      { on: 'ledger', ledger: '8090', text: 'Fooi'.repeat(20), amount: euros(150n) },
    ],
  })
  const document = composeMemorial(counter, debtors, manner)
  expect(fieldsOf(document, 'description')).toEqual(['SALDO-1 betaling', '2026-0042', 'Fooi'.repeat(10)])
  expect(fieldsOf(document, 'invoicenumber')).toEqual(['2026-0042', '2026-0042'])
  expect(fieldsOf(document, 'value')).toEqual(['122.50', '121.00', '1.50'])
  expect(fieldsOf(document, 'dim1')).toEqual(['1105', '1300', '8090'])
})

const sale = { code: 'VRK', number: '202600103', line: '1' }
const payment = { code: 'MEMO', number: '202600029', line: '2' }

// Fact sheet, 4.
test('sale and payment are matched on their debtor lines with code 170', () => {
  expect(composeMatch([[{ key: sale }, { key: payment }]], 'NL001', '2026-11-20')).toBe(
    flat(`<match><set>
      <office>NL001</office><matchcode>170</matchcode><matchdate>20261120</matchdate>
      <lines>
        <line><transcode>VRK</transcode><transnumber>202600103</transnumber><transline>1</transline></line>
        <line><transcode>MEMO</transcode><transnumber>202600029</transnumber><transline>2</transline></line>
      </lines>
    </set></match>`),
  )
})

test('a part carries its value, negative on a credit line; a difference is written off', () => {
  const parts = [
    { key: sale, part: euros(526n) },
    { key: payment, part: euros(-526n) },
  ]
  const rest = [{ key: sale, writeOff: { type: 'writeoff', amount: euros(3n) } as const }, { key: payment }]
  const document = composeMatch([parts, rest], 'NL001', '2026-11-20')
  expect(fieldsOf(document, 'matchvalue')).toEqual(['5.26', '-5.26'])
  expect(document).toContain('<transline>1</transline><writeoff type="writeoff">0.03</writeoff></line>')
})
