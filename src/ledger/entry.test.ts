import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Bug } from '../bug.ts'
import { money } from '../money/money.ts'
import { accounts, accountText, sideOf } from './chart.ts'
import { credit, debit, type Entry, entryRow } from './entry.ts'

const eur = (minor: bigint) => money(minor, 'EUR')
const entry = (...lines: Entry['lines']): Entry => ({
  id: '00000000-0000-7000-8000-000000000001',
  kind: 'invoice',
  subject: '00000000-0000-7000-8000-000000000002',
  occurredAt: new Date('2026-11-20T12:00:00Z'),
  businessDate: '2026-11-20',
  lines,
})

test('an entry goes to the database with its amounts as text and without lines of zero', () => {
  const huge = 9_007_199_254_740_993n
  const row = entryRow(
    entry(debit('debtors', eur(huge), 'invoice'), credit('revenue', eur(huge)), credit('vat:0', eur(0n))),
  )
  expect(row).toEqual({
    id: '00000000-0000-7000-8000-000000000001',
    kind: 'invoice',
    subject: '00000000-0000-7000-8000-000000000002',
    occurredAt: '2026-11-20T12:00:00.000Z',
    businessDate: '2026-11-20',
    lines: [
      { account: 'debtors', minor: '9007199254740993', currency: 'EUR', invoice: 'invoice' },
      { account: 'revenue', minor: '-9007199254740993', currency: 'EUR' },
    ],
  })
})

test('what does not balance in each currency is a bug', () => {
  expect(() => entryRow(entry(debit('debtors', eur(2n)), credit('revenue', eur(1n))))).toThrow(Bug)
  expect(() => entryRow(entry(debit('debtors', eur(1n)), credit('revenue', eur(2n))))).toThrow(Bug)
  expect(() => entryRow(entry(debit('debtors', eur(1n)), credit('revenue', money(1n, 'SEK'))))).toThrow(Bug)
  expect(() => entryRow(entry())).toThrow(Bug)
  expect(() => entryRow(entry(debit('debtors', eur(0n)), credit('revenue', eur(0n))))).toThrow(Bug)
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 1n, max: 10n ** 12n }), { minLength: 1 }),
      fc.bigInt({ min: 1n, max: 9n }),
      (parts, off) => {
        const whole = parts.reduce((a, b) => a + b)
        const lines = parts.map((part) => credit('revenue', eur(part)))
        expect(() => entryRow(entry(debit('debtors', eur(whole)), ...lines))).not.toThrow()
        expect(() => entryRow(entry(debit('debtors', eur(whole + off)), ...lines))).toThrow(Bug)
      },
    ),
  )
})

test('an issuer has one clearing account, however a terminal writes it', () => {
  expect(accounts.clearing('ccv-opi', ' Visa ')).toBe('clearing:ccv-opi:VISA')
  expect(accounts.clearing('ccv-opi', 'VISA')).toBe('clearing:ccv-opi:VISA')
  expect(accounts.clearing('ccv-opi', null)).toBe('clearing:ccv-opi:unknown')
  expect(accounts.clearing('ccv-opi', ' ')).toBe('clearing:ccv-opi:unknown')
  expect(accounts.offline('ccv-opi')).toBe('clearing:offline:ccv-opi')
})

test('every account has a text and a side', () => {
  const text = (key: string) => accountText(key)
  expect(text(accounts.vat('9.5'))).toEqual({ text: 'account.vat', params: { rate: '9.5' } })
  expect(text(accounts.vat('unstated'))).toEqual({ text: 'account.vat_unstated', params: {} })
  expect(text(accounts.cash('t1'))).toEqual({ text: 'account.cash', params: { till: 't1' } })
  expect(text(accounts.awaitingEvidence)).toEqual({ text: 'account.awaiting_evidence', params: {} })
  expect(text(accounts.clearing('ccv-opi', 'a:b'))).toEqual({
    text: 'account.clearing',
    params: { driver: 'ccv-opi', issuer: 'A:B' },
  })
  expect(text(accounts.clearing('ccv-opi', null)).text).toBe('account.clearing_unknown')
  expect(text(accounts.clearing('standalone', 'Visa')).text).toBe('account.clearing_standalone')
  expect(text(accounts.clearing('standalone', null)).text).toBe('account.clearing_standalone_unknown')
  expect(text(accounts.offline('ccv-opi'))).toEqual({
    text: 'account.clearing_offline',
    params: { driver: 'ccv-opi' },
  })
  const plain = Object.values(accounts).filter((key) => typeof key === 'string')
  for (const key of plain) expect(['debit', 'credit']).toContain(sideOf(key))
  expect([sideOf('debtors'), sideOf('cash:1'), sideOf('vat:21'), sideOf('revenue')]).toEqual([
    'debit',
    'debit',
    'credit',
    'credit',
  ])
  expect(() => accountText('nothing')).toThrow(Bug)
})
