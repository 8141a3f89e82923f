import { expect, test } from 'vitest'
import { asked, browse, euros, matchOf, memorial, rowsOf, saleAndPayment, start } from './test-twinfield.ts'
import { childOf, childrenOf, textOf } from './xml.ts'

const names = (rows: readonly Record<string, unknown>[]) => rows.map((row) => row['fin.trs.line.invnumber'])
const invoice = 'fin.trs.line.invnumber'
const value = 'fin.trs.line.valuesigned'

test('open items of customers are listed with their key, provisional ones and payments too', async () => {
  const there = await start()
  await saleAndPayment(there, '50.00')
  const answer = await there.process(
    browse('130_3', ['fin.trs.head.status', invoice, 'fin.trs.line.openvaluesigned', 'fin.trs.head.date']),
  )
  expect(answer.attributes).toEqual({ result: '1', first: '1', last: '7', total: '7' })
  const rows = rowsOf(answer)
  expect(rows[0]).toEqual({
    'fin.trs.head.status': 'final',
    [invoice]: '2026-0071',
    'fin.trs.line.openvaluesigned': '121.00',
    'fin.trs.head.date': '20261111',
    key: 'NL001 VRK 202600001 1',
  })
  expect(rows.filter((row) => row['fin.trs.head.status'] === 'temporary')).toHaveLength(3)
  expect(rows.at(-1)).toMatchObject({ 'fin.trs.line.openvaluesigned': '-50.00', [invoice]: 'W1' })
  const date = childrenOf(childrenOf(answer, 'tr')[0], 'td')[3]
  expect(date?.attributes).toMatchObject({ type: 'Date', name: '11-11-2026' })
  expect(childrenOf(childOf(answer, 'th'), 'td')[1]?.attributes).toMatchObject({
    label: 'Factuurnr.',
    type: 'String',
  })
})

test('filters say equal, between and like, over texts, amounts and days', async () => {
  const { process, simulator } = await start()
  simulator.addSale({ number: 'ab*c', customer: 'X', total: euros(900n), date: '2026-11-02' })
  const numbersOf = async (filters: Record<string, string>) =>
    names(
      rowsOf(
        await process(
          browse('130_1', [invoice, ...Object.keys(filters).filter((one) => one !== invoice)], filters),
        ),
      ),
    )
  expect(await numbersOf({ [invoice]: asked('equal', '2026-0072') })).toEqual(['2026-0072'])
  expect(await numbersOf({ [value]: asked('equal', '48.4') })).toEqual(['2026-0074'])
  expect(await numbersOf({ [value]: asked('between', '9.00', '121.00') })).toEqual([
    ...['2026-0071', '2026-0074', 'ab*c'],
  ])
  expect(await numbersOf({ [value]: asked('between', '', '-1') })).toEqual(['2026-0075'])
  expect(await numbersOf({ 'fin.trs.head.date': asked('between', '20261101', '20261112') })).toEqual([
    ...['2026-0071', 'ab*c'],
  ])
  expect(await numbersOf({ 'fin.trs.head.yearperiod': asked('between', '2026/01', '2026/10') })).toEqual([])
  expect(await numbersOf({ [invoice]: asked('like', 'AB*') })).toEqual(['ab*c'])
  expect(await numbersOf({ [invoice]: asked('like', '2026-007?') })).toHaveLength(5)
  expect(await numbersOf({ [invoice]: asked('like', '2026') })).toEqual([])
  expect(await numbersOf({ 'fin.trs.head.status': asked('equal', 'normal') })).toHaveLength(6)
  expect(await numbersOf({ 'fin.trs.head.status': asked('equal', 'temporary') })).toHaveLength(2)
  expect(await numbersOf({ 'fin.trs.line.matchstatus': asked('equal', 'matched') })).toEqual([])
  expect(await numbersOf({ [invoice]: asked('none', 'x') })).toHaveLength(6)
})

