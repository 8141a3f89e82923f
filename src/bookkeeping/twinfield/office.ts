import type { Reading } from '../books.ts'
import type { Api } from './api.ts'
import {
  composeBrowse,
  customerColumns,
  everyColumn,
  type Head,
  headColumns,
  type Row,
  readHeads,
  readRows,
  type Wish,
  type Wishes,
} from './browse.ts'
import { isOwnKind, type Kinds, rememberKinds } from './daybooks.ts'
import type { TwinfieldSettings } from './settings.ts'
import { type Found, readTransaction, type Transaction, transactionIn } from './transaction.ts'

/** One administration that is open to us, and what is read in it. */
export interface Office {
  readonly api: Api
  readonly settings: TwinfieldSettings
  readonly code: string
  readonly now: () => Date
  transaction(key: { readonly code: string; readonly number: string }): Promise<Reading<Found>>
  /** Lines on customers, of every year unless `yearPeriod` is wished: those that are open, or all. */
  lines(which: 'open' | 'all', wishes: Wishes): Promise<Reading<readonly Row[]>>
  /** The same of bookings as far as the setting goes: whatever they are on, or those on customers. */
  heads(wishes: Wishes): Promise<Reading<readonly Head[]>>
  /** Which of these stand in a daybook of sales. */
  sales<T extends { readonly key: { readonly code: string } }>(rows: readonly T[]): Promise<Reading<T[]>>
}

// Fact sheet, 5: all transactions of customers.
const onCustomers = '100'

export const openOffice = (api: Api, settings: TwinfieldSettings, code: string, now: () => Date): Office => {
  const kinds = rememberKinds(api)
  const everyYear: Wish = ['1990/00', `${now().getUTCFullYear() + 2}/55`]
  const always: Wishes = { yearPeriod: everyYear }
  return {
    ...{ api, settings, code, now },
    transaction: (key) => api.read(readTransaction(code, key), transactionIn),
    lines: (which, wishes) =>
      api.read(
        composeBrowse(
          which === 'open' ? settings.openBrowse : onCustomers,
          code,
          { ...always, ...wishes },
          settings.descriptions === 'browse' ? everyColumn : customerColumns,
        ),
        readRows,
      ),
    heads: (wishes) =>
      api.read(composeBrowse(settings.findBrowse, code, { ...always, ...wishes }, headColumns), readHeads),
    sales: async (rows) => {
      const known: Reading<Kinds> = settings.salesDaybooks === '' ? await kinds() : { read: new Set() }
      if ('unread' in known) return known
      return { read: rows.filter(({ key }) => isOwnKind(key.code, settings, known.read)) }
    },
  }
}

/** The transaction, or null where there is none. */
export const foundIn = (found: Found): Transaction | null => ('found' in found ? found.found : null)
