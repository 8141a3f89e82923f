import { type Call, echoesOf, textIn } from './call.ts'
import type { Transaction } from './memory.ts'

/** A transaction that follows another, with what it echoes. */
export const draftOf = (body: Call['body'], original: Transaction, type: string, amount: string) => {
  const webhookUrl = textIn(body, 'webhookUrl')
  const { returnUrl: _ofThePayment, ...echoes } = original.echoes
  const { terminalId } = original.behind
  return {
    type,
    method: original.method,
    currency: original.currency,
    amount,
    originalReference: original.reference,
    echoes: { ...echoes, ...echoesOf(body) },
    behind: { ...(webhookUrl && { webhookUrl }), ...(terminalId && { terminalId }) },
  }
}
