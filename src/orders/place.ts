import { Bug } from '../bug.ts'
import type { Currency } from '../money/currency.ts'
import { businessDate } from '../organisation/business-day.ts'
import type { Command } from '../organisation/command.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'

/** Where something is made, and by whose clock. */
export interface Place {
  readonly shop: string
  readonly currency: Currency
  readonly businessDate: string
  readonly at: Date
}

interface Row {
  readonly currency: Currency
  readonly time_zone: string
  readonly day_starts: string
  readonly shop: string | null
  readonly adviser_is_there: boolean
}

/** Finds the shop: the one given, else that of the till, else the first; refused where shop or adviser are not there. */
export const placeOf = async (
  tx: Transaction,
  { actor, at }: Command,
  given: { readonly shopId?: string | undefined; readonly adviserId?: string | null | undefined } = {},
): Promise<Place | Refusal> => {
  const [row] = await tx.query<Row>(
    `select o.currency, o.time_zone, o.day_starts::text,
       (select s.id from shop s where s.organisation_id = o.id and s.id = coalesce($2::uuid,
          (select t.shop_id from till t where t.organisation_id = o.id and t.id = $3::uuid),
          (select f.id from shop f where f.organisation_id = o.id order by f.id limit 1))) as shop,
       $4::uuid is null or exists (
         select from person p where p.organisation_id = o.id and p.id = $4::uuid) as adviser_is_there
     from organisation o where o.id = $1`,
    [tx.organisation, given.shopId ?? null, actor.till, given.adviserId ?? null],
  )
  if (!row) throw new Bug('somebody acts for an organisation that is not there')
  if (!row.shop) return refuse('order.shop_unknown')
  if (!row.adviser_is_there) return refuse('order.adviser_unknown')
  const { shop, currency, time_zone, day_starts } = row
  return { shop, currency, at, businessDate: businessDate(at, time_zone, day_starts) }
}
