import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answerOf, client, Unreachable } from './client.ts'
import { useCommand } from './command.ts'
import type {
  ChangedOnlineAccount,
  NewOnlineAccount,
  NewOnlineRefund,
  OnlineOverview,
  OnlinePayment,
  ProcessOnline,
} from './shapes.ts'

const all = ['online', 'online-counts', 'online-accounts', 'online-payment']
// What an account leads to changes how far its setting up is, and what would be booked where.
const accounts = [...all, 'setup', 'mapped-accounts', 'suggestions', 'online-preview']

export interface OnlineFilter {
  readonly tab?: NonNullable<OnlinePayment['tab']>
  readonly q?: string
  readonly account?: string
  readonly connection?: string
  readonly reason?: OnlineOverview['reasons'][number]['group']
  readonly method?: string
  readonly from?: string
  readonly to?: string
}

export const useOnlinePayments = (filter: OnlineFilter) =>
  useInfiniteQuery({
    queryKey: ['online', filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        client.GET('/api/v1/online/payments', {
          params: { query: { ...filter, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

/** The numbers of the tabs, and what one can filter by. */
export const useOnlineOverview = (account?: string) =>
  useQuery({
    queryKey: ['online-counts', account],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/online/payments/counts', { params: { query: account ? { account } : {} } }),
      ),
    placeholderData: keepPreviousData,
    // While something is on its way its number falls, also where nothing else moves.
    refetchInterval: ({ state }) => ((state.data?.busy ?? 0) > 0 ? 1_500 : false),
  })

export const useOnlinePayment = (id: string) =>
  useQuery({
    queryKey: ['online-payment', id],
    queryFn: () => answerOf(client.GET('/api/v1/online/payments/{id}', { params: { path: { id } } })),
  })

export const useProcessOnline = () =>
  useCommand(
    (body: ProcessOnline, params) =>
      answerOf(client.POST('/api/v1/online/payments/process', { body, params })),
    all,
  )

export const useProcessOnePayment = (id: string) =>
  useCommand(
    (_: null, keyed) =>
      answerOf(client.POST('/api/v1/online/payments/{id}/process', { params: { path: { id }, ...keyed } })),
    all,
  )

/** Invoices of the package; looked for there while somebody types a number. */
export const useCandidates = (booking: string, q: string) =>
  useQuery({
    queryKey: ['online-candidates', booking, q],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/online/bookings/{id}/candidates', {
          params: { path: { id: booking }, query: q ? { q } : {} },
        }),
      ),
    placeholderData: keepPreviousData,
  })

export const useSettle = (booking: string) =>
  useCommand(
    (items: { id: string; amount: string }[], keyed) =>
      answerOf(
        client.POST('/api/v1/online/bookings/{id}/settle', {
          params: { path: { id: booking }, ...keyed },
          body: { items },
        }),
      ),
    all,
  )

export const useAgree = (booking: string) =>
  useCommand(
    (_: null, keyed) =>
      answerOf(
        client.POST('/api/v1/online/bookings/{id}/agree', { params: { path: { id: booking }, ...keyed } }),
      ),
    all,
  )

export const useCloseOnline = (booking: string) =>
  useCommand(
    (reason: string, keyed) =>
      answerOf(
        client.POST('/api/v1/bookings/{id}/close', {
          params: { path: { id: booking }, ...keyed },
          body: { reason },
        }),
      ),
    all,
  )

export const useRefundOnline = (id: string) =>
  useCommand(
    (body: NewOnlineRefund, keyed) =>
      answerOf(
        client.POST('/api/v1/online/payments/{id}/refund', { params: { path: { id }, ...keyed }, body }),
      ),
    all,
  )

export const useSendReport = (id: string) =>
  useCommand(
    (message: string, keyed) =>
      answerOf(
        client.POST('/api/v1/online/payments/{id}/report', {
          params: { path: { id }, ...keyed },
          body: { message },
        }),
      ),
    ['online-payment'],
  )

/** The report as a file of its own. */
export const downloadReport = async (id: string, message: string): Promise<Blob> => {
  const text = await answerOf(
    client.GET('/api/v1/online/payments/{id}/report', {
      params: { path: { id }, query: message ? { message } : {} },
      parseAs: 'text',
    }),
  )
  if (typeof text !== 'string') throw new Unreachable('there is no report in the answer')
  return new Blob([text], { type: 'application/json' })
}

export const usePsps = () =>
  useQuery({
    queryKey: ['psps'],
    queryFn: () => answerOf(client.GET('/api/v1/psps')),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useOnlineAccounts = () =>
  useQuery({
    queryKey: ['online-accounts'],
    queryFn: () => answerOf(client.GET('/api/v1/online/accounts')),
  })

export const useCheckUnsavedAccount = () =>
  useCommand(
    (body: { psp: string; settings: Record<string, unknown> }, params) =>
      answerOf(client.POST('/api/v1/online/accounts/check', { body, params })),
    [],
  )

export const useAddAccount = () =>
  useCommand(
    (body: NewOnlineAccount, params) => answerOf(client.POST('/api/v1/online/accounts', { body, params })),
    accounts,
  )

export const useChangeAccount = (id: string) =>
  useCommand(
    (body: ChangedOnlineAccount, keyed) =>
      answerOf(client.PATCH('/api/v1/online/accounts/{id}', { params: { path: { id }, ...keyed }, body })),
    accounts,
  )

export const useCheckAccount = (id: string) =>
  useCommand(
    (_: null, keyed) =>
      answerOf(client.POST('/api/v1/online/accounts/{id}/check', { params: { path: { id }, ...keyed } })),
    ['online-accounts'],
  )

export const useStartAccount = (id: string) =>
  useCommand(
    (_: null, keyed) =>
      answerOf(client.POST('/api/v1/online/accounts/{id}/start', { params: { path: { id }, ...keyed } })),
    accounts,
  )

export const useFetchNow = (id: string) =>
  useCommand(
    (_: null, keyed) =>
      answerOf(client.POST('/api/v1/online/accounts/{id}/fetch', { params: { path: { id }, ...keyed } })),
    ['online-accounts'],
  )

/** Asked of the packages themselves, so only when somebody wants it. */
export const usePreview = (id: string, wanted: boolean) =>
  useQuery({
    queryKey: ['online-preview', id],
    queryFn: () => answerOf(client.GET('/api/v1/online/accounts/{id}/preview', { params: { path: { id } } })),
    enabled: wanted,
    staleTime: 30_000,
  })
