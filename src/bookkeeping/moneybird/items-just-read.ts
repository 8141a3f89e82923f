import { type Money, subtract } from '../../money/money.ts'
import type { PackageItem, Reading } from '../books.ts'
import type { Api } from './api.ts'
import { readItemId } from './map.ts'
import { fetchInvoices, type Invoice } from './read-invoices.ts'

/** Items as they were a moment ago, less what was booked on them since: who looked first need not have it looked at again. */
export interface ItemsJustRead {
  learn(invoices: readonly Invoice[]): void
  /** Null where it is not there. */
  read(item: string): Promise<Reading<PackageItem | null>>
  /** So much is on its way to it; to be called before it is sent. */
  takeOff(item: string, amount: Money): void
  forget(item: string): void
}

// Nothing in Moneybird tells two payments of the same from one; somebody else's since then would be booked on top of.
const freshFor = 10_000

export const rememberItems = (api: Api): ItemsJustRead => {
  const known = new Map<string, { readonly at: number; readonly item: PackageItem }>()
  const isFresh = (at: number): boolean => performance.now() - at < freshFor
  const learn = (invoices: readonly Invoice[]): void => {
    for (const [id, { at }] of known) if (!isFresh(at)) known.delete(id)
    for (const { id, item } of invoices) if (item) known.set(id, { at: performance.now(), item })
  }
  return {
    learn,
    read: async (id) => {
      const there = known.get(id)
      if (there && isFresh(there.at)) return { read: there.item }
      const wish = readItemId(id)
      if (!wish) return { read: null }
      const reading = await fetchInvoices(api, wish.sort, [wish.id])
      if ('unread' in reading) return reading
      const newer = known.get(id)
      if (newer && isFresh(newer.at)) return { read: newer.item }
      learn(reading.read)
      return { read: reading.read[0]?.item ?? null }
    },
    takeOff: (id, amount) => {
      const there = known.get(id)
      if (there && there.item.open.currency === amount.currency)
        known.set(id, { ...there, item: { ...there.item, open: subtract(there.item.open, amount) } })
    },
    forget: (id) => {
      known.delete(id)
    },
  }
}
