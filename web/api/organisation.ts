import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answerOf, client } from './client.ts'
import { useCommand } from './command.ts'
import type {
  ChangedOrganisation,
  ChangedPerson,
  ChangedPrinter,
  ChangedTill,
  NewApiKey,
  NewPerson,
  NewPrinter,
  NewTill,
} from './shapes.ts'

const people = ['people', 'people-here', 'session']
const tills = ['tills', 'session']

export const usePeople = () =>
  useQuery({ queryKey: ['people'], queryFn: () => answerOf(client.GET('/api/v1/people')) })

export const useTills = () =>
  useQuery({ queryKey: ['tills'], queryFn: () => answerOf(client.GET('/api/v1/tills')) })

export const usePrinters = () =>
  useQuery({ queryKey: ['printers'], queryFn: () => answerOf(client.GET('/api/v1/printers')) })

export const useApiKeys = () =>
  useQuery({ queryKey: ['api-keys'], queryFn: () => answerOf(client.GET('/api/v1/api-keys')) })

export interface AuditFilter {
  readonly person?: string
  readonly subject?: string
}

export const useAudit = (filter: AuditFilter) =>
  useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        client.GET('/api/v1/audit', {
          params: { query: { ...filter, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const useTestPrinter = (id: string) =>
  useCommand(
    (_: null, keyed) =>
      answerOf(client.POST('/api/v1/printers/{id}/test', { params: { path: { id }, ...keyed } })),
    [],
  )

export const useEndApiKey = () =>
  useCommand(
    (id: string, keyed) =>
      answerOf(client.DELETE('/api/v1/api-keys/{id}', { params: { path: { id }, ...keyed } })),
    ['api-keys'],
  )

export const useSignInLink = () =>
  useCommand(
    (id: string, keyed) =>
      answerOf(client.POST('/api/v1/people/{id}/link', { params: { path: { id }, ...keyed }, body: {} })),
    [],
  )

export const useAddPerson = () =>
  useCommand((body: NewPerson, params) => answerOf(client.POST('/api/v1/people', { body, params })), people)

export const useChangePerson = (id: string) =>
  useCommand(
    (body: ChangedPerson, keyed) =>
      answerOf(client.PATCH('/api/v1/people/{id}', { params: { path: { id }, ...keyed }, body })),
    people,
  )

export const useAddTill = () =>
  useCommand((body: NewTill, params) => answerOf(client.POST('/api/v1/tills', { body, params })), tills)

export const useChangeTill = (id: string) =>
  useCommand(
    (body: ChangedTill, keyed) =>
      answerOf(client.PATCH('/api/v1/tills/{id}', { params: { path: { id }, ...keyed }, body })),
    tills,
  )

export const useAddPrinter = () =>
  useCommand(
    (body: NewPrinter, params) => answerOf(client.POST('/api/v1/printers', { body, params })),
    ['printers'],
  )

export const useChangePrinter = (id: string) =>
  useCommand(
    (body: ChangedPrinter, keyed) =>
      answerOf(client.PATCH('/api/v1/printers/{id}', { params: { path: { id }, ...keyed }, body })),
    ['printers'],
  )

export const useAddApiKey = () =>
  useCommand(
    (body: NewApiKey, params) => answerOf(client.POST('/api/v1/api-keys', { body, params })),
    ['api-keys'],
  )

export const useChangeOrganisation = () =>
  useCommand(
    (body: ChangedOrganisation, params) => answerOf(client.PATCH('/api/v1/organisation', { body, params })),
    ['session'],
  )
