import { type Command, keepCommand } from '../organisation/command.ts'
import type { Refusal } from '../refusal.ts'
import type { Store, Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import type { SurplusKind } from './tender.ts'

/** What an organisation makes of money beyond an invoice (T8). */
export interface SurplusSetting {
  readonly kind: SurplusKind
  readonly offered: boolean
  /** In per cent, in the amount; null where it is outside the scope of VAT. */
  readonly vatRate: string | null
}

// A tip is the staff's and a refundable deposit is the customer's: neither is taxed. What a prepayment is for decides about
// its VAT, so that the organisation says so itself.
const standard: readonly SurplusSetting[] = [
  { kind: 'tip', offered: true, vatRate: null },
  { kind: 'prepayment', offered: true, vatRate: null },
  { kind: 'deposit', offered: true, vatRate: null },
  { kind: 'cash_back', offered: true, vatRate: null },
]

/** Every kind, as the organisation set it or as it comes. */
export const surplusKinds = async (tx: Transaction): Promise<SurplusSetting[]> => {
  const set = await tx.query<SurplusSetting>(
    'select kind, offered, vat_rate as "vatRate" from surplus_kind where organisation_id = $1',
    [tx.organisation],
  )
  return standard.map((one) => set.find(({ kind }) => kind === one.kind) ?? one)
}

export const setSurplusKind = (
  store: Store,
  command: Command,
  wish: SurplusSetting,
): Promise<SurplusSetting[] | Refusal> =>
  store.within(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return surplusKinds(tx)
    await tx.query(
      `insert into surplus_kind (organisation_id, kind, offered, vat_rate) values ($1, $2, $3, $4)
       on conflict (organisation_id, kind) do update set offered = excluded.offered, vat_rate = excluded.vat_rate`,
      [tx.organisation, wish.kind, wish.offered, wish.vatRate],
    )
    await noteChange(tx, 'organisation', tx.organisation, command.at)
    return surplusKinds(tx)
  })
