import type { Command } from '../organisation/command.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Store, Transaction } from '../store/database.ts'
import { refuseCashOf } from './cash-limit.ts'
import { surplusKinds } from './surplus-kinds.ts'
import type { PostedSurplus, Surplus } from './tender.ts'

/** What is asked beyond the invoice, as it will be posted; refused where the organisation or the person may not take it (T8). */
export const postedSurplus = async (
  desk: { readonly store: Store },
  { actor }: Command,
  { surplus, till }: { readonly surplus: Surplus | null; readonly till: string | null },
): Promise<PostedSurplus | null | Refusal> => {
  if (!surplus) return null
  const { kinds, drawer } = await desk.store.read(actor.organisation, async (tx) => ({
    kinds: await surplusKinds(tx),
    drawer: await drawerOf(tx, till),
  }))
  const kind = kinds.find((one) => one.kind === surplus.kind)
  if (!kind?.offered) return refuse('payment.surplus_not_offered')
  if (surplus.kind !== 'cash_back') return { ...surplus, vatRate: kind.vatRate, till: null }
  if (!drawer) return refuse('till.none')
  return refuseCashOf(actor, drawer, surplus.amount) ?? { ...surplus, vatRate: null, till }
}

interface Drawer {
  readonly takesCash: boolean
  readonly cashLimit: bigint | null
}

const drawerOf = async (tx: Transaction, till: string | null): Promise<Drawer | undefined> => {
  const [drawer] = await tx.query<Drawer>(
    'select takes_cash as "takesCash", cash_limit as "cashLimit" from till where organisation_id = $1 and id = $2',
    [tx.organisation, till],
  )
  return drawer
}
