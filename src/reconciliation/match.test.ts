import { expect, test } from 'vitest'
import { explainMatch } from './explain.ts'
import type { Item } from './item.ts'
import { match, type Options } from './match.ts'
import { pairAmounts } from './pair-amounts.ts'
import { defaultRules } from './rules.ts'

const item = (id: string, minor: number, more: Partial<Item> = {}): Item => ({
  id,
  minor: BigInt(minor),
  currency: 'EUR',
  date: '2026-11-20',
  ...more,
})
const ref = (reference: string, more: Partial<Item> = {}): Partial<Item> => ({
  references: [reference],
  ...more,
})

const found = (left: Item[], right: Item[], options?: Options) => {
  const outcome = match(left, right, options)
  const { run } = outcome
  const pairs = Array.from({ length: run.matches.count }, (_, at) =>
    pairAmounts(run, at).map(
      (pair) =>
        `${run.left.ids[pair.left]}-${run.right.ids[pair.right]} ${pair.minor} ${run.matches.differenceOf(at)}`,
    ),
  ).flat()
  const passes = Array.from({ length: run.matches.count }, (_, at) => run.matches.passOf(at))
  return { outcome, pairs: pairs.sort(), passes, doubts: run.questions.map(({ doubt }) => doubt) }
}

test('a text that names two items of one amount leaves the other for the payment that names only that', () => {
  const left = [item('P1', 500, { texts: ['2026-0417 2026-0418'] }), item('P2', 500, ref('2026-0417'))]
  const right = [item('I1', 500, ref('2026-0417')), item('I2', 500, ref('2026-0418'))]
  expect(found(left, right).pairs).toEqual(['P1-I2 500 exact', 'P2-I1 500 exact'])
})

test('two that are equally good are a question, never a match', () => {
  const left = [item('P1', 500, ref('2026-0417')), item('P2', 500, ref('2026-0417'))]
  const { pairs, doubts } = found(left, [item('I1', 500, ref('2026-0417'))])
  expect([pairs, doubts]).toEqual([[], ['tie']])
  const earliest = { ...defaultRules, duplicates: 'earliest' } as const
  const apart = [item('P1', 500, ref('2026-0417', { date: '2026-11-21' })), item('P2', 500, ref('2026-0417'))]
  expect(found(apart, [item('I1', 500, ref('2026-0417'))], { rules: earliest }).pairs).toEqual([
    'P2-I1 500 exact',
  ])
})

test('the name decides where one agrees and the other differs, and the second is told', () => {
  const left = [
    item('P1', 500, ref('2026-0417', { names: ['Jan Bos'] })),
    item('P2', 500, ref('2026-0417', { names: ['Eva Vos'] })),
  ]
  const { pairs, outcome } = found(left, [item('I1', 500, ref('2026-0417', { names: ['J. Bos'] }))])
  expect(pairs).toEqual(['P1-I1 500 exact'])
  const { runnerUp } = explainMatch(outcome, 0)
  expect([runnerUp?.side, runnerUp?.item, runnerUp?.lost.map(({ name }) => name)]).toEqual([
    'left',
    1,
    ['name'],
  ])
})

test('amount and day alone only propose', () => {
  const { pairs, doubts } = found([item('P1', 12345)], [item('I1', 12345, { date: '2026-11-18' })])
  expect([pairs, doubts]).toEqual([[], ['only_proposes']])
})

test('a payout less its fees is matched with all of its batch, and the amounts add up to what arrived', () => {
  const left = [item('PO', 9710, { kind: 'payout', texts: ['payout PO-778812'] })]
  const right = [
    item('T1', 6000, { texts: ['batch PO-778812'], kind: 'transaction' }),
    item('T2', 5000, { texts: ['batch PO-778812'], kind: 'transaction' }),
    item('T3', -1000, { texts: ['batch PO-778812'], kind: 'transaction' }),
  ]
  const { outcome, pairs } = found(left, right)
  expect(pairs).toHaveLength(3)
  expect(pairAmounts(outcome.run, 0).reduce((sum, { minor }) => sum + minor, 0n)).toBe(9710n)
  expect(outcome.run.matches.differenceOf(0)).toBe('fee')
})

