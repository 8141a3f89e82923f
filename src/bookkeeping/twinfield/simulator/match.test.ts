import { expect, test } from 'vitest'
import {
  asked,
  browse,
  euros,
  matchLine,
  matchOf,
  memorial,
  numberOf,
  rowsOf,
  type Started,
  saleAndPayment,
  start,
} from './test-twinfield.ts'
import { childOf, childrenOf, type Element, textOf } from './xml.ts'

const setOf = (answer: Element): Element | undefined => childOf(answer, 'set')
const linesOf = (answer: Element): Element[] => childrenOf(childOf(setOf(answer), 'lines'), 'line')
const numberIn = (answer: Element): string | undefined =>
  childOf(childOf(setOf(answer), 'dimensions'), 'dimension')?.attributes.matchnumber

const undo = async ({ call }: Started, dimension: string, number: number, type = 'DEB') => {
  const { answer } = await call(
    'matching.asmx',
    'UndoMatch',
    `<office>NL001</office><dimensionType>${type}</dimensionType><dimension>${dimension}</dimension><matchNumber>${number}</matchNumber>`,
  )
  const [message] = childOf(answer, 'UndoMatchResult')?.children ?? []
  return message ? textOf(message, 'Code') : null
}

test('sale and payment are lettered off under the next number of their customer', async () => {
  const there = await start()
  const { sale, payment, customer, key, number } = await saleAndPayment(there)
  const answer = await there.process(matchOf([sale, payment]))
  expect([answer.name, answer.attributes.result, setOf(answer)?.attributes.result]).toEqual([
    'match',
    '1',
    '1',
  ])
  expect(numberIn(answer)).toBe('1')
  expect(textOf(setOf(answer), 'value')).toBe('0.00')
  expect(linesOf(answer).map((line) => [textOf(line, 'matchvaluecur'), textOf(line, 'valueopen')])).toEqual([
    ['121.00', '0.00'],
    ['-121.00', '0.00'],
  ])
  expect(there.simulator.openAmount('F1')).toEqual(euros(0n))
  expect(there.simulator.matches()).toMatchObject([
    {
      ...{ customer, number: 1, date: '20261120', writtenOff: false },
      lines: [key, { code: 'MEMO', number, line: 2, value: euros(-12_100n) }],
    },
  ])
  there.simulator.addSale({ number: 'F2', customer, total: euros(100n), date: '2026-11-19' })
  const second = numberOf(await there.process(memorial({ value: '1.00', customer })))
  const next = await there.process(matchOf([matchLine('VRK', '202600007', 1), matchLine('MEMO', second, 2)]))
  expect(numberIn(next)).toBe('2')
  there.simulator.payByHand('2026-0072', euros(100n), 'Overgemaakt')
  expect(there.simulator.matches().at(-1)).toMatchObject({ customer: '1002', number: 1 })
})

test('a transaction tells what its lines were lettered off with, and the browse says matched', async () => {
  const there = await start()
  const { sale, payment, key, number } = await saleAndPayment(there)
  await there.process(matchOf([sale, payment]))
  const read = await there.process(
    `<read><type>transactions</type><code>MEMO</code><number>${number}</number></read>`,
  )
  const line = childrenOf(childOf(read, 'lines'), 'line')[1]
  expect([textOf(line, 'openvalue'), textOf(line, 'matchstatus'), textOf(line, 'matchdate')]).toEqual([
    ...['0.00', 'matched', '20261120'],
  ])
  const set = childOf(childOf(line, 'matches'), 'set')
  const other = childOf(childOf(set, 'lines'), 'line')
  expect([set?.attributes.status, textOf(set, 'matchvalue')]).toEqual(['matched', '-121.00'])
  expect([textOf(other, 'code'), textOf(other, 'number'), textOf(other, 'matchvalue')]).toEqual([
    ...['VRK', key.number, '121.00'],
  ])
  const fields = ['fin.trs.line.dim2', 'fin.trs.line.matchstatus', 'fin.trs.line.matchnumber']
  const of = { 'fin.trs.line.dim2': asked('equal', '7001') }
  const rows = rowsOf(await there.process(browse('100', fields, of)))
  expect(rows).toMatchObject([
    { 'fin.trs.line.matchstatus': 'matched', 'fin.trs.line.matchnumber': '1' },
    { 'fin.trs.line.matchstatus': 'matched', 'fin.trs.line.matchnumber': '1' },
  ])
  expect(rowsOf(await there.process(browse('130_3', fields, of)))).toEqual([])
  const showing = await start({ dialect: { openBrowsesShowMatched: true } })
  const shown = await saleAndPayment(showing)
  await showing.process(matchOf([shown.sale, shown.payment]))
  expect(rowsOf(await showing.process(browse('130_3', fields, of)))).toHaveLength(2)
})

