import { flagAt, textAt } from '../../ccv/json.ts'
import { receiptLines } from '../../ccv/receipts.ts'
import type { CcvTransaction } from '../../ccv/transaction.ts'
import { mask } from '../../outbound/mask.ts'
import type { Conversation, Past, PaymentOrder, Question, TerminalReceipt } from '../terminal.ts'
import { cashierText } from './cashier-text.ts'

/** The paper of a transaction that has ended (fact sheet of CCV, 2.3), lines unchanged but for card numbers. */
export const paperOf = ({ details }: CcvTransaction): readonly TerminalReceipt[] => {
  const lines = (name: string): readonly string[] => receiptLines(textAt(details, name) ?? '').map(mask)
  const journal = textAt(details, 'eJournal')
  const receipts: readonly TerminalReceipt[] = [
    {
      kind: 'customer',
      lines: lines('customerReceipt'),
      ...(flagAt(details, 'printCustomerReceipt') === false && { wanted: false }),
    },
    {
      kind: 'merchant',
      lines: lines('merchantReceipt'),
      ...(flagAt(details, 'askCustomerSignature') === true && { signature: true }),
    },
    { kind: 'journal', lines: lines('journalReceipt') },
    { kind: 'e_journal', lines: journal === null ? [] : [mask(journal)] },
  ]
  return receipts.filter((receipt) => receipt.lines.some((line) => line !== ''))
}

/** What the person at the till still has to see to; it decides nothing (2.3). */
const questionsOf = ({ details }: CcvTransaction, order: PaymentOrder): readonly Question[] => {
  const asked = [
    ['askCustomerSignature', 'signature'],
    ['askCustomerIdentification', 'identification'],
    ['askMerchantSignature', 'merchant_signature'],
  ] as const
  return asked
    .filter(([flag]) => flagAt(details, flag) === true)
    .map(([, kind]) => ({ kind, lines: [cashierText(order, `ask.${kind}`)] }))
}

/** Keeps what has not been kept yet, and leaves the questions. False when some of it could not be kept. */
export const keepPaper = async (
  transaction: CcvTransaction,
  order: PaymentOrder,
  conversation: Conversation,
  past: Past['receipts'],
): Promise<boolean> => {
  const kept = new Set(past.filter(({ earlier }) => earlier === undefined).map(({ kind }) => kind))
  try {
    for (const receipt of paperOf(transaction))
      if (!kept.has(receipt.kind)) await conversation.keepReceipt(receipt)
    for (const question of questionsOf(transaction, order)) await conversation.leave(question)
    return true
  } catch {
    return false
  }
}