test('rows are sorted as wished, and what is not to be seen is left out', async () => {
  const { process } = await start()
  const sort = `<sort><field order="descending">${value}</field></sort>`
  const down = rowsOf(await process(browse('100', [value, invoice], {}, sort)))
  expect(down.map((row) => row[value])).toEqual(['843.50', '239.95', '121.00', '48.40', '-60.50'])
  const hidden = browse('100', [value, invoice]).replace('<visible>true', '<visible>false')
  expect(Object.keys(rowsOf(await process(hidden))[0] ?? {})).toEqual([invoice, 'key'])
  const bad = await process(browse('100', [value], {}, '<sort><field>fin.x</field></sort>'))
  expect(bad.attributes.result).toBe('0')
})

test('what a browse does not know is refused where it is asked', async () => {
  const description = 'fin.trs.line.description'
  const { process } = await start()
  const answer = await process(browse('130_3', [invoice, description]))
  const field = childOf(childrenOf(answer, 'column')[1], 'field')
  expect([answer.attributes.result, field?.attributes.msg]).toEqual([
    ...['0', `Element ${description} is niet toegestaan.`],
  ])
  expect((await process(browse('999', [invoice]))).attributes.msg).toBe('Browse 999 bestaat niet.')
  expect(
    (await process(browse('100', [invoice], { [invoice]: asked('about', 'x') }))).attributes.result,
  ).toBe('0')
  const more = await start({ dialect: { moreCustomerFields: true } })
  expect((await more.process(browse('130_3', [description]))).attributes.result).toBe('1')
})

test('each browse shows its own lines, and one office is all it looks at', async () => {
  const there = await start()
  const { process, simulator } = there
  simulator.payByHand('2026-0071', euros(12_100n), 'Overgemaakt')
  await process(memorial())
  const countOf = async (code: string, company = 'NL001') =>
    rowsOf(await process(browse(code, ['fin.trs.head.code', 'fin.trs.line.valuesigned']), { company })).length
  expect(await countOf('000')).toBe(5 * 3 + 2 + 2)
  expect(await countOf('410')).toBe(2)
  expect(await countOf('400')).toBe(0)
  expect(await countOf('010')).toBe(5)
  expect(await countOf('100')).toBe(7)
  expect(await countOf('200')).toBe(0)
  expect(await countOf('100', 'NL002')).toBe(0)
  const office = { 'fin.trs.head.office': asked('equal', 'NL001') }
  const named = await process(browse('100', ['fin.trs.head.office'], office), { company: 'NL002' })
  expect(rowsOf(named)).toHaveLength(7)
})

test('a browse describes itself', async () => {
  const { process } = await start()
  const answer = await process('<read><type>browse</type><code>130_3</code></read>')
  const fields = childrenOf(childOf(answer, 'columns'), 'column').map((column) => textOf(column, 'field'))
  expect(fields).toContain('fin.trs.line.openvaluesigned')
  expect((await process(browse('130_3', fields))).attributes.result).toBe('1')
  expect((await process('<read><type>browse</type><code>9</code></read>')).attributes.result).toBe('0')
  const list = await process('<list><type>browsefields</type></list>')
  expect(list.children.map((one) => textOf(one, 'code'))).toContain('fin.trs.line.description')
})

test('an e-mail address is in any of three places, and a ledger tells what it needs', async () => {
  const { process, simulator } = await start()
  const code = simulator.addCustomer({
    name: 'Drie & Drie',
    email: { address: 'a@example.com', ebilling: 'b@example.com', reminder: 'c@example.com' },
    debtorLedger: '1310',
  })
  const read = (type: string, one: string) =>
    process(
      `<read><type>dimensions</type><office>NL001</office><dimtype>${type}</dimtype><code>${one}</code></read>`,
    )
  const answer = await read('DEB', code)
  expect(answer.attributes).toEqual({ status: 'active', result: '1' })
  expect(textOf(answer, 'name')).toBe('Drie & Drie')
  const financials = childOf(answer, 'financials')
  expect([
    textOf(childOf(childOf(answer, 'addresses'), 'address'), 'email'),
    textOf(financials, 'ebillmail'),
    textOf(childOf(answer, 'creditmanagement'), 'reminderemail'),
    textOf(financials, 'substitutewith'),
  ]).toEqual(['a@example.com', 'b@example.com', 'c@example.com', '1310'])
  const ledger = childOf(await read('BAS', '1300'), 'financials')
  expect([textOf(ledger, 'matchtype'), textOf(ledger, 'subanalyse')]).toEqual(['customersupplier', 'true'])
  expect((await read('DEB', 'x')).children.at(-1)?.attributes.msg).toBe('Dimensie x bestaat niet.')
  expect((await read('BAT', '1')).children.find(({ name }) => name === 'dimtype')?.attributes.msg).toBe(
    'Dimensietype BAT bestaat niet.',
  )
})