test('lettering off again what is lettered off is not available, and changes nothing', async () => {
  const there = await start()
  const { sale, payment, key } = await saleAndPayment(there)
  await there.process(matchOf([sale, payment]))
  const answer = await there.process(matchOf([sale, payment]))
  expect([answer.attributes.result, setOf(answer)?.attributes.result]).toEqual(['0', '0'])
  expect(linesOf(answer)[0]?.attributes).toMatchObject({
    ...{ result: '0', msgtype: 'error' },
    msg: `Boeking VRK ${key.number} regel 1 is niet beschikbaar voor afletteren.`,
  })
  expect(there.simulator.matches()).toHaveLength(1)
})

test('a part is taken by its match value, and the rest stays open and available', async () => {
  const there = await start()
  const { key, payment } = await saleAndPayment(there, '50.00')
  const part = matchLine('VRK', key.number, 1, '<matchvalue>50.00</matchvalue>')
  expect((await there.process(matchOf([part, payment]))).attributes.result).toBe('1')
  expect(there.simulator.openAmount('F1')).toEqual(euros(7_100n))
  expect(there.simulator.openItems().at(-1)).toMatchObject({ matchstatus: 'available', open: euros(7_100n) })
  expect(there.simulator.openItems().filter(({ dim2 }) => dim2 === '7001')).toHaveLength(1)
})

test('what does not add up, is more than is open, or has the wrong sign is refused', async () => {
  const there = await start()
  const { key, sale, payment, number } = await saleAndPayment(there, '50.00')
  const value = (amount: string) => matchLine('VRK', key.number, 1, `<matchvalue>${amount}</matchvalue>`)
  const messageOf = async (lines: readonly string[]) => {
    const set = setOf(await there.process(matchOf(lines)))
    const all = [
      set,
      ...childrenOf(childOf(set, 'lines'), 'line').flatMap((line) => [line, ...line.children]),
    ]
    return all.map((one) => one?.attributes.msg).find(Boolean)
  }
  expect(await messageOf([sale, payment])).toBe(
    'Het totaal van de af te letteren regels is niet nul (71.00).',
  )
  expect(await messageOf([value('49.99'), payment])).toContain('niet nul (-0.01)')
  expect(await messageOf([value('121.01'), payment])).toContain('hoger dan het openstaande bedrag')
  expect(await messageOf([value('-50.00'), payment])).toContain('hoger dan het openstaande bedrag')
  expect(await messageOf([value('x'), payment])).toBe('Het bedrag x is ongeldig.')
  expect(await messageOf([value('50.00'), matchLine('MEMO', number, 1)])).toBe(
    `Boeking MEMO ${number} regel 1 is niet beschikbaar voor afletteren.`,
  )
  expect(await messageOf([value('50.00'), matchLine('MEMO', number, 9)])).toBe('De regel bestaat niet.')
  expect(await messageOf([sale, sale])).toContain('niet beschikbaar')
  expect(await messageOf([sale])).toContain('te weinig regels')
  expect(there.simulator.openAmount('F1')).toEqual(euros(12_100n))
  const code = await there.process(matchOf([value('50.00'), payment]).replace('>170<', '>070<'))
  expect(childOf(setOf(code), 'matchcode')?.attributes.msg).toBe('Aflettercode 070 is niet toegestaan.')
  expect(there.simulator.matches()).toEqual([])
})

test('lines of two customers are not lettered off together', async () => {
  const there = await start()
  const { sale } = await saleAndPayment(there)
  const other = numberOf(await there.process(memorial({ customer: '1001' })))
  const answer = await there.process(matchOf([sale, matchLine('MEMO', other, 2)]))
  expect(setOf(answer)?.attributes.msg).toBe('De regels behoren niet tot dezelfde relatie.')
  const loose = await start({ dialect: { matchesAcrossCustomers: true, matchRoot: 'sets' } })
  const mine = await saleAndPayment(loose)
  const theirs = numberOf(await loose.process(memorial({ customer: '1001' })))
  const taken = await loose.process(matchOf([mine.sale, matchLine('MEMO', theirs, 2)]))
  expect([taken.name, taken.attributes.result]).toEqual(['sets', '1'])
})

