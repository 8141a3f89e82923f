import type { CcvReply } from '../../ccv/payment-api.ts'
import type { CcvError } from '../../ccv/transaction.ts'
import type { Reason } from '../../outbound/answer.ts'

// Fact sheet of CCV, 1.6: the codes that tell a shop something about its refund. The full list is not published.
const known = new Set(['unsufficient_balance', 'refund_limit', 'unknown_reference', 'unsupported_currency'])

/** Why CCV did not refund, in its own words too. */
export const refusal = (failureCode: string | null, said: string | null): Reason => ({
  code:
    failureCode !== null && known.has(failureCode)
      ? `ccv_online.${failureCode}`
      : 'ccv_online.refund_refused',
  ...(said !== null && { said }),
})

/** 1.7: the reference of an error is for CCV's support. */
export const wordsOf = ({ message, failureCode, type, reference }: CcvError): string =>
  [message ?? failureCode ?? type, reference && `(${reference})`].filter(Boolean).join(' ')

/** Why a call did not bring what was asked for (1.7). */
export const troubleOf = ({ status, error, raw }: Extract<CcvReply<unknown>, { kind: 'other' }>): Reason => {
  const said = error ? wordsOf(error) : `${status} ${raw.slice(0, 200).toWellFormed()}`.trim()
  return { code: codeFor(status, error), said }
}

const codeFor = (status: number, error: CcvError | null): string => {
  if (status === 401 || status === 403) return 'ccv_online.wrong_key'
  if (status === 429) return 'ccv_online.too_many_requests'
  if (status >= 500) return 'ccv_online.out_of_order'
  return error ? 'ccv_online.not_read' : 'ccv_online.not_this_address'
}
