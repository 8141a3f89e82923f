import type { BookableLine } from '../bookkeeping/order-of-entry.ts'
import { approvalEntry } from '../payments/entries.ts'
import { rehearsalDesk } from '../terminals/rehearsal.ts'
import type { Approval, PaymentOrder, Terminal } from '../terminals/terminal.ts'
import { cent, customer, type Given, number, written } from './given.ts'
import type { Came } from './stage.ts'

// What is not done by then is given up: the stand-ins are as quick as the house.
const patience = 30_000

const orderOf = ({ id, at, operator, language }: Given): PaymentOrder => ({
  requestId: id,
  reference: 1,
  amount: cent,
  at,
  invoiceNumber: number,
  operator,
  till: 'Saldo',
  language,
  webhook: null,
  returnTo: 'http://127.0.0.1/returned',
})

export const payOneCent = async (given: Given, terminal: Terminal): Promise<Came<Approval>> => {
  const desk = rehearsalDesk()
  const giveUp = setTimeout(desk.stop, patience)
  try {
    const answer = await terminal.pay(orderOf(given), desk)
    if (answer.state !== 'accepted') return { failed: answer.reason }
    const { approved, issuer, approvalCode } = answer.detail
    const params = { amount: written(approved), issuer: issuer ?? '', code: approvalCode ?? '' }
    return { found: answer.detail, params }
  } finally {
    clearTimeout(giveUp)
  }
}

export const composeEntry = (
  { id, at, businessDate, terminal }: Given,
  approval: Approval,
): Came<readonly BookableLine[]> => {
  const { entry } = approvalEntry(
    { id, invoice: id, amount: cent, surplus: null, driver: terminal.driver.name, returns: null },
    approval,
    false,
    { id, occurredAt: approval.occurredAt ?? at, businessDate },
  )
  const lines = entry.lines
    .filter(({ amount }) => amount.minor !== 0n)
    .map(({ account, amount, invoice }) => ({
      account,
      amount,
      invoice: invoice === undefined ? null : { id: invoice, number, customer },
    }))
  const named = (side: bigint) =>
    lines
      .filter(({ amount }) => amount.minor * side > 0n)
      .map(({ account }) => account)
      .join(' ')
  return { found: lines, params: { debit: named(1n), credit: named(-1n) } }
}
