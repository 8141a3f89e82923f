import type { CcvError, CcvTransaction } from '../../ccv/transaction.ts'
import type { Answer, Reason } from '../../outbound/answer.ts'

// Fact sheet of CCV, 1.6: the codes that were seen. The full list is not published, so others are told in CCV's own word.
const known = new Set([
  'expired',
  'cancelled',
  'rejected',
  'card_refused',
  'insufficient_funds',
  'fraud_detected',
  'processing_error',
  'unsufficient_balance',
  'refund_limit',
  'invalid_config',
  'unknown_reference',
  'unsupported_currency',
  'bad_credentials',
])

/** Why a payment or refund ended without money. */
export const failureReason = ({ failureCode }: CcvTransaction): Reason => ({
  code: failureCode !== null && known.has(failureCode) ? `ccv.${failureCode}` : 'ccv.refused',
  ...(failureCode !== null && { said: failureCode }),
})

/** Why a call was refused before anything was started. */
export const errorReason = ({ failureCode, message, type, reference }: CcvError): Reason => ({
  code: failureCode !== null && known.has(failureCode) ? `ccv.${failureCode}` : 'ccv.request_refused',
  said: [message ?? failureCode ?? type, reference && `(${reference})`].filter(Boolean).join(' '),
})

/** A broken line in words that fit a service on the internet instead of a device in the shop. */
export const inWordsOfCloud = <Detail>(answer: Answer<Detail>): Answer<Detail> =>
  answer.state === 'accepted' ? answer : { ...answer, reason: cloudReason(answer.reason) }

const away = new Set(['line.refused', 'line.unreachable', 'line.name_not_known'])

export const cloudReason = (reason: Reason): Reason => {
  if (!reason.code.startsWith('line.')) return reason
  const code = away.has(reason.code)
    ? 'ccv.not_reached'
    : reason.code === 'line.time_out'
      ? 'ccv.no_answer'
      : 'ccv.line_lost'
  return { code, said: reason.said ?? reason.code }
}

/** So much of an answer as a person can use. */
export const beginningOf = (raw: string): string => raw.slice(0, 200).toWellFormed()
