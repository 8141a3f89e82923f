import { answerOf, client } from './client.ts'
import { useCommand } from './command.ts'
import type { NewRefund, NewRefundSlip } from './shapes.ts'

const moved = ['payment', 'payments', 'needs-a-person', 'invoice', 'desk', 'terminals', 'accounts']

/** Money goes back over a terminal: a payment of its own, under the id that was given. */
export const useRefund = (paymentId: string) =>
  useCommand(
    (body: NewRefund, keyed) =>
      answerOf(
        client.POST('/api/v1/payments/{id}/refunds', { params: { path: { id: paymentId }, ...keyed }, body }),
      ),
    moved,
  )

/** A refund that a device made by its own function, written over from its slip. */
export const useRecordRefund = (paymentId: string) =>
  useCommand(
    (body: NewRefundSlip, keyed) =>
      answerOf(
        client.POST('/api/v1/payments/{id}/refunds/slip', {
          params: { path: { id: paymentId }, ...keyed },
          body,
        }),
      ),
    moved,
  )
