import { expect, test } from 'vitest'
import { money } from '../../money/money.ts'
import { readRows } from './browse.ts'
import { createCredits } from './credits.ts'
import { amountOf, dayOf } from './fields.ts'
import { readEnvelope, resultIn } from './soap.ts'
import { transactionIn } from './transaction.ts'
import { takeTurn } from './turns.ts'
import { complaintsIn, wordsOf } from './words.ts'
import { escaped, readXml } from './xml.ts'

const soap = (body: string) =>
  `<?xml version="1.0"?><soap:Envelope xmlns:soap="s"><soap:Body>${body}</soap:Body></soap:Envelope>`

test('the document is read out of an answer, escaped or in a section of its own', () => {
  const document = '<offices result="1"><office name="A &amp; B &#x26; C">NL&lt;1&gt;</office></offices>'
  for (const inside of [escaped(document), `<![CDATA[${document}]]>`]) {
    const said = readEnvelope(
      soap(`<R xmlns="t"><ProcessXmlStringResult>${inside}</ProcessXmlStringResult></R>`),
    )
    const result = 'fault' in said ? undefined : resultIn(said)
    expect(result?.children).toMatchObject([{ text: 'NL<1>', attributes: { name: 'A & B & C' } }])
  }
  expect(readEnvelope(soap('<soap:Fault><faultstring>Weg.</faultstring></soap:Fault>'))).toEqual({
    fault: 'Weg.',
  })
  expect(
    readEnvelope(soap('<s:Fault><s:Reason><s:Text xml:lang="en">Gone.</s:Text></s:Reason></s:Fault>')),
  ).toEqual({ fault: 'Gone.' })
})

test('what is cut, garbled, of another kind or brings a document type is unreadable', () => {
  const whole = soap('<R><ProcessXmlStringResult>&lt;a/&gt;</ProcessXmlStringResult></R>')
  for (const text of [
    ...['', 'x', '<html>', whole.slice(0, -10), whole.replace('</ProcessXml', '<ProcessXml'), soap('')],
    `<!DOCTYPE a [<!ENTITY b "c">]>${whole}`,
    whole.replace('&lt;a/&gt;', '<a/>'),
    whole.replace('&lt;a/&gt;', 'a &b; c'),
  ])
    expect(() => readEnvelope(text), text).toThrow()
  for (const text of ['<a>&nbsp;</a>', '<a>&#0;</a>', '<a>&#x110000;</a>', '<a>& b</a>', '<a/><b/>'])
    expect(() => readXml(text), text).toThrow()
  expect(readXml('<a b="&lt;&#60;">&quot;&apos;&#38;amp;</a>')).toMatchObject({
    text: `"'&amp;`,
    attributes: { b: '<<' },
  })
})

// Fact sheet, 3.2: errors are what failed; words only where there are none.
test('the package’s words are those of what failed, wherever in the answer they stand, each once', () => {
  const answer = readXml(
    `<t result="0" msgtype="error" msg="Niet in balans.//En meer."><l msg="Niet in balans.//En meer." msgtype="error"/>
     <l msgtype="warning" msg="Buiten de periode."/><l msgtype="informational" msg="Bewaard."/></t>`,
  )
  expect(wordsOf(answer)).toBe('Niet in balans.//En meer.; Buiten de periode.')
  expect(wordsOf(readXml('<t><l msgtype="informational" msg="Bewaard."/></t>'))).toBe('Bewaard.')
  expect(wordsOf(readXml('<t result="0"/>'))).toBeUndefined()
  const complaint = (type: string) =>
    readXml(`<R><M><Type>${type}</Type><Text>Weg.</Text><Code>MatchNotFound</Code></M></R>`)
  expect(complaintsIn(complaint('Error'))).toEqual([{ code: 'MatchNotFound', said: 'Weg.' }])
  expect(complaintsIn(complaint('Informational'))).toEqual([])
})

