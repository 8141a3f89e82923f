import { Bug } from '../bug.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Store, Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import { type Command, keepCommand } from './command.ts'
import { readLimit } from './limit.ts'
import { readOrganisation } from './organisation.ts'
import { readTill, type Till } from './till.ts'

interface Wish {
  readonly name?: string
  readonly takesCash?: boolean
  readonly cashLimit?: string | null
  readonly printerId?: string | null
}

interface NewTill extends Wish {
  readonly id: string
  readonly shopId: string
  readonly name: string
}

export const addTill = (store: Store, command: Command, wish: NewTill) =>
  store.within(command.actor.organisation, async (tx): Promise<Till | Refusal> => {
    if (!(await keepCommand(tx, command))) return shown(tx, wish.id)
    const wrong = await isWrong(tx, wish)
    if (wrong) return wrong
    const cashLimit = await limitOf(tx, wish, null)
    if (isRefusal(cashLimit)) return cashLimit
    const [added] = await tx.query(
      `insert into till (organisation_id, id, shop_id, name, takes_cash, cash_limit, printer_id)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (organisation_id, id) do nothing returning id`,
      [
        ...[tx.organisation, wish.id, wish.shopId, wish.name.trim(), wish.takesCash ?? true, cashLimit],
        wish.printerId ?? null,
      ],
    )
    if (!added) return refuse('input.id_taken')
    await noteChange(tx, 'till', wish.id, command.at)
    return shown(tx, wish.id)
  })

export const changeTill = (store: Store, command: Command, id: string, change: Wish) =>
  store.within(command.actor.organisation, async (tx): Promise<Till | Refusal> => {
    const before = await readTill(tx, id)
    if (!before) return refuse('till.not_found')
    if (!(await keepCommand(tx, command))) return before
    const wrong = await isWrong(tx, change)
    if (wrong) return wrong
    const cashLimit = await limitOf(tx, change, before.cashLimit)
    if (isRefusal(cashLimit)) return cashLimit
    const { name, takesCash } = { ...before, ...change }
    const printer = change.printerId === undefined ? (before.printer?.id ?? null) : change.printerId
    await tx.query(
      `update till set name = $3, takes_cash = $4, cash_limit = $5, printer_id = $6
       where organisation_id = $1 and id = $2`,
      [tx.organisation, id, name.trim(), takesCash, cashLimit, printer],
    )
    await noteChange(tx, 'till', id, command.at)
    return shown(tx, id)
  })

const isWrong = async (
  tx: Transaction,
  { shopId, printerId }: { shopId?: string; printerId?: string | null },
): Promise<Refusal | null> => {
  if (shopId !== undefined && !(await exists(tx, 'shop', shopId))) return refuse('shop.not_found')
  if (printerId && !(await exists(tx, 'printer', printerId))) return refuse('printer.not_found')
  return null
}

const exists = async (tx: Transaction, table: 'shop' | 'printer', id: string): Promise<boolean> =>
  (await tx.query(`select from ${table} where organisation_id = $1 and id = $2`, [tx.organisation, id]))
    .length > 0

const limitOf = async (tx: Transaction, { cashLimit }: Wish, before: bigint | null) =>
  cashLimit === undefined ? before : readLimit(cashLimit, (await readOrganisation(tx)).currency)

const shown = async (tx: Transaction, id: string): Promise<Till> => {
  const till = await readTill(tx, id)
  if (!till) throw new Bug('a till that was just written is not there')
  return till
}
