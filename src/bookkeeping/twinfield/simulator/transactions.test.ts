import { expect, test } from 'vitest'
import {
  euros,
  matchOf,
  memorial,
  numberOf,
  type Started,
  saleAndPayment,
  start,
  type Wish,
} from './test-twinfield.ts'
import { childOf, childrenOf, type Element, textOf } from './xml.ts'

/** Every message of an answer, with the element it is on. */
const messagesIn = (element: Element): string[] => [
  ...(element.attributes.msg === undefined
    ? []
    : [`${element.name} ${element.attributes.msgtype}: ${element.attributes.msg}`]),
  ...element.children.flatMap(messagesIn),
]

const linesOf = (answer: Element): Element[] => childrenOf(childOf(answer, 'lines'), 'line')
const memorials = ({ simulator }: Started) => simulator.transactions().filter(({ code }) => code === 'MEMO')

test('a memorial is echoed with its number and everything the package knows of it', async () => {
  const there = await start()
  const answer = await there.process(memorial({ more: '<freetext1>ours</freetext1>' }))
  expect(answer.attributes).toMatchObject({ result: '1', location: 'temporary', destiny: 'temporary' })
  const header = childOf(answer, 'header')
  expect(Object.fromEntries(header?.children.map(({ name, text }) => [name, text]) ?? [])).toMatchObject({
    ...{ office: 'NL001', code: 'MEMO', number: '202600001', period: '2026/11', currency: 'EUR' },
    ...{
      freetext1: 'ours',
      regime: 'Generic',
      origin: 'import',
      user: 'DEMO01',
      inputdate: '20261120100000',
    },
  })
  expect(childOf(header, 'code')?.attributes).toEqual({ name: 'Memoriaal', shortname: 'Memo' })
  const [debit, credit] = linesOf(answer)
  expect(debit?.children.map(({ name, text }) => `${name} ${text}`)).toEqual([
    ...['dim1 1220', 'debitcredit debit', 'value 121.00', 'description tr_1 betaling', 'invoicenumber W1'],
    ...['rate 1', 'basevalue 121.00', 'reprate 1', 'repvalue 121.00', 'matchstatus notmatchable'],
  ])
  expect(childOf(debit, 'dim1')?.attributes).toMatchObject({ type: 'BAS', inuse: 'true' })
  expect(credit?.children.map(({ name, text }) => `${name} ${text}`)).toEqual([
    ...['dim1 1300', 'dim2 1001', 'debitcredit credit', 'value 121.00', 'description W1', 'invoicenumber W1'],
    ...['rate 1', 'basevalue 121.00', 'reprate 1', 'repvalue 121.00', 'matchlevel 2'],
    ...['customersupplier 1001', 'relation 0', 'openvalue 121.00', 'openbasevalue 121.00'],
    ...['openrepvalue 121.00', 'matchstatus available'],
  ])
  expect(there.simulator.happened()).toContainEqual({
    code: 'twinfield_booked',
    params: { daybook: 'MEMO', number: '202600001', amount: '121.00', text: 'tr_1 betaling' },
  })
})

test('each daybook and year has its own numbers, and what stands there is read again', async () => {
  const { process } = await start()
  const numbers = []
  for (const date of ['20261120', '20261101', '20251231'])
    numbers.push(numberOf(await process(memorial({ date, destiny: 'final' }))))
  expect(numbers).toEqual(['202600001', '202600002', '202500001'])
  const read = (number: string) =>
    process(
      `<read><type>transactions</type><office>NL001</office><code>MEMO</code><number>${number}</number></read>`,
    )
  const answer = await read('202600002')
  expect(answer.attributes).toMatchObject({ result: '1', location: 'final' })
  expect(textOf(childOf(answer, 'header'), 'date')).toBe('20261101')
  const missing = await read('202600009')
  expect([missing.name, missing.attributes.result, missing.children]).toEqual(['transaction', '0', []])
  expect(missing.attributes.msg).toBe('Boeking MEMO 202600009 bestaat niet.')
})

const long = 'x'.repeat(41)

