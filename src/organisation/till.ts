import type { Transaction } from '../store/database.ts'

interface Named {
  readonly id: string
  readonly name: string
}

export interface Till {
  readonly id: string
  readonly name: string
  readonly shop: Named
  readonly takesCash: boolean
  /** The most a cash payment may be at this till, minor units; null for no limit. */
  readonly cashLimit: bigint | null
  readonly printer: Named | null
}

const select = `select t.id, t.name, jsonb_build_object('id', s.id, 'name', s.name) shop, t.takes_cash "takesCash",
    t.cash_limit "cashLimit", case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end printer
  from till t
  join shop s on s.organisation_id = t.organisation_id and s.id = t.shop_id
  left join printer p on p.organisation_id = t.organisation_id and p.id = t.printer_id
  where t.organisation_id = $1`

export const readTills = (tx: Transaction): Promise<Till[]> =>
  tx.query<Till>(`${select} order by lower(s.name), s.id, lower(t.name), t.id`, [tx.organisation])

export const readTill = async (tx: Transaction, id: string): Promise<Till | undefined> =>
  (await tx.query<Till>(`${select} and t.id = $2`, [tx.organisation, id]))[0]