test('a short number inside a date, telephone, account or longer number is not that number', () => {
  const right = [item('I1', 5000, ref('2026', { names: ['Anna Bos'] }))]
  for (const text of [
    '20-11-2026',
    'tel 06-20261234',
    'NL12BANK2026417164',
    'order 4420269',
    '2026-11-20 12:00',
  ])
    expect(found([item('P1', 5000, { texts: [text], date: '2024-01-01' })], right).pairs, text).toEqual([])
})

test('references written together, cut or mistyped are found where the party agrees', () => {
  const names = ['Jan Bos']
  const right = [
    item('I1', 1000, ref('2026-0417', { names })),
    item('I2', 2300, ref('2026-0418', { names })),
    item('I3', 4500, ref('2026-0533', { names })),
    item('I4', 4700, ref('2026-0619', { names })),
  ]
  const left = [
    item('P1', 3300, { texts: ['2026041720260418'], names }),
    item('P2', 4500, { texts: ['factuur 2026-0353'], names }),
    item('P3', 4700, { texts: ['2026-061'], names }),
  ]
  expect(found(left, right).pairs).toEqual([
    'P1-I1 1000 exact',
    'P1-I2 2300 exact',
    'P2-I3 4500 exact',
    'P3-I4 4700 exact',
  ])
})

test('a confirmed alias helps, and is named; without it a person is asked', () => {
  const left = [item('P1', 7700, { names: ['P. Kluis'] })]
  const right = [item('I1', 7700, ref('2026-0417', { names: ['Garage Vos'], date: '2026-11-10' }))]
  expect(found(left, right).pairs).toEqual([])
  const decided = {
    rejected: new Set<string>(),
    aliases: [{ kind: 'name', paysAs: 'P. Kluis', party: 'Garage Vos' }],
  } as const
  const { pairs, outcome } = found(left, right, { decided })
  expect(pairs).toEqual(['P1-I1 7700 exact'])
  expect(explainMatch(outcome, 0).criteria.find(({ name }) => name === 'name')).toMatchObject({
    how: 'alias',
    params: { party: 'Garage Vos' },
  })
})

test('a confirmed prefix says nothing any more', () => {
  const left = [item('P1', 7700, { texts: ['GAR2026-0417'], names: ['Eva Vos'] })]
  const right = [item('I1', 7700, ref('2026-0417', { names: ['Jan Bos'] }))]
  expect(found(left, right).doubts).toEqual(['weak_reference'])
  const decided = { rejected: new Set<string>(), aliases: [{ kind: 'prefix', prefix: 'GAR' }] } as const
  expect(found(left, right, { decided }).pairs).toEqual(['P1-I1 7700 exact'])
})

test('a sum within a party is matched only where it is the only one and chance is slight', () => {
  const names = ['Bouw de Boer BV']
  const bill = (id: string, minor: number): Item =>
    item(id, minor, { names, references: [`X-${id}-77`], date: '2026-11-10' })
  const odd = [bill('A1', 12_345), bill('A2', 6_789), bill('A3', 9_999)]
  expect(found([item('P', 19_134, { names })], odd).pairs).toEqual(['P-A1 12345 exact', 'P-A2 6789 exact'])
  const even = [bill('B1', 5000), bill('B2', 2500), bill('B3', 7500), bill('B4', 10_000)]
  const { pairs, doubts } = found([item('P', 12_500, { names })], even)
  expect([pairs, doubts]).toEqual([[], ['several_sums']])
})

test('the same reference in another currency is asked', () => {
  const { pairs, doubts } = found(
    [item('P1', 500, ref('2026-0417', { currency: 'SEK' }))],
    [item('I1', 500, ref('2026-0417'))],
  )
  expect([pairs, doubts]).toEqual([[], ['currency_differs']])
})

test('a partial payment is matched where the party agrees and asked where it is not known', () => {
  const right = [item('I1', 1000, ref('2026-0417', { names: ['Jan Bos'] }))]
  expect(found([item('P1', 400, ref('2026-0417', { names: ['Bos, Jan'] }))], right).pairs).toEqual([
    'P1-I1 400 partial',
  ])
  expect(found([item('P1', 400, ref('2026-0417'))], right).doubts).toEqual(['amount_differs'])
})

test('what may act without a person is a setting', () => {
  const rules = { ...defaultRules, unattended: [] }
  const { pairs, doubts } = found([item('P1', 500, ref('2026-0417'))], [item('I1', 500, ref('2026-0417'))], {
    rules,
  })
  expect([pairs, doubts]).toEqual([[], ['only_proposes']])
})