test('amounts stay what was written, and days are days', () => {
  for (const [written, minor] of [
    ['121', 12_100n],
    ['-121.5000', -12_150n],
    ['0.00', 0n],
    ['90071992547409.93', 9_007_199_254_740_993n],
  ] as const)
    expect(amountOf(written, 'EUR')).toEqual(money(minor, 'EUR'))
  for (const wrong of ['', '1,00', '1.005', '1e2', 'x']) expect(() => amountOf(wrong, 'EUR'), wrong).toThrow()
  expect(['20261120', '2026-11-20', '20261120231500', '', 'morgen'].map(dayOf)).toEqual([
    ...['2026-11-20', '2026-11-20', '2026-11-20'],
    ...[null, null],
  ])
})

const row = (currency: string, number = '1') =>
  `<tr><td field="fin.trs.head.date" type="Date">20261120</td><td field="fin.trs.head.curcode">${currency}</td>
   <td field="fin.trs.line.valuesigned">-1.10</td><key><office>O</office><code>VRK</code><number>${number}</number><line>2</line></key></tr>`

test('rows are all there or none; other currencies than ours are left out', () => {
  const rows = readRows(readXml(`<browse result="1" total="2">${row('EUR')}${row('XAU')}</browse>`))
  expect(rows).toMatchObject([
    { key: { code: 'VRK', number: '1', line: '2' }, value: money(-110n, 'EUR'), open: money(0n, 'EUR') },
  ])
  expect(readRows(readXml('<browse result="1"/>'))).toEqual([])
  for (const wrong of [
    `<browse result="1" total="2">${row('EUR')}</browse>`,
    `<browse result="1">${row('EUR', '')}</browse>`,
    '<columns result="0" msgtype="error" msg="Onbekend."/>',
    '<other/>',
  ])
    expect(() => readRows(readXml(wrong)), wrong).toThrow()
})

// Fact sheet, 3.4 and 3.5.
test('a transaction is read with either name of what is open, and one that is not there is missing', () => {
  const line = (open: string) =>
    `<line type="detail" id="2"><dim1 name="Debiteuren">1300</dim1><dim2 type="DEB" name="Jansen">1003</dim2>
     <debitcredit>credit</debitcredit><value>121.00</value>${open}<matchstatus>available</matchstatus></line>`
  for (const open of ['<openvalue>20.00</openvalue>', '<valueopen>-20.00</valueopen>'])
    expect(
      transactionIn(
        readXml(
          `<transaction result="1"><header><code>MEMO</code><number>7</number><currency>EUR</currency><date>20261120</date></header>
           <lines>${line(open)}<line id="3"><dim1>4000</dim1><dim2 type="KPL">K1</dim2><value>1.00</value></line></lines></transaction>`,
        ),
      ),
    ).toMatchObject({
      found: {
        lines: [
          { customer: '1003', value: money(-12_100n, 'EUR'), open: money(-2_000n, 'EUR') },
          { customer: null, value: money(100n, 'EUR') },
        ],
      },
    })
  const missing = '<transaction result="0" msgtype="error" msg="Bestaat niet."><header/></transaction>'
  expect(transactionIn(readXml(missing))).toEqual({ missing: 'Bestaat niet.' })
})

test('credits are spent, fill up evenly, and are waited for no longer than one is patient', () => {
  let now = 0
  const credits = createCredits(60, () => now)
  expect(credits.take(60, 0)).toBe(0)
  expect(credits.take(3, 2_999)).toBeNull()
  expect(credits.take(3, 3_000)).toBe(3_000)
  now = 120_000
  expect(credits.take(60, 0)).toBe(0)
  expect(credits.take(1, 0)).toBeNull()
  expect(createCredits(0, () => now).take(1_000, 0)).toBe(0)
})

test('one after the other has its turn, for each organisation, and who waits too long goes without', async () => {
  const first = await takeTurn('a', 0)
  expect(await takeTurn('a', 5)).toBeNull()
  expect(await takeTurn('b', 0)).not.toBeNull()
  const order: number[] = []
  const others = [1, 2].map(async (which) => {
    const turn = await takeTurn('a', 1_000)
    order.push(which)
    turn?.done()
  })
  first?.done()
  await Promise.all(others)
  expect(order).toEqual([1, 2])
  expect(await takeTurn('a', 0)).not.toBeNull()
})