test('ledgers and customers are listed, one that is hidden says so', async () => {
  const { process } = await start()
  const list = await process(
    '<list><type>dimensions</type><office>NL001</office><dimtype>BAS</dimtype></list>',
  )
  expect(list.attributes).toEqual({ office: 'NL001', type: 'BAS', result: '1' })
  expect(list.children.find(({ text }) => text === '1220')?.attributes).toEqual({
    ...{ name: 'Tussenrekening online betalingen', shortname: 'Tussenrekening onlin' },
  })
  expect(list.children.find(({ text }) => text === '1229')?.attributes.status).toBe('hide')
  const customers = await process('<list><type>dimensions</type><dimtype>DEB</dimtype></list>')
  expect(customers.children.map(({ text }) => text)).toEqual(['1001', '1002', '1003', '1004'])
})

test('the finder looks in each of its lists, by code or name, in portions', async () => {
  const there = await start()
  const search = async (type: string, pattern = '*', more = '', field = 0, most = 100) => {
    const { answer } = await there.call(
      'finder.asmx',
      'Search',
      `<type>${type}</type><pattern>${pattern}</pattern><field>${field}</field><firstRow>1</firstRow><maxRows>${most}</maxRows>${more}`,
    )
    const data = childOf(answer, 'data')
    return {
      error: textOf(childOf(childOf(answer, 'SearchResult'), 'MessageOfErrorCodes'), 'Code'),
      total: textOf(data, 'TotalRows'),
      rows: childrenOf(childOf(data, 'Items'), 'ArrayOfString').map((row) =>
        row.children.map(({ text }) => text),
      ),
    }
  }
  const option = (name: string, text: string) =>
    `<options><ArrayOfString><string>${name}</string><string>${text}</string></ArrayOfString></options>`
  expect((await search('OFF')).rows).toHaveLength(2)
  expect((await search('TRS', 'MEM*')).rows).toEqual([['MEMO', 'Memoriaal']])
  expect((await search('TRS', 'memo*', '', 2)).rows).toEqual([['MEMO', 'Memoriaal']])
  expect((await search('TRS', 'Memoriaal', '', 1)).rows).toEqual([])
  expect((await search('BNK')).rows.map(([code]) => code)).toEqual(['BNK', 'PIN', 'KAS'])
  expect((await search('DIM', '12*', option('dimtype', 'BAS'))).rows.map(([code]) => code)).toEqual([
    ...['1220', '1221', '1222'],
  ])
  expect((await search('DIM')).error).toBe('OptionMandatory')
  expect((await search('XXX')).error).toBe('InvalidFinderType')
  expect((await search('TRS', '*', '', 0, 0)).error).toBe('ParameterTooSmall')
  const two = await search('TRS', '*', '', 0, 2)
  expect([two.total, two.rows.length]).toEqual(['6', 2])
  expect((await search('IVT', '2026-0075')).rows).toEqual([
    ['2026-0075', '60.50', '1001', 'Noor Voorbeeld', 'C'],
  ])
  there.simulator.lockPeriod('2026/10')
  const periods = (await search('PRD')).rows.map(([code]) => code)
  expect([periods.includes('2026/10'), periods.includes('2026/11')]).toEqual([false, true])
  const { sale, payment } = await saleAndPayment(there)
  await there.process(matchOf([sale, payment]))
  expect((await search('IVT', 'F1')).rows).toEqual([])
  const { answer } = await there.call('finder.asmx', 'Search', '<type>TRS</type>', { company: 'XX' })
  expect(textOf(childOf(childOf(answer, 'SearchResult'), 'MessageOfErrorCodes'), 'Code')).toBe(
    'NoAccessToOffice',
  )
})
