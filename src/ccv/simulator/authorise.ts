import { formatDecimal, parseDecimal } from '../../money/decimal.ts'
import { type Money, negate } from '../../money/money.ts'
import { asJsonNumber, moneyOf } from './amount.ts'
import type { Result, Transaction } from './memory.ts'
import type { Office } from './office.ts'
import { declinedPaper, paperOf, type Ticket } from './paper.ts'
import { enterInBook, originOf } from './transactions.ts'

interface How {
  readonly declined: boolean
  readonly paper: boolean
}

const exchangeOf = ({ type }: Transaction) => (type === 'refund' ? 'refund' : 'payment')

/** Why host or terminal say no; null when they do not. */
export const refuseAtTerminal = (
  office: Office,
  transaction: Transaction,
  { declined, paper }: How,
): Result | null => {
  const { dialect, faults } = office
  const on = exchangeOf(transaction)
  const trigger = triggerOf(office, transaction)
  if (faults.take('unknown_failure_code', on)) return { status: 'failed', failureCode: 'terminal_error_4711' }
  if (dialect.paperOut === 'reject' && (!paper || trigger === '16.00'))
    return { status: 'failed', failureCode: 'processing_error' }
  if (!declined && trigger !== '50.05' && !faults.take('decline', on)) return null
  const ticket = ticketOf(office, transaction, moneyOf(transaction), '', false)
  return { status: 'failed', failureCode: dialect.declineCode, details: declinedPaper(ticket) }
}

/** Money moves here and is in the book before anybody is told; the result is what the terminal will tell. */
export const authoriseAtTerminal = (office: Office, transaction: Transaction): Result => {
  const { dialect, faults } = office
  const on = exchangeOf(transaction)
  const asked = moneyOf(transaction)
  const other = parseDecimal(faults.take('wrong_amount', on)?.amount ?? '', asked.currency)
  const approved = other ?? asked
  const trigger = triggerOf(office, transaction)
  const signs = trigger === '50.01' || trigger === '50.03'
  const code = moveMoney(office, transaction, approved)
  const ticket = ticketOf(office, transaction, approved, code, signs)
  const broken = faults.take('unreadable_receipt', on) && { customerReceipt: '["*** TESTSYSTEEM' }
  return {
    status: 'success',
    ...(dialect.terminalNamesBrand && { brand: 'maestro' }),
    details: {
      ...paperOf(ticket),
      printCustomerReceipt: trigger !== '12.00',
      askCustomerSignature: signs,
      askCustomerIdentification: trigger === '50.02' || trigger === '50.03',
      askMerchantSignature: transaction.type === 'refund',
      ...(other && { authorisedAmount: asJsonNumber(other) }),
      ...broken,
    },
  }
}

const moveMoney = (office: Office, transaction: Transaction, approved: Money): string => {
  const moved = transaction.type === 'refund' ? negate(approved) : approved
  if (transaction.type !== 'authorise')
    return enterInBook(office, transaction, moved, originOf(office, transaction))
  return String((office.memory.count * 7_919) % 1_000_000).padStart(6, '0')
}

// 2.6: the amounts of CCV's test book say how a sale ends.
const triggerOf = ({ dialect }: Office, transaction: Transaction): string | null =>
  dialect.testAmounts && transaction.type !== 'refund' ? formatDecimal(moneyOf(transaction)) : null

const ticketOf = (
  { clock }: Office,
  { behind, reference, type }: Transaction,
  amount: Money,
  approvalCode: string,
  signature: boolean,
): Ticket => ({
  terminalId: behind.terminalId ?? '',
  reference,
  kind: type === 'refund' || type === 'authorise' ? type : 'sale',
  amount,
  approvalCode,
  at: clock(),
  signature,
})
