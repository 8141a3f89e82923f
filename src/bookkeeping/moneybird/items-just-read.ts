import { type Money, subtract } from '../../money/money.ts'
import type { PackageItem, Reading } from '../books.ts'
import type { Api } from './api.ts'
import { readItemId } from './item-id.ts'
import { fetchInvoices, type Invoice } from './read-invoices.ts'

/** Items as they were a moment ago, less what was booked on them since: who looked first need not have it looked at again. */
export interface ItemsJustRead {
  /** `asked`: when they were asked for (`performance.now`). */
  learn(invoices: readonly Invoice[], asked: number): void
  /** Null where it is not there. */
  read(item: string): Promise<Reading<PackageItem | null>>
  /** What is known of it at this moment, without asking. */
  known(item: string): PackageItem | undefined
  /** So much is on its way to it; to be called before it is sent. */
  takeOff(item: string, amount: Money): void
  forget(item: string): void
}

// Nothing in Moneybird keeps a second payment out (fact sheet, 6.4); somebody else's within this time is not seen.
const freshFor = 10_000

export const rememberItems = (api: Api): ItemsJustRead => {
  const items = new Map<string, { readonly at: number; readonly item: PackageItem }>()
  // What was asked for before something was sent may not know of it.
  const changedAt = new Map<string, number>()
  const isFresh = (at: number): boolean => performance.now() - at < freshFor

  const known = (id: string): PackageItem | undefined => {
    const there = items.get(id)
    return there && isFresh(there.at) ? there.item : undefined
  }
  const learn = (invoices: readonly Invoice[], asked: number): void => {
    for (const [id, { at }] of items) if (!isFresh(at)) items.delete(id)
    for (const [id, at] of changedAt) if (!isFresh(at)) changedAt.delete(id)
    for (const { id, item } of invoices)
      if (item && asked > (changedAt.get(id) ?? Number.NEGATIVE_INFINITY)) items.set(id, { at: asked, item })
  }
  const forget = (id: string): void => {
    items.delete(id)
    changedAt.set(id, performance.now())
  }

  return {
    learn,
    known,
    forget,
    read: async (id) => {
      const there = known(id)
      const wish = readItemId(id)
      if (there || !wish) return { read: there ?? null }
      const asked = performance.now()
      const reading = await fetchInvoices(api, wish.sort, [wish.id])
      if ('unread' in reading) return reading
      learn(reading.read, asked)
      return { read: known(id) ?? reading.read[0]?.item ?? null }
    },
    takeOff: (id, amount) => {
      const there = items.get(id)
      changedAt.set(id, performance.now())
      if (there && there.item.open.currency === amount.currency)
        items.set(id, { ...there, item: { ...there.item, open: subtract(there.item.open, amount) } })
    },
  }
}