test('a difference is written off, and undoing takes that back too', async () => {
  const there = await start()
  const { key, payment, customer } = await saleAndPayment(there, '120.00')
  const off = matchLine('VRK', key.number, 1, '<writeoff type="writeoff">1.00</writeoff>')
  expect((await there.process(matchOf([off, payment]))).attributes.result).toBe('1')
  expect(there.simulator.openAmount('F1')).toEqual(euros(0n))
  expect(there.simulator.balance('4900')).toEqual(euros(100n))
  expect(there.simulator.matches()).toMatchObject([{ writtenOff: true, lines: [{}, {}, {}] }])
  const written = there.simulator.transactions().at(-1)
  expect(written).toMatchObject({ code: 'MEMO', origin: 'matching', status: 'final' })
  there.simulator.lockPeriod('2026/11')
  expect(await undo(there, customer, 1)).toBe('MatchingTransactionsCouldNotBeDeleted')
  there.simulator.lockPeriod('2026/11', false)
  expect(await undo(there, customer, 1)).toBeNull()
  expect(there.simulator.balance('4900')).toEqual(euros(0n))
  expect(there.simulator.openAmount('F1')).toEqual(euros(12_100n))
})

test('undoing opens both sides again, knows what it cannot find, and numbers go on', async () => {
  const there = await start()
  const { sale, payment, customer } = await saleAndPayment(there)
  await there.process(matchOf([sale, payment]))
  expect(await undo(there, customer, 7)).toBe('MatchNotFound')
  expect(await undo(there, 'nobody', 1)).toBe('DimensionNotFoundByType')
  expect(await undo(there, customer, 1, 'CRD')).toBe('DimensionNotFoundByType')
  expect(await undo(there, customer, 1)).toBeNull()
  expect(await undo(there, customer, 1)).toBe('MatchNotFound')
  expect(there.simulator.openItems().filter(({ dim2 }) => dim2 === customer)).toHaveLength(2)
  expect(numberIn(await there.process(matchOf([sale, payment])))).toBe('2')
})

test('what is in a proposal is open but not available', async () => {
  const there = await start()
  const { sale, payment } = await saleAndPayment(there)
  there.simulator.propose('F1')
  const fields = ['fin.trs.line.dim2', 'fin.trs.line.matchstatus']
  const of = { 'fin.trs.line.dim2': asked('equal', '7001') }
  const rows = rowsOf(await there.process(browse('130_3', fields, of)))
  expect(rows.map((row) => row['fin.trs.line.matchstatus'])).toEqual(['proposed', 'available'])
  expect((await there.process(matchOf([sale, payment]))).attributes.result).toBe('0')
  there.simulator.propose('F1', false)
  expect((await there.process(matchOf([sale, payment]))).attributes.result).toBe('1')
})

test('of several sets each stands alone', async () => {
  const there = await start()
  const { sale, payment } = await saleAndPayment(there)
  const [good, bad] = [matchOf([sale, payment]), matchOf([payment])].map((one) =>
    one.replace(/<\/?match>/g, ''),
  )
  const answer = await there.process(`<match>${bad}${good}</match>`)
  expect(answer.attributes.result).toBe('0')
  expect(answer.children.map(({ attributes }) => attributes.result)).toEqual(['0', '1'])
  expect(there.simulator.openAmount('F1')).toEqual(euros(0n))
})

test('people letter off by hand, pay at the bank and undo', async () => {
  const { simulator, process } = await start()
  const key = simulator.addSale({ number: 'F1', customer: 'Balie', total: euros(1_000n), date: '2026-11-18' })
  simulator.payByHand('F1', euros(400n), 'Overgemaakt')
  expect(simulator.openAmount('F1')).toEqual(euros(600n))
  const [{ customer = '' } = {}] = simulator.matches()
  const number = numberOf(await process(memorial({ value: '6.00', customer })))
  const paid = { code: 'MEMO', number, line: 2 }
  expect(() => simulator.matchByHand([{ ...key, value: euros(500n) }, paid])).toThrow('1.00')
  simulator.matchByHand([key, paid])
  expect(simulator.openAmount('F1')).toEqual(euros(0n))
  expect(simulator.undoMatch(customer, 1)).toBe(true)
  expect(simulator.openAmount('F1')).toEqual(euros(400n))
})
