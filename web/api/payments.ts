import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answerOf, client } from './client.ts'
import { useCommand } from './command.ts'
import type { NewCardPayment, NewCashPayment, NewSlipPayment, Payment, PaymentDetail } from './shapes.ts'

/** What a payment moves: read anew after each command on one. */
const moved = ['payment', 'payments', 'needs-a-person', 'invoice', 'order', 'desk', 'terminals', 'accounts']

export const paymentQuery = (id: string) =>
  queryOptions({
    queryKey: ['payment', id],
    queryFn: () => answerOf(client.GET('/api/v1/payments/{id}', { params: { path: { id } } })),
  })

export const usePayment = (id: string) => useQuery(paymentQuery(id))

/** A payment that was just made, until its story is read. */
export const newDetail = (payment: Payment): PaymentDetail => ({
  payment,
  display: [],
  page: null,
  refunds: [],
  bookings: [],
  refundable: { parts: [], how: null, why: null },
  questions: [],
  receipts: [],
  decision: null,
  mayDecide: false,
  mayNotDecideBecause: null,
  entries: [],
  story: [],
  messages: null,
})

export interface PaymentFilter {
  readonly q?: string
  readonly state?: string
  readonly method?: string
  readonly shop?: string
  readonly till?: string
  readonly terminal?: string
  readonly operator?: string
  readonly from?: string
  readonly to?: string
  readonly hidden?: boolean
}

const page = (filter: PaymentFilter, after: string | undefined) => {
  const { hidden, ...words } = filter
  const query = { ...words, ...(hidden ? { hidden: 'all' } : {}), ...(after ? { after } : {}) }
  return answerOf(client.GET('/api/v1/payments', { params: { query: query as object } }))
}

/** Newest first, page by page. */
export const usePayments = (filter: PaymentFilter) =>
  useInfiniteQuery({
    queryKey: ['payments', filter],
    queryFn: ({ pageParam }) => page(filter, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })

export const usePayByCard = () =>
  useCommand(
    (body: NewCardPayment, params) => answerOf(client.POST('/api/v1/payments/card', { body, params })),
    moved,
  )

export const usePayInCash = () =>
  useCommand(
    (body: NewCashPayment, params) => answerOf(client.POST('/api/v1/payments/cash', { body, params })),
    moved,
  )

export const useRecordSlip = () =>
  useCommand(
    (body: NewSlipPayment, params) => answerOf(client.POST('/api/v1/payments/slip', { body, params })),
    moved,
  )

export const useAbort = (id: string) =>
  useCommand(
    (_: null, keyed) =>
      answerOf(client.POST('/api/v1/payments/{id}/abort', { params: { path: { id }, ...keyed } })),
    moved,
  )

export const useAskNow = (id: string) =>
  useCommand(
    (_: null, keyed) =>
      answerOf(client.POST('/api/v1/payments/{id}/ask', { params: { path: { id }, ...keyed } })),
    moved,
  )

export const useHide = () =>
  useCommand(
    (id: string, keyed) =>
      answerOf(client.POST('/api/v1/payments/{id}/hide', { params: { path: { id }, ...keyed } })),
    moved,
  )

export const useUnhide = () =>
  useCommand(
    (id: string, keyed) =>
      answerOf(client.POST('/api/v1/payments/{id}/unhide', { params: { path: { id }, ...keyed } })),
    moved,
  )

export const useAnswer = (id: string) =>
  useCommand(
    ({ questionId, answer }: { questionId: string; answer: boolean }, keyed) =>
      answerOf(
        client.POST('/api/v1/payments/{id}/questions/{questionId}', {
          params: { path: { id, questionId }, ...keyed },
          body: { answer },
        }),
      ),
    moved,
  )

export const usePrint = (id: string) =>
  useCommand(
    (body: { printerId?: string }, keyed) =>
      answerOf(client.POST('/api/v1/payments/{id}/print', { params: { path: { id }, ...keyed }, body })),
    ['payment'],
  )
