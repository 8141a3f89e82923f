import type { ItemsPart, PackageItems, Reading } from '../books.ts'
import { itemId } from './item-id.ts'
import { salesWith } from './lines-by-number.ts'
import { versionOf } from './map-items.ts'
import type { Office } from './office.ts'
import { openRows } from './open-rows.ts'
import { openReader, type Reader } from './read-items.ts'

// So many items a part: each may cost a question for its descriptions and one for its customer.
const mostInPart = 25

/** What can be paid in an administration. */
export const itemsOf = (office: Office): PackageItems => {
  const reader = openReader(office)
  return {
    changed: (known) => changed(office, reader, known),
    read: (ids) => reader.read(ids),
    lookUp: async (references) => {
      const rows = await salesWith(office, references)
      if ('unread' in rows) return rows
      const part = await reader.read([...new Set(rows.read.map(({ key }) => itemId(key)))])
      return 'unread' in part ? part : { read: part.read.items }
    },
  }
}

async function* changed(
  office: Office,
  reader: Reader,
  known: ReadonlyMap<string, string>,
): AsyncGenerator<Reading<ItemsPart>> {
  const open = new Set<string>()
  for await (const rows of openRows(office)) {
    if ('unread' in rows) return void (yield rows)
    for (const { key } of rows.read) open.add(itemId(key))
    const fresh = rows.read.filter((row) => known.get(itemId(row.key)) !== versionOf(row))
    for (const some of partsOf(fresh)) {
      const part = await reader.describe(some)
      yield part
      if ('unread' in part) return
    }
  }
  for (const some of partsOf([...known.keys()].filter((id) => !open.has(id)))) {
    const part = await reader.read(some)
    yield part
    if ('unread' in part) return
  }
}

const partsOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / mostInPart) }, (_, index) =>
    all.slice(index * mostInPart, (index + 1) * mostInPart),
  )
