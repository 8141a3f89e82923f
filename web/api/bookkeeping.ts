import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answerOf, client } from './client.ts'
import { useCommand } from './command.ts'
import type {
  Booking,
  ChangedConnection,
  ChosenAccounts,
  NewConnection,
  UnsavedConnection,
} from './shapes.ts'

const connections = ['connections', 'setup', 'bookings']
const bookings = ['bookings', 'booking', 'connections']

export const useConnectors = () =>
  useQuery({
    queryKey: ['connectors'],
    queryFn: () => answerOf(client.GET('/api/v1/connectors')),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useConnections = () =>
  useQuery({ queryKey: ['connections'], queryFn: () => answerOf(client.GET('/api/v1/connections')) })

/** Asked of the package itself, so not more often than needed. */
export const useChoices = (id: string) =>
  useQuery({
    queryKey: ['choices', id],
    queryFn: () => answerOf(client.GET('/api/v1/connections/{id}/choices', { params: { path: { id } } })),
    staleTime: 60_000,
  })

export const useMappedAccounts = (id: string) =>
  useQuery({
    queryKey: ['mapped-accounts', id],
    queryFn: () => answerOf(client.GET('/api/v1/connections/{id}/accounts', { params: { path: { id } } })),
  })

export const useAddConnection = () =>
  useCommand(
    (body: NewConnection, params) => answerOf(client.POST('/api/v1/connections', { body, params })),
    connections,
  )

export const useChangeConnection = (id: string) =>
  useCommand(
    (body: ChangedConnection, keyed) =>
      answerOf(client.PATCH('/api/v1/connections/{id}', { params: { path: { id }, ...keyed }, body })),
    connections,
  )

/** Tries settings that are not saved yet. */
export const useCheckUnsaved = () =>
  useCommand(
    (body: UnsavedConnection, params) => answerOf(client.POST('/api/v1/connections/check', { body, params })),
    [],
  )

export const useCheckConnection = (id: string) =>
  useCommand(
    (_: null, keyed) =>
      answerOf(client.POST('/api/v1/connections/{id}/check', { params: { path: { id }, ...keyed } })),
    ['connections', 'setup'],
  )

export const useChooseAccounts = (id: string) =>
  useCommand(
    (accounts: ChosenAccounts['accounts'], keyed) =>
      answerOf(
        client.PUT('/api/v1/connections/{id}/accounts', {
          params: { path: { id }, ...keyed },
          body: { accounts },
        }),
      ),
    ['mapped-accounts', 'suggestions', ...connections],
  )

export interface BookingFilter {
  readonly q?: string
  readonly state?: Booking['state']
  readonly needsAPerson?: 'yes' | 'no'
  readonly payment?: string
}

export const useBookings = (filter: BookingFilter) =>
  useInfiniteQuery({
    queryKey: ['bookings', filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        client.GET('/api/v1/bookings', {
          params: { query: { ...filter, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const useBooking = (id: string) =>
  useQuery({
    queryKey: ['booking', id],
    queryFn: () => answerOf(client.GET('/api/v1/bookings/{id}', { params: { path: { id } } })),
  })

export const useProcessAll = () =>
  useCommand(
    (connectionId: string | null, params) =>
      answerOf(client.POST('/api/v1/bookings/process', { body: { connectionId }, params })),
    bookings,
  )

export const useProcess = (id: string) =>
  useCommand(
    (_: null, keyed) =>
      answerOf(client.POST('/api/v1/bookings/{id}/process', { params: { path: { id }, ...keyed } })),
    bookings,
  )

export const useUnbook = (id: string) =>
  useCommand(
    (reason: string, keyed) =>
      answerOf(
        client.POST('/api/v1/bookings/{id}/unbook', { params: { path: { id }, ...keyed }, body: { reason } }),
      ),
    bookings,
  )

export const useCloseBooking = (id: string) =>
  useCommand(
    (reason: string, keyed) =>
      answerOf(
        client.POST('/api/v1/bookings/{id}/close', { params: { path: { id }, ...keyed }, body: { reason } }),
      ),
    bookings,
  )
