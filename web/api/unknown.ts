import { useQuery } from '@tanstack/react-query'
import { answerOf, client } from './client.ts'
import { useCommand } from './command.ts'

/** What a person may do about a payment whose outcome is not known, and about what is left to explain. */
const moved = ['payment', 'payments', 'needs-a-person', 'invoice', 'desk', 'terminals', 'accounts']

export const useNeedsAPerson = () =>
  useQuery({
    queryKey: ['needs-a-person'],
    queryFn: () => answerOf(client.GET('/api/v1/needs-a-person')),
  })

export const useHelpDeskSheet = (id: string) =>
  useQuery({
    queryKey: ['help-desk-sheet', id],
    queryFn: () =>
      answerOf(client.GET('/api/v1/payments/{id}/help-desk-sheet', { params: { path: { id } } })),
  })

export const useLetGo = (id: string) =>
  useCommand(
    (body: { reason?: string }, keyed) =>
      answerOf(client.POST('/api/v1/payments/{id}/let-go', { params: { path: { id }, ...keyed }, body })),
    moved,
  )

export const usePromiseRefund = (id: string) =>
  useCommand(
    (body: { reason: string }, keyed) =>
      answerOf(
        client.POST('/api/v1/payments/{id}/promise-refund', { params: { path: { id }, ...keyed }, body }),
      ),
    moved,
  )

export const useTakeBack = (id: string) =>
  useCommand(
    (body: { id: string; reason: string }, keyed) =>
      answerOf(client.POST('/api/v1/payments/{id}/take-back', { params: { path: { id }, ...keyed }, body })),
    moved,
  )

export type Decided = 'accepted' | 'refused' | 'not_taken'

export const useDecide = (id: string) =>
  useCommand(
    (body: { id: string; state: Decided; reason: string }, keyed) =>
      answerOf(client.POST('/api/v1/payments/{id}/decision', { params: { path: { id }, ...keyed }, body })),
    moved,
  )

export const useConfirmDecision = (id: string) =>
  useCommand(
    (body: { reason: string }, keyed) =>
      answerOf(
        client.POST('/api/v1/payments/{id}/decision/confirm', { params: { path: { id }, ...keyed }, body }),
      ),
    moved,
  )

export const useWithdrawDecision = (id: string) =>
  useCommand(
    (_: null, keyed) =>
      answerOf(client.DELETE('/api/v1/payments/{id}/decision', { params: { path: { id }, ...keyed } })),
    moved,
  )

export const useCloseTask = () =>
  useCommand(
    ({ id, reason }: { id: string; reason: string }, keyed) =>
      answerOf(
        client.POST('/api/v1/tasks/{id}/close', { params: { path: { id }, ...keyed }, body: { reason } }),
      ),
    moved,
  )

export const useApplyTask = () =>
  useCommand(
    ({ id, reason }: { id: string; reason: string }, keyed) =>
      answerOf(
        client.POST('/api/v1/tasks/{id}/apply', { params: { path: { id }, ...keyed }, body: { reason } }),
      ),
    moved,
  )

export const useReleaseTerminal = () =>
  useCommand(
    ({ id, reason }: { id: string; reason: string }, keyed) =>
      answerOf(
        client.POST('/api/v1/terminals/{id}/release', {
          params: { path: { id }, ...keyed },
          body: { reason },
        }),
      ),
    moved,
  )
