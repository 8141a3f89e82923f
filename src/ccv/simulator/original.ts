import { type Call, textIn } from './call.ts'
import type { Transaction } from './memory.ts'
import type { Office } from './office.ts'
import { type Reply, refused, unknownReference } from './reply.ts'

/** The transaction a refund, capture or reversal is about, or why there is none. */
export const originalOf = (
  { memory }: Office,
  { body }: Call,
): { readonly original: Transaction } | { readonly reply: Reply } => {
  const reference = textIn(body, 'reference')
  if (!reference) return { reply: refused({ message: 'reference is required', field: 'reference' }) }
  const original = memory.transactions.get(reference)
  return original ? { original } : { reply: unknownReference(reference) }
}

/** What was made of a transaction so far and did not fail. */
export const madeOf = ({ memory }: Office, reference: string, type: string): readonly Transaction[] =>
  memory.transactions.ofOriginal(reference).filter((one) => one.type === type && one.status !== 'failed')
