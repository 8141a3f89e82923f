import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { answerOf, client } from './client.ts'
import { useCommand } from './command.ts'
import type { NewInvoice, NewOrder } from './shapes.ts'

const changed = ['desk', 'order', 'invoice']

/** What a number, a name or a number plate finds; without one, what waits to be paid. */
export const useFound = (q: string) =>
  useQuery({
    queryKey: ['desk', q],
    queryFn: () => answerOf(client.GET('/api/v1/desk', { params: { query: { q } } })),
    placeholderData: keepPreviousData,
  })

export const useOrder = (id: string | undefined) =>
  useQuery({
    queryKey: ['order', id],
    queryFn: () => answerOf(client.GET('/api/v1/orders/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
  })

export const useInvoice = (id: string | undefined) =>
  useQuery({
    queryKey: ['invoice', id],
    queryFn: () => answerOf(client.GET('/api/v1/invoices/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
  })

export const useMakeOrder = () =>
  useCommand((body: NewOrder, params) => answerOf(client.POST('/api/v1/orders', { body, params })), changed)

export const useMakeInvoice = () =>
  useCommand(
    (body: NewInvoice, params) => answerOf(client.POST('/api/v1/invoices', { body, params })),
    changed,
  )

export const useInvoiceOrder = () =>
  useCommand(
    ({ orderId, id }: { orderId: string; id: string }, keyed) =>
      answerOf(
        client.POST('/api/v1/orders/{id}/invoice', {
          params: { path: { id: orderId }, ...keyed },
          body: { id },
        }),
      ),
    changed,
  )

export const useImportInvoice = () =>
  useCommand(
    (body: { file: string; xml: string }, params) =>
      answerOf(client.POST('/api/v1/invoices/import', { body, params })),
    changed,
  )