// Fact sheet, 3.5.
const refusals: readonly (readonly [title: string, Wish | string, message: string])[] = [
  ['an office', memorial().replace('NL001', 'NL9'), 'office error: De administratie bestaat niet.'],
  ['a daybook', memorial().replace('MEMO', 'XXX'), 'code error: Dagboek XXX bestaat niet.'],
  ['a currency', memorial().replace('EUR', 'XXX'), 'currency error: Valuta XXX bestaat niet.'],
  ['a date', { date: '20261131' }, 'date error: De datum 20261131 is ongeldig.'],
  [
    'a period',
    { more: '<period>2019/13</period>' },
    'period error: De boeking kan niet gemaakt worden omdat periode 2019/13 niet bestaat',
  ],
  [
    'next year',
    { date: '20270101' },
    'date error: De boeking kan niet gemaakt worden omdat periode 2027/01 niet bestaat',
  ],
  ['a ledger', { ledger: '9999' }, 'dim1 error: Dimensie 9999 bestaat niet.'],
  ['a hidden ledger', { ledger: '1229' }, 'dim1 error: Dimensie 1229 is niet actief.'],
  ['a customer', { customer: '9999' }, 'dim2 error: Dimensie 9999 bestaat niet.'],
  [
    'a supplier for a customer',
    { customer: '2000' },
    'dim1 error: Grootboekrekening 1300 vereist de specificatie van een relatie of kostenplaats',
  ],
  [
    'a relation',
    memorial().replace('<dim2>1001</dim2>', ''),
    'dim1 error: Grootboekrekening 1300 vereist de specificatie van een relatie of kostenplaats',
  ],
  [
    'no relation',
    memorial().replace('<dim1>1220</dim1>', '<dim1>1220</dim1><dim2>1001</dim2>'),
    'dim2 error: Grootboekrekening 1220 staat geen relatie of kostenplaats toe.',
  ],
  ['an amount', { value: '12,10' }, 'value error: Het bedrag 12,10 is ongeldig.'],
  ['a sign', { value: '-1.00' }, 'value error: Het bedrag -1.00 is ongeldig.'],
  ['three decimals', { value: '1.001' }, 'value error: Het bedrag 1.001 is ongeldig.'],
  ['a side', memorial().replace('>debit<', '>Debit<'), 'debitcredit error: De waarde Debit is ongeldig.'],
  [
    'a long description',
    { description: long },
    'description error: De waarde van description is te lang (maximaal 40 tekens).',
  ],
  [
    'a long invoice number',
    { invoice: long },
    'invoicenumber error: De waarde van invoicenumber is te lang (maximaal 40 tekens).',
  ],
  [
    'an unknown element',
    memorial().replace('<dim1>', '<dimension1>x</dimension1><dim1>'),
    'dimension1 error: Element dimension1 is niet toegestaan.',
  ],
  [
    'a total line',
    memorial().replace('type="detail"', 'type="total"'),
    'line error: Regeltype total is hier niet toegestaan.',
  ],
  [
    'one line',
    memorial().replace(/<line type="detail" id="2">[\s\S]*?<\/line>/, ''),
    'transaction error: De boeking heeft te weinig regels.',
  ],
  ['a destiny', { destiny: 'sent' }, 'transaction error: De waarde sent is ongeldig.'],
]

for (const [title, wish, message] of refusals)
  test(`what is wrong is said where it is wrong, and nothing is kept: ${title}`, async () => {
    const there = await start()
    const answer = await there.process(typeof wish === 'string' ? wish : memorial(wish))
    expect(answer.attributes.result).toBe('0')
    // Whatever else may follow from it.
    expect(messagesIn(answer).map((said) => said.split('//')[0])).toContain(message)
    expect(numberOf(answer)).toBe('')
    expect(memorials(there)).toEqual([])
  })

test('messages are in the language of whoever signed in', async () => {
  const { simulator, process } = await start()
  const { access_token: token } = simulator.grant({ user: 'DEMO02' })
  const english = await process(memorial({ ledger: '9999' }), { token })
  expect(messagesIn(english)).toEqual(['dim1 error: Dimension 9999 does not exist.'])
  const strict = await start({ dialect: { language: 'en' } })
  expect(messagesIn(await strict.process(memorial({ ledger: '9999' })))).toEqual(messagesIn(english))
})

