import type { Office } from './office.ts'
import { reverseInBook, settle } from './transactions.ts'

/** 2.4: a person at the provider sets the outcome of what is not established, the oldest first. */
export const setByHand = (office: Office, status: 'success' | 'failed'): void => {
  const open = [...office.memory.transactions.unsettled()].find(
    ({ status }) => status === 'manualintervention',
  )
  if (!open) return
  if (status === 'failed') reverseInBook(office, open.reference)
  const failed = { status, failureCode: 'processing_error' } as const
  settle(office, open.reference, status === 'success' ? (open.behind.result ?? { status }) : failed)
}
