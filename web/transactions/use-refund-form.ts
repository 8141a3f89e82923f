import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { formatDecimal } from '../../src/money/decimal.ts'
import { compare } from '../../src/money/money.ts'
import { newId } from '../api/new-id.ts'
import { useRecordRefund, useRefund } from '../api/refunds.ts'
import type { PaymentDetail, Terminal } from '../api/shapes.ts'
import { useAmountText } from '../ui/amount-field.tsx'
import { moneyOf } from '../ui/money.ts'

export type RefundOf = PaymentDetail['refundable']['parts'][number]['of']

/** What goes back, of what, why, and over which terminal or from which slip. */
export const useRefundForm = (
  { payment, refundable }: PaymentDetail,
  terminals: readonly Terminal[],
  onDone: () => void,
) => {
  const navigate = useNavigate()
  const make = useRefund(payment.id)
  const record = useRecordRefund(payment.id)
  // The same until it is done, so that saying it again after a lost connection is the very same refund.
  const id = useRef(newId())
  const [of, setOf] = useState<RefundOf>(refundable.parts[0]?.of ?? 'invoice')
  const [written, setWritten] = useState<string>()
  const [reason, setReason] = useState('')
  const [slip, setSlip] = useState({ slipNumber: '', slipTerminal: '' })
  const [terminalId, setTerminal] = useState(terminals.find(({ id }) => id === payment.terminal?.id)?.id)
  const part = refundable.parts.find((one) => one.of === of) ?? refundable.parts[0]
  const left = moneyOf(part?.left ?? payment.amount)
  const { read, write, wrong } = useAmountText(left.currency)
  const text = written ?? write(left)
  const amount = read(text)
  const terminal = terminals.find(({ id }) => id === terminalId) ?? terminals[0]
  const recorded = refundable.how !== 'terminal'
  const fits = amount !== null && amount.minor > 0n && compare(amount, left) <= 0
  const ready =
    fits &&
    reason.trim().length >= 3 &&
    (recorded ? slip.slipNumber.trim() !== '' && slip.slipTerminal.trim() !== '' : Boolean(terminal))

  const send = async () => {
    if (!amount || !ready) return
    const wish = {
      id: id.current,
      of,
      amount: formatDecimal(amount),
      currency: left.currency,
      reason: reason.trim(),
    }
    if (recorded) {
      const { slipNumber, slipTerminal } = slip
      await record.run({ ...wish, slipNumber: slipNumber.trim(), slipTerminal: slipTerminal.trim() })
      onDone()
    } else {
      await make.run({ ...wish, terminalId: terminal?.id ?? null })
      await navigate({ to: '/desk', search: { payment: id.current } })
    }
  }
  return {
    ...{ of, setOf, text, setText: setWritten, amount, left, wrong, fits, ready, recorded },
    ...{ reason, setReason, slip, setSlip, terminal, setTerminal },
    // What goes wrong is in `error`.
    send: () => send().catch(() => {}),
    busy: make.state.isPending || record.state.isPending,
    error: make.state.error ?? record.state.error,
  }
}
