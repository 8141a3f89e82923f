import { expect, test } from 'vitest'
import { accountsToMap, type InUse } from '../bookkeeping/accounts-to-map.ts'
import type { BooksChoice } from '../bookkeeping/books.ts'
import { isRealBank, suggestAccounts } from './suggest-accounts.ts'

const place = (
  number: string,
  name: string,
  kind: BooksChoice['kind'] = 'bank',
  active = true,
): BooksChoice => ({
  ...{ id: number, number, name, kind, active },
  use: 'place',
})
const ledger = (number: string, name: string, active = true): BooksChoice => ({
  ...{ id: number, number, name, active },
  ...{ use: 'ledger', kind: 'other' },
})

const inUse: InUse = {
  ...{ desk: true, drivers: ['ccv-cloud'], tills: ['a'], posted: [] },
  ...{ surplus: ['prepayments', 'deposits'], online: [] },
}
const suggested = (choices: readonly BooksChoice[]) =>
  Object.fromEntries(
    suggestAccounts(accountsToMap(inUse, []), choices).map(({ account, use, choice }) => [
      `${use} ${account}`,
      choice?.id ?? null,
    ]),
  )

test('a garage’s books are filled in by name and kind', () => {
  const found = suggested([
    place('20', 'Rabobank NL12RABO0123456789'),
    place('21', 'Oude pinautomaat', 'bank', false),
    place('30', 'Pin Saldo'),
    place('10', 'Kas', 'cash'),
    ledger('2010', 'Tussenrekening betalingen'),
    ledger('2040', 'Fooien'),
    ledger('2020', 'Vooruitontvangen bedragen'),
    ledger('2030', 'Waarborgsommen', false),
    ledger('8000', 'Omzet werkplaats'),
  ])
  expect(found).toEqual({
    'place clearing': '30',
    'place cash': '10',
    'ledger other': '2010',
    'ledger tips': '2040',
    'ledger prepayments': '2020',
  })
})

test('never the real bank, never a memorial, and rather nothing than a guess', () => {
  const found = suggested([
    place('20', 'Bank'),
    place('22', 'ING zakelijk'),
    place('40', 'Memoriaal pin', 'memorial'),
    ledger('8000', 'Omzet werkplaats'),
  ])
  expect(found).toEqual({ 'place clearing': null, 'place cash': null, 'ledger other': null })
})

test('a ledger for money on its way is as good as a daybook for it', () => {
  const found = suggested([place('12010.03', 'Pin en online betalingen onderweg', 'clearing')])
  expect(found['place clearing']).toBe('12010.03')
})

test.each(['Bank', 'Rabobank', 'ING zakelijk', 'ABN AMRO', 'Betaalrekening', 'NL00KNAB0000000000'])(
  '%s looks like the real bank',
  (name) => expect(isRealBank(place('20', name))).toBe(true),
)

test.each(['Pin Saldo', 'CCV', 'Pinbetalingen bank', 'Kaartbetalingen'])('%s does not', (name) =>
  expect(isRealBank(place('20', name))).toBe(false),
)

test('what was chosen is not suggested again', () => {
  const chosen = { account: 'clearing', use: 'place', id: '99', number: '99', name: 'X' } as const
  const rows = accountsToMap(inUse, [chosen])
  expect(
    suggestAccounts(rows, [place('30', 'Pin Saldo')]).some(({ account }) => account === 'clearing'),
  ).toBe(false)
})