test('a booking balances in its own, the base and the reporting currency', async () => {
  const there = await start({ dialect: { reportingCurrency: 'USD' } })
  const off = await there.process(memorial({ value: '1.00', other: '1.01' }))
  expect(off.attributes.msg?.split('//')).toEqual([
    'De boeking is niet in balans. Er ontbreekt 0.01 debet.',
    'De boeking balanceert niet in de basisvaluta. Er ontbreekt 0.01 debet.',
    'De boeking balanceert niet in de rapportagevaluta. Er ontbreekt 0.01 debet.',
  ])
  const based = memorial({ value: '10.00' }).replace(
    '<value>10.00</value>',
    '<value>10.00</value><basevalue>10.01</basevalue>',
  )
  expect((await there.process(based)).attributes.msg).toBe(
    'De boeking balanceert niet in de basisvaluta. Er ontbreekt 0.01 credit.',
  )
  const dollars = await there.process(memorial({ value: '10.00' }).replace('EUR', 'USD'))
  const [line] = linesOf(dollars)
  expect(['rate', 'basevalue', 'reprate', 'repvalue'].map((name) => textOf(line, name))).toEqual([
    ...['0.92', '9.20', '1', '10.00'],
  ])
})

test('of a batch the good ones are kept and the others are not', async () => {
  const there = await start()
  const bad = memorial({ ledger: '9999', description: 'bad' })
  const answer = await there.process(`<transactions>${memorial()}${bad}${memorial()}</transactions>`)
  expect(answer.attributes.result).toBe('0')
  expect(answer.children.map(({ attributes }) => attributes.result)).toEqual(['1', '0', '1'])
  expect(answer.children.map(numberOf)).toEqual(['202600001', '', '202600002'])
  expect(memorials(there)).toHaveLength(2)
  const many = memorial().repeat(26)
  const long = await there.process(`<transactions>${many}</transactions>`)
  expect([long.attributes.result, long.attributes.msgtype]).toEqual(['0', 'error'])
  expect(memorials(there)).toHaveLength(2)
  const patient = await start({ dialect: { mostChildren: 0 } })
  expect((await patient.process(`<transactions>${many}</transactions>`)).attributes.result).toBe('1')
})

test('a date outside its period is a warning, which stops a booking only where it is wished', async () => {
  const { process } = await start()
  const outside = memorial({ date: '20261120', more: '<period>2026/10</period>' })
  expect(messagesIn(await process(outside))).toEqual([
    'date warning: Datum 20-11-2026 valt buiten de opgegeven periode (2026/10).',
  ])
  const quiet = outside.replace('destiny=', 'raisewarning="false" destiny=')
  expect(textOf(childOf(await process(quiet), 'header'), 'period')).toBe('2026/10')
  const dated = outside.replace('<date>', '<date raisewarning="false">')
  expect((await process(dated)).attributes.result).toBe('1')
})

test('a closed period takes no booking, and gives none back', async () => {
  const { simulator, process } = await start()
  const number = numberOf(await process(memorial()))
  simulator.lockPeriod('2026/11')
  const refused = await process(memorial())
  expect(messagesIn(refused)).toEqual(['date error: Periode 2026/11 is afgesloten.'])
  const deletion = `<transaction action="delete" reason="fout"><office>NL001</office><code>MEMO</code><number>${number}</number></transaction>`
  expect(messagesIn(await process(deletion))).toEqual(['number error: Periode 2026/11 is afgesloten.'])
  expect((await process(memorial({ date: '20261231' }))).attributes.result).toBe('1')
  simulator.lockPeriod('2026/11', false)
  expect((await process(memorial())).attributes.result).toBe('1')
  expect((await process(deletion)).attributes).toEqual({ action: 'delete', reason: 'fout', result: '1' })
})

test('a provisional booking can be changed and deleted, a final or lettered one cannot', async () => {
  const there = await start()
  const { process, simulator } = there
  const deletion = (number: string) =>
    process(
      `<transaction action="delete" reason="x"><code>MEMO</code><number>${number}</number></transaction>`,
    )
  const number = numberOf(await process(memorial()))
  const rewritten = memorial({ value: '5.00', more: `<number>${number}</number>`, destiny: 'final' })
  expect(numberOf(await process(rewritten))).toBe(number)
  expect(memorials(there)).toMatchObject([{ status: 'final', lines: [{ value: euros(500n) }, {}] }])
  const no = 'number error: De status van de boeking moet Concept zijn.'
  expect(messagesIn(await process(rewritten))).toEqual([no])
  expect(messagesIn(await deletion(number))).toEqual([no])
  const { sale, payment, number: lettered } = await saleAndPayment(there)
  await process(matchOf([sale, payment]))
  expect(messagesIn(await deletion(lettered))).toEqual(['number error: De boeking is afgeletterd.'])
  expect(messagesIn(await deletion('202600077'))).toEqual([
    'number error: Boeking MEMO 202600077 bestaat niet.',
  ])
  expect(simulator.deleteProvisional('MEMO', lettered)).toBe(false)
  const last = numberOf(await process(memorial()))
  expect(simulator.deleteProvisional('MEMO', last)).toBe(true)
})

