import { useQuery } from '@tanstack/react-query'
import { answerOf, client } from './client.ts'
import { useCommand } from './command.ts'
import type { PaymentFilter } from './payments.ts'

/** Which receipts: of some payments, or of all that a filter shows. */
export interface ReceiptSelection extends Omit<PaymentFilter, 'hidden'> {
  readonly ids?: readonly string[]
  readonly hidden?: boolean
}

const told = ({ ids, hidden, ...words }: ReceiptSelection) => ({
  ...words,
  ...(hidden ? { hidden: 'all' as const } : {}),
  ...(ids ? { ids } : {}),
})

const inAddress = (selection: ReceiptSelection): Record<string, string> => {
  const { ids, ...words } = told(selection)
  return { ...words, ...(ids ? { ids: ids.join(',') } : {}) }
}

/** How many receipts a filter has; a list of ids is counted without asking. */
export const useCountReceipts = (selection: ReceiptSelection | null) =>
  useQuery({
    queryKey: ['payments', 'receipts', selection],
    queryFn: () =>
      answerOf(client.GET('/api/v1/receipts', { params: { query: inAddress(selection ?? {}) as object } })),
    enabled: selection !== null && selection.ids === undefined,
    retry: false,
  })

export const usePrintReceipts = () =>
  useCommand(
    ({ printerId, ...selection }: ReceiptSelection & { readonly printerId?: string }, params) =>
      answerOf(
        client.POST('/api/v1/receipts/print', {
          body: { ...told(selection), ...(printerId ? { printerId } : {}) } as object,
          params,
        }),
      ),
    ['payment'],
  )

/** Where they are as one file. */
export const receiptsPdf = (selection: ReceiptSelection, layout: 'columns' | 'roll'): string =>
  `/api/v1/receipts.pdf?${new URLSearchParams({ ...inAddress(selection), layout })}`
