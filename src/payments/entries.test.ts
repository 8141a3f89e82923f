import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, skewOf } from '../ledger/entry.ts'
import { type Money, money } from '../money/money.ts'
import type { Approved } from '../outbound/evidence.ts'
import { approvalEntry, cashEntry, interruptedEntry, refundEntry } from './entries.ts'
import { roundCash } from './round-cash.ts'
import type { CardTender, SurplusKind } from './tender.ts'

const eur = (minor: bigint): Money => money(minor, 'EUR')
const posting = { id: 'entry', occurredAt: new Date(0), businessDate: '2026-11-21' }

const tenderOf = (
  minor: bigint,
  surplus: bigint,
  kind: SurplusKind = 'tip',
  vatRate: string | null = null,
): CardTender => ({
  id: 'tender',
  invoice: 'invoice',
  amount: eur(minor),
  surplus: surplus > 0n ? { kind, amount: eur(surplus), vatRate, till: 'till' } : null,
  returns: null,
  driver: 'ccv-opi',
})

const approvedOf = (minor: bigint, tip = 0n, surcharge = 0n, offline = false): Approved => ({
  approved: eur(minor),
  tip: eur(tip),
  surcharge: eur(surcharge),
  issuer: 'VISA',
  cardNumber: null,
  approvalCode: null,
  terminalReference: null,
  occurredAt: null,
  offline,
})

const on = (entry: Entry, account: string): bigint =>
  entry.lines
    .filter((line) => line.account === account)
    .reduce((total, { amount }) => total + amount.minor, 0n)

test('an approval posts what was approved: it balances, the clearing account gets all of it, the debtor never more than was asked', () => {
  const amount = fc.bigInt({ min: 1n, max: 10_000_000n })
  const part = fc.bigInt({ min: 0n, max: 10_000n })
  fc.assert(
    fc.property(
      amount,
      part,
      amount,
      part,
      part,
      fc.boolean(),
      (asked, surplus, paid, tip, surcharge, promised) => {
        const approved = paid + tip + surcharge
        const { entry, questions } = approvalEntry(
          tenderOf(asked, surplus),
          approvedOf(approved, tip, surcharge),
          promised,
          posting,
        )
        expect(skewOf(entry.lines).size).toBe(0)
        expect(on(entry, 'clearing:ccv-opi:VISA')).toBe(approved)
        const paidOff = -on(entry, 'debtors') - on(entry, 'refunds-owed')
        expect([paid, asked]).toContain(paidOff)
        expect(paidOff <= paid && paidOff <= asked).toBe(true)
        expect(on(entry, 'debtors') === 0n).toBe(promised)
        const more = paid - asked - surplus
        expect(-on(entry, 'unexplained')).toBe(more > 0n ? more : 0n)
        expect(questions.some(({ kind }) => kind === 'approved_more')).toBe(more > 0n)
        expect(questions.some(({ kind }) => kind === 'refund_owed')).toBe(promised)
      },
    ),
  )
})

test('a named surplus goes to its own account, an offline approval to its own clearing account', () => {
  const { entry } = approvalEntry(tenderOf(1000n, 200n, 'deposit'), approvedOf(1200n), false, posting)
  expect(on(entry, 'deposits')).toBe(-200n)
  const offline = approvalEntry(tenderOf(1000n, 0n), approvedOf(1000n, 0n, 0n, true), false, posting)
  expect(on(offline.entry, 'clearing:offline:ccv-opi')).toBe(1000n)
})

test('a question mark debits the interim account and leaves the debtor alone', () => {
  const entry = interruptedEntry(tenderOf(1000n, 50n), 'request', posting)
  expect(on(entry, 'interim')).toBe(1050n)
  expect(on(entry, 'awaiting-evidence')).toBe(-1050n)
  expect(entry.lines).toHaveLength(2)
})

test('cash is rounded to what the country has, and the rounding has its own account', () => {
  const rounded = (minor: bigint, step: bigint) => roundCash(eur(minor), step).minor
  expect([1232n, 1233n, 1234n, 1236n, 1237n, 1238n].map((minor) => rounded(minor, 5n))).toEqual([
    1230n,
    1235n,
    1235n,
    1235n,
    1235n,
    1240n,
  ])
  expect(rounded(1249n, 100n)).toBe(1200n)
  expect(rounded(1250n, 100n)).toBe(1300n)
  expect(rounded(1237n, 1n)).toBe(1237n)
  const entry = cashEntry(
    { id: 't', invoice: 'i', amount: eur(1233n), received: eur(1235n), till: 'till' },
    posting,
  )
  expect(on(entry, 'cash:till')).toBe(1235n)
  expect(on(entry, 'debtors')).toBe(-1233n)
  expect(on(entry, 'cash-rounding')).toBe(-2n)
  expect(skewOf(entry.lines).size).toBe(0)
})

test('a prepayment with VAT is posted net and VAT, and a refund of all of it takes both out again to the cent', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 10_000_000n }),
      fc.constantFrom('21', '9', '9.5', '0'),
      (surplus, rate) => {
        const paid = approvalEntry(
          tenderOf(100n, surplus, 'prepayment', rate),
          approvedOf(100n + surplus),
          false,
          posting,
        ).entry
        const returns = { tender: 'tender', from: 'prepayments', vatRate: rate }
        const { entry, questions } = refundEntry(
          { ...tenderOf(surplus, 0n), id: 'refund', returns },
          approvedOf(surplus),
          posting,
        )
        expect([skewOf(paid.lines).size, skewOf(entry.lines).size, questions.length]).toEqual([0, 0, 0])
        expect(on(paid, 'prepayments') + on(paid, `vat:${rate}`)).toBe(-surplus)
        expect(on(entry, 'prepayments')).toBe(-on(paid, 'prepayments'))
        expect(on(entry, `vat:${rate}`)).toBe(-on(paid, `vat:${rate}`))
      },
    ),
  )
})

test('VAT is taken out of the amount, not put on it: of 121.00 at 21 per cent 21.00', () => {
  const { entry } = approvalEntry(
    tenderOf(100n, 12_100n, 'prepayment', '21'),
    approvedOf(12_200n),
    false,
    posting,
  )
  expect([on(entry, 'prepayments'), on(entry, 'vat:21')]).toEqual([-10_000n, -2_100n])
})

test('cash back is handed out by the till: the clearing account against its drawer', () => {
  const { entry } = approvalEntry(tenderOf(5_000n, 2_000n, 'cash_back'), approvedOf(7_000n), false, posting)
  expect(on(entry, 'clearing:ccv-opi:VISA')).toBe(7_000n)
  expect(on(entry, 'cash:till')).toBe(-2_000n)
  expect(on(entry, 'debtors')).toBe(-5_000n)
})

test('a refund makes the debtor owe again for what the terminal gave back; more than was asked is a question', () => {
  const returns = { tender: 'tender', from: 'debtors', vatRate: null }
  const { entry, questions } = refundEntry({ ...tenderOf(500n, 0n), returns }, approvedOf(700n), posting)
  expect(on(entry, 'debtors')).toBe(500n)
  expect(on(entry, 'clearing:ccv-opi:VISA')).toBe(-700n)
  expect(on(entry, 'unexplained')).toBe(200n)
  expect(questions).toEqual([{ kind: 'returned_more', detail: { minor: '200', currency: 'EUR' } }])
})
