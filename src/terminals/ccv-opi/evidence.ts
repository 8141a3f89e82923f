import { compare, subtract } from '../../money/money.ts'
import type { Approval, PaymentOrder } from '../terminal.ts'
import { baseOf } from './desk.ts'
import type { CardServiceResponse, OriginalHeader } from './messages.ts'
import { approvalOf } from './outcome.ts'
import type { OpiSettings } from './settings.ts'

/** What the terminal's last message (3.7, step 2) says about where our payment was. */
export type Sight =
  /** The last message was the final response to this payment. */
  | 'ended'
  /** The last message came in the course of this payment or of a reprint of it. */
  | 'seen'
  /** The last message belongs to an earlier request of this till. */
  | 'earlier'
  | 'nothing'

export const sightOf = (
  header: OriginalHeader | undefined,
  order: PaymentOrder,
  settings: OpiSettings,
): Sight => {
  if (!header || (header.workstationId ?? settings.workstationId) !== settings.workstationId) return 'nothing'
  const base = Number(baseOf(header.requestId))
  if (!Number.isInteger(base) || base === settings.inquiryNumber) return 'nothing'
  if (base < order.reference) return 'earlier'
  // A question about a payment is no sign that the payment itself arrived.
  if (base > order.reference || header.requestType === 'RepeatLastMessage') return 'nothing'
  if (header.requestType === 'AbortRequest') return 'nothing'
  const final = header.requestType === 'CardPayment' && header.overallResult !== undefined
  return final && !header.requestId.includes('.') ? 'ended' : 'seen'
}

/**
 * 3.7, step 3: a ticket proves our payment only if the result is Success and approval or reference, amount,
 * currency and time match; otherwise the code of the reason why it does not.
 */
export const provenBy = (
  ticket: CardServiceResponse,
  order: PaymentOrder,
  settings: OpiSettings,
): Approval | string => {
  if (ticket.overallResult !== 'Success') return 'terminal.no_ticket'
  const approval = approvalOf(ticket, order, settings)
  if (typeof approval === 'string') return approval
  if (!approval.approvalCode && !approval.terminalReference) return 'terminal.no_approval'
  if (!amountMatches(approval, order)) return 'terminal.other_amount'
  return timeMatches(approval.occurredAt, order, settings) ? approval : 'terminal.other_time'
}

const amountMatches = ({ approved, tip, surcharge }: Approval, { amount }: PaymentOrder): boolean =>
  compare(subtract(subtract(approved, tip), surcharge), amount) === 0

const timeMatches = (occurredAt: Date | null, order: PaymentOrder, settings: OpiSettings): boolean => {
  if (!occurredAt) return false
  // A terminal writes whole seconds.
  const earliest = Math.floor(order.at.getTime() / 1000) * 1000 - settings.clockToleranceMs
  const longest =
    settings.listenPatienceMs + settings.connectMs + settings.wholeMs + settings.clockToleranceMs
  return occurredAt.getTime() >= earliest && occurredAt.getTime() <= order.at.getTime() + longest
}
