import { formatDecimal } from '../../money/decimal.ts'
import { zero } from '../../money/money.ts'
import type { BookedTransaction } from '../../terminals/simulator.ts'
import { moneyOf } from './amount.ts'
import type { BookLine } from './memory.ts'

/** A movement as an auditor reads it. */
export const booked = (line: BookLine): BookedTransaction => {
  const amount = moneyOf(line)
  return {
    requestId: line.requestId,
    workstationId: line.workstationId,
    amount,
    tip: zero(amount.currency),
    approvalCode: line.approvalCode,
    terminalReference: line.reference,
    at: new Date(line.at),
    offline: false,
    state: line.state,
  }
}

/** The same for a person. */
export const happening = ({ state, amount, requestId, approvalCode }: BookedTransaction) => ({
  code: amount.minor < 0n ? 'given_back' : state,
  params: {
    amount: `${formatDecimal(amount).replace('-', '')} ${amount.currency}`,
    number: requestId,
    code: approvalCode,
  },
})
