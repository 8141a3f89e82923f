import type { PackageItem, PackageItems } from '../bookkeeping/books.ts'
import type { Work } from '../bookkeeping/work.ts'
import type { Reason } from '../refusal.ts'
import { keepItems } from './items-mirror.ts'

/**
 * Reads items as they are at this moment and keeps what was read. Null where the package does not answer, which the work's trouble
 * says; a reason where one of them is no longer there.
 */
export const readNow = async (
  work: Work,
  items: PackageItems,
  wanted: readonly { readonly id: string; readonly number: string }[],
): Promise<ReadonlyMap<string, PackageItem> | { readonly waits: Reason } | null> => {
  const found = await readWhatIsThere(
    work,
    items,
    wanted.map(({ id }) => id),
  )
  if (!found) return null
  const missing = wanted.find(({ id }) => !found.has(id))
  return missing ? { waits: { code: 'online.item_gone', params: { number: missing.number } } } : found
}

/** The same without asking that all of them are there. */
export const readWhatIsThere = async (
  work: Work,
  items: PackageItems,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PackageItem> | null> => {
  const { room, organisation, connection } = work
  if (ids.length === 0) return new Map()
  const read = await items.read([...new Set(ids)])
  if ('unread' in read) {
    work.trouble = { reason: read.unread, ...(read.again ? { after: read.again.after } : {}) }
    return null
  }
  await room.store.read(organisation, (tx) => keepItems(tx, connection.id, read.read, room.now()))
  return new Map(read.read.items.map((item) => [item.id, item]))
}
