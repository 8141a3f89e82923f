import { isCurrency } from '../../money/currency.ts'
import { parseDecimal } from '../../money/decimal.ts'
import { compare, type Money, subtract, zero } from '../../money/money.ts'
import { type Answer, accepted, notTaken, type Reason, refused, unknown } from '../../outbound/answer.ts'
import { maskCardNumber } from '../../outbound/mask.ts'
import type { Approval, PaymentOrder } from '../terminal.ts'
import { instantOf } from './clock.ts'
import type { CardServiceResponse, Tender } from './messages.ts'
import type { OpiSettings } from './settings.ts'

/** What else is known when a result is weighed: whether paper of this payment came. */
export interface Seen {
  readonly paper: boolean
}

/** The terminal's final word on a payment (3.3 OverallResult) as one of the four answers. */
export const outcomeOf = (
  response: CardServiceResponse,
  order: PaymentOrder,
  settings: OpiSettings,
  seen: Seen,
): Answer<Approval> => {
  const reason = (code: string): Reason => ({ code, said: response.said ?? response.overallResult })
  // A word that says "not started" is no proof beside an approval or paper of this very payment.
  const notStarted = (code: string): Answer<never> =>
    hasApproval(response.tender) || seen.paper
      ? unknown(reason('terminal.contradicts_itself'))
      : notTaken(reason(code))
  switch (response.overallResult) {
    case 'Success':
    // Generic O.P.I.: the main part is done and only output failed; the approval has to show it.
    case 'PartialFailure':
      return approvalOrUnknown(response, order, settings, reason)
    case 'Failure':
      return refused(reason('terminal.declined'))
    case 'UnknownCard':
      return refused(reason('terminal.unknown_card'))
    case 'Aborted':
      return refused(reason('terminal.aborted'))
    // [D-Nexi]: normally not paid, but with evidence of a card it is unknown.
    case 'TimedOut':
      return hasCard(response.tender) || seen.paper
        ? unknown(reason('terminal.timed_out'))
        : refused(reason('terminal.timed_out'))
    case 'PrintLastTicket':
      return notStarted('terminal.receipt_owed')
    case 'DeviceUnavailable':
    case 'Busy':
      return notStarted('terminal.busy')
    case 'Loggedout':
      return notStarted('terminal.logged_out')
    case 'FormatError':
    case 'ParsingError':
    case 'ValidationError':
    case 'MissingMandatoryData':
      return notStarted('terminal.did_not_understand')
    // CommunicationError, DayClosed and words not in the list prove nothing about the money.
    default:
      return unknown(reason('terminal.unknown_word'))
  }
}

const approvalOrUnknown = (
  response: CardServiceResponse,
  order: PaymentOrder,
  settings: OpiSettings,
  reason: (code: string) => Reason,
): Answer<Approval> => {
  const approval = approvalOf(response, order, settings)
  if (typeof approval === 'string') return unknown(reason(approval))
  if (response.overallResult === 'PartialFailure' && !hasApproval(response.tender))
    return unknown(reason('terminal.no_approval'))
  return accepted(approval)
}

/** The approval a response tells of, or the code of the reason why it tells of none. */
export const approvalOf = (
  { tender, terminal }: CardServiceResponse,
  order: PaymentOrder,
  settings: OpiSettings,
): Approval | string => {
  const currency = order.amount.currency
  const total = tender?.totalAmount
  if (!total) return 'terminal.no_amount'
  if (total.currency !== currency || !isCurrency(total.currency)) return 'terminal.other_currency'
  const approved = parseDecimal(total.value, currency)
  if (!approved || approved.minor <= 0n) return 'terminal.no_amount'
  const surcharge = part(tender.surchargeAmount, approved)
  const tip = part(tender.tipAmount, approved) ?? unnamedTip(approved, order.amount, settings)
  const card = tender.authorisation?.maskedCardNumber
  return {
    approved,
    tip,
    surcharge: surcharge ?? zero(currency),
    issuer: tender.authorisation?.cardCircuit || null,
    cardNumber: card ? maskCardNumber(card) : null,
    approvalCode: tender.authorisation?.approvalCode || null,
    terminalReference: tender.authorisation?.trxReferenceNumber || terminal?.stan || null,
    occurredAt: instantOf(tender.authorisation?.timeStamp ?? '', settings.timeZone),
    offline: /offline/i.test(tender.authorisation?.authorisationType ?? ''),
  }
}

const part = (text: string | undefined, of: Money): Money | null => {
  const amount = text === undefined ? null : parseDecimal(text, of.currency)
  return amount && amount.minor >= 0n && compare(amount, of) <= 0 ? amount : null
}

// 3.2: the total may differ, tip or part; which of the two more money is, only the contract knows.
const unnamedTip = (approved: Money, asked: Money, { surplusIsTip }: OpiSettings): Money =>
  surplusIsTip && compare(approved, asked) > 0 ? subtract(approved, asked) : zero(asked.currency)

const hasApproval = (tender: Tender | undefined): boolean => Boolean(tender?.authorisation?.approvalCode)

const hasCard = (tender: Tender | undefined): boolean =>
  Boolean(
    tender?.authorisation?.approvalCode ||
      tender?.authorisation?.maskedCardNumber ||
      tender?.authorisation?.trxReferenceNumber,
  )
