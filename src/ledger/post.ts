import type { Transaction } from '../store/database.ts'
import { type Entry, entryRow } from './entry.ts'

/** Posts an entry and moves what is open on its invoices. False when it was posted before. */
export const post = async (tx: Transaction, entry: Entry, at: Date): Promise<boolean> => {
  const [row] = await tx.query<{ posted: boolean }>('select post_entry($1, $2) as posted', [
    entryRow(entry),
    at.toISOString(),
  ])
  return row?.posted ?? false
}
