import { accounts } from '../ledger/chart.ts'
import { type Money, negate, subtract, sum, zero } from '../money/money.ts'
import type { Reason } from '../refusal.ts'
import { isMoney } from './accounts-to-map.ts'
import type { BookingLine, OpenItem } from './books.ts'
import type { MappedAccount, Mapping } from './mapping.ts'

/** A line of an entry, debit positive; the invoice where it is one of the debtors. */
export interface BookableLine {
  readonly account: string
  readonly amount: Money
  readonly invoice: { readonly id: string; readonly number: string; readonly customer: string } | null
}

/** An entry in the package's terms, before its invoices were looked for there. Amounts are what is taken off, as `BookingLine` has them. */
export interface BookingPlan {
  readonly place: MappedAccount
  readonly received: Money
  /** `id` where the item of the package is known already. */
  readonly items: readonly { readonly number: string; readonly amount: Money; readonly id?: string }[]
  readonly ledgers: readonly {
    readonly account: string
    readonly ledger: MappedAccount
    readonly amount: Money
  }[]
}

const size = ({ amount }: BookableLine): bigint => (amount.minor < 0n ? -amount.minor : amount.minor)

/** The line by which money came or went: the largest where there are several (cash back: the card, not the till). */
export const moneyLine = (lines: readonly BookableLine[]): BookableLine | undefined =>
  lines.filter(({ account }) => isMoney(account)).toSorted((a, b) => Number(size(b) - size(a)))[0]

/**
 * What an entry is in the package, or what is missing to say so. Money that came is booked gross on the place of its account;
 * debtors' lines settle invoices; everything else goes to ledgers. `home` is the money account for an entry that moves none:
 * where the money lies that it speaks of.
 */
export const planOf = (
  lines: readonly BookableLine[],
  mapping: Mapping,
  home: string | null,
): BookingPlan | { readonly waits: Reason } => {
  const ours = moneyLine(lines)
  const placed = ours?.account ?? home ?? 'clearing'
  const place = mapping.target(placed, 'place')
  if (!place) return notMapped(placed)
  const currency = lines[0]?.amount.currency ?? 'EUR'
  const rest = lines.filter((line) => line !== ours)
  const ledgers = []
  for (const { account, amount } of rest.filter((line) => !isItem(line))) {
    const ledger = mapping.target(account, 'ledger')
    if (!ledger) return notMapped(account)
    ledgers.push({ account, ledger, amount: negate(amount) })
  }
  return { place, received: ours?.amount ?? zero(currency), items: itemsOf(rest.filter(isItem)), ledgers }
}

const notMapped = (account: string): { readonly waits: Reason } => ({
  waits: { code: 'booking.account_not_mapped', params: { account } },
})

const isItem = ({ account, invoice }: BookableLine): boolean =>
  account === accounts.debtors && invoice !== null

const itemsOf = (lines: readonly BookableLine[]): BookingPlan['items'] =>
  [...Map.groupBy(lines, ({ invoice }) => invoice?.number ?? '')].flatMap(([number, same]) => {
    const currency = same[0]?.amount.currency ?? 'EUR'
    const amount = negate(
      sum(
        same.map((line) => line.amount),
        currency,
      ),
    )
    return amount.minor === 0n ? [] : [{ number, amount }]
  })

/** The same with everything turned round: what takes it back. */
export const turnedRound = (plan: BookingPlan): BookingPlan => ({
  ...plan,
  received: negate(plan.received),
  items: plan.items.map((item) => ({ ...item, amount: negate(item.amount) })),
  ledgers: plan.ledgers.map((line) => ({ ...line, amount: negate(line.amount) })),
})

/** The lines as the package takes them, or why one of the invoices there cannot take its part. */
export const linesFor = (
  plan: BookingPlan,
  items: ReadonlyMap<string, readonly OpenItem[]>,
  textOf: (account: string) => string,
): readonly BookingLine[] | { readonly waits: Reason } => {
  const lines: BookingLine[] = []
  for (const { number, amount, id } of plan.items) {
    const [item, another] = items.get(id ?? number) ?? []
    if (!item) return waits('booking.invoice_not_in_package', { number })
    if (another) return waits('booking.invoice_twice_in_package', { number })
    const reason = refuseAmount(item, amount)
    if (reason) return { waits: reason }
    lines.push({ on: 'item', item: item.id, number, amount })
  }
  for (const { account, ledger, amount } of plan.ledgers)
    lines.push({ on: 'ledger', ledger: ledger.id, text: textOf(account), amount })
  return lines
}

const waits = (code: string, params: Readonly<Record<string, string>>): { readonly waits: Reason } => ({
  waits: { code, params },
})

/** Why an invoice in the package cannot take this: afterwards what is open on it must lie between nothing and its total. */
const refuseAmount = ({ number, open, total }: OpenItem, amount: Money): Reason | undefined => {
  if (open.currency !== amount.currency)
    return { code: 'booking.other_currency', params: { number, currency: open.currency } }
  const after = open.minor - amount.minor
  const [least, most] = total.minor < 0n ? [total.minor, 0n] : [0n, total.minor]
  if (least <= after && after <= most) return undefined
  const settles = amount.minor > 0n === total.minor > 0n
  if (settles && open.minor === 0n) return { code: 'booking.already_paid_in_package', params: { number } }
  return {
    code: settles ? 'booking.open_smaller_in_package' : 'booking.paid_less_in_package',
    params: { number },
  }
}

/** What is open on the invoices once these lines are booked, for whoever books more in the same breath. */
export const takeOff = (
  items: ReadonlyMap<string, readonly OpenItem[]>,
  lines: readonly BookingLine[],
): Map<string, readonly OpenItem[]> => {
  const taken = new Map(lines.flatMap((line) => (line.on === 'item' ? [[line.item, line.amount]] : [])))
  const lessOf = (item: OpenItem): OpenItem => {
    const amount = taken.get(item.id)
    return amount ? { ...item, open: subtract(item.open, amount) } : item
  }
  return new Map([...items].map(([key, same]) => [key, same.map(lessOf)]))
}
