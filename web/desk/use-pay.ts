import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { formatDecimal } from '../../src/money/decimal.ts'
import type { Money } from '../../src/money/money.ts'
import { Refused } from '../api/client.ts'
import { useInvoiceOrder } from '../api/desk.ts'
import { newId } from '../api/new-id.ts'
import { newDetail, paymentQuery, usePayByCard, usePayInCash, useRecordSlip } from '../api/payments.ts'
import type { Payment } from '../api/shapes.ts'
import type { Bill } from './bill.ts'
import type { SurplusKind } from './use-bill-form.ts'
import { useDesk } from './use-desk.ts'

/** One means of paying, with what it needs. */
export type Wish =
  | {
      readonly means: 'card'
      readonly terminalId: string
      readonly surplus: Money | null
      readonly kind?: SurplusKind
    }
  | { readonly means: 'cash'; readonly given: Money }
  | {
      readonly means: 'standalone'
      readonly slipNumber: string
      readonly slipTerminal: string
      readonly slipIssuer: string | null
    }

/** Sends the wish; `asked` names the payment, its invoice and its amount. */
const useSend = () => {
  const card = usePayByCard()
  const cash = usePayInCash()
  const slip = useRecordSlip()
  return (
    asked: { id: string; invoiceId: string; amount: string; currency: string },
    wish: Wish,
  ): Promise<Payment> => {
    if (wish.means === 'cash') return cash.run({ ...asked, given: formatDecimal(wish.given) })
    if (wish.means === 'standalone') {
      const { means: _, ...slipFacts } = wish
      return slip.run({ ...asked, ...slipFacts })
    }
    const { terminalId, surplus, kind } = wish
    return card.run({
      ...asked,
      terminalId,
      surplus: surplus && kind ? { kind, amount: formatDecimal(surplus) } : null,
    })
  }
}

/**
 * Pays a bill, which becomes an invoice first where it is a work order: in one go. The ids stay the same until Saldo
 * says no, so that pressing again after a lost connection asks for the very same payment.
 */
export const usePay = (bill: Bill) => {
  const queries = useQueryClient()
  const { go } = useDesk()
  const invoiceOrder = useInvoiceOrder()
  const send = useSend()
  const ids = useRef({ payment: newId(), invoice: newId() })
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error | null>(null)

  const invoiceId = async (): Promise<string> => {
    if (bill.kind !== 'order') return bill.id
    const invoice = await invoiceOrder.run({ orderId: bill.id, id: ids.current.invoice })
    queries.setQueryData(['invoice', invoice.id], { invoice, payments: [] })
    return invoice.id
  }

  const gone = (problem: Error, invoice: string | undefined) => {
    if (problem instanceof Refused) ids.current.payment = newId()
    setError(problem)
    if (!invoice || bill.kind !== 'order') return
    notifications.show({ message: problem.message, color: 'red', autoClose: 15_000 })
    go({ invoice }, true)
  }

  const pay = async (amount: Money, wish: Wish): Promise<void> => {
    if (busy) return
    let invoice: string | undefined
    setBusy(true)
    setError(null)
    try {
      invoice = await invoiceId()
      const { currency } = amount
      const id = ids.current.payment
      const payment = await send({ id, invoiceId: invoice, amount: formatDecimal(amount), currency }, wish)
      queries.setQueryData(paymentQuery(id).queryKey, newDetail(payment), { updatedAt: 0 })
      go({ payment: id })
    } catch (problem) {
      gone(problem as Error, invoice)
    } finally {
      setBusy(false)
    }
  }
  return { pay, busy, error }
}
