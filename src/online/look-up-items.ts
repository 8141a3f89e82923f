import { booksOf, listConnections } from '../bookkeeping/connection.ts'
import { keepItems } from './items-mirror.ts'
import type { Online } from './online.ts'

/** Has the package asked for items of this number or reference, so that one made a moment ago is found too; a package that is away is passed over. */
export const lookUpItems = async (
  room: Online,
  organisation: string,
  connection: string,
  reference: string,
): Promise<void> => {
  const [found] = await room.store.read(organisation, (tx) => listConnections(tx, connection))
  const items = found?.active ? booksOf(room.bookkeeping, found)?.items : undefined
  const read = await items?.lookUp([reference])
  if (!read || 'unread' in read || read.read.length === 0) return
  await room.store.read(organisation, (tx) =>
    keepItems(tx, connection, { items: read.read, gone: [] }, room.now()),
  )
}
