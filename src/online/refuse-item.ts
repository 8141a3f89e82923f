import type { PackageItem } from '../bookkeeping/books.ts'
import { formatDecimal } from '../money/decimal.ts'
import { type Money, money } from '../money/money.ts'
import type { Reason } from '../refusal.ts'

/** Why an item cannot take this payment as it is now; `open` is what is left of it, minor units. Undefined where it can. */
export const refuseItem = (
  item: PackageItem,
  amount: Money,
  { open, partly }: { readonly open: bigint; readonly partly: boolean },
): Reason | undefined => {
  // A draft has no number yet: it is told by what its order is called.
  const number = item.number || (item.references[0] ?? '')
  if (item.open.currency !== amount.currency)
    return { code: 'online.other_currency', params: { number, currency: item.open.currency } }
  if (item.state === 'draft') return { code: 'online.item_is_draft', params: { number } }
  if (item.state === 'uncollectible') return { code: 'online.item_uncollectible', params: { number } }
  if (open <= 0n) return { code: 'online.already_paid', params: { number } }
  if (amount.minor === open || (amount.minor < open && partly)) return undefined
  return {
    code: 'online.amount_differs',
    params: {
      number,
      open: formatDecimal(money(open, item.open.currency)),
      amount: formatDecimal(amount),
    },
  }
}