const bank = (more = '', value = '121.00'): string =>
  `<transaction><header><code>PIN</code><currency>EUR</currency><date>20261120</date>${more}</header><lines>
<line type="total" id="1"><dim1>1105</dim1><debitcredit>debit</debitcredit><value>${value}</value></line>
<line type="detail" id="2"><dim1>1300</dim1><dim2>1001</dim2><debitcredit>credit</debitcredit><value>121.00</value><invoicenumber>2026-0071</invoicenumber></line></lines></transaction>`

test('a bank booking has its total line, and a statement that adds up', async () => {
  const { process } = await start()
  const answer = await process(bank())
  expect(
    ['statementnumber', 'startvalue', 'closevalue'].map((name) => textOf(childOf(answer, 'header'), name)),
  ).toEqual([...['0', '0.00', '0.00']])
  const statement = (close: string) => `<startvalue>10.00</startvalue><closevalue>${close}</closevalue>`
  expect((await process(bank(statement('131.00')))).attributes.result).toBe('1')
  expect((await process(bank(statement('131.01')))).attributes.msg).toContain('Begin- en eindsaldo')
  // Fact sheet, 10: nothing in all is taken too.
  const nothing = bank('', '0.00').replaceAll('121.00', '0.00')
  expect(linesOf(await process(nothing)).map((line) => textOf(line, 'debitcredit'))).toEqual([
    'debit',
    'credit',
  ])
  expect((await process(bank('', '120.00'))).attributes.msg).toContain('niet in balans')
  expect((await process(bank().replace('1105', '1100'))).attributes.msg).toContain('Regeltype total')
  expect((await process(bank().replace('type="total"', 'type="detail"'))).attributes.result).toBe('0')
})

test('a sale makes an open item, and its invoice number comes once', async () => {
  const { process, simulator } = await start()
  const sale = `<transaction destiny="final"><header><code>VRK</code><currency>EUR</currency><date>20261120</date><duedate>20261220</duedate><invoicenumber>F9</invoicenumber></header><lines>
<line type="total" id="1"><dim1>1300</dim1><dim2>1001</dim2><debitcredit>debit</debitcredit><value>121.00</value></line>
<line type="detail" id="2"><dim1>8000</dim1><debitcredit>credit</debitcredit><value>100.00</value><vatcode>VH</vatcode></line>
<line type="vat" id="3"><dim1>1500</dim1><debitcredit>credit</debitcredit><value>21.00</value><vatcode>VH</vatcode></line></lines></transaction>`
  expect((await process(sale)).attributes.result).toBe('1')
  expect(simulator.openAmount('F9')).toEqual(euros(12_100n))
  expect(messagesIn(await process(sale))).toEqual(['invoicenumber error: Factuurnummer F9 komt reeds voor.'])
  expect(simulator.balance('1300').minor).toBe(119_235n + 12_100n)
})

test('what nobody wrote down is a matter of dialect', async () => {
  const cut = await start({
    dialect: { longTexts: 'cut', unknownFields: 'left out', openNames: 'valueopen' },
  })
  const answer = await cut.process(memorial({ description: long, more: '<odd>1</odd>' }))
  const [debit, credit] = linesOf(answer)
  expect(textOf(debit, 'description')).toBe('x'.repeat(40))
  expect([textOf(credit, 'valueopen'), textOf(credit, 'openvalue')]).toEqual(['121.00', ''])
  const byItself = await start({ dialect: { matchesByItself: true } })
  const booked = await byItself.process(bank())
  expect(textOf(linesOf(booked)[1], 'matchstatus')).toBe('matched')
  expect(byItself.simulator.openAmount('2026-0071')).toEqual(euros(0n))
  const plain = await start()
  await plain.process(bank())
  expect(plain.simulator.openAmount('2026-0071')).toEqual(euros(12_100n))
  expect(plain.simulator.matches()).toEqual([])
})
