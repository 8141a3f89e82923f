import { Bug } from '../bug.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Store, Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import { type Command, keepCommand } from './command.ts'

export interface Shop {
  readonly id: string
  readonly name: string
  readonly address: readonly string[]
  readonly vatNumber: string | null
  readonly phone: string | null
}

const select = 'select id, name, address, vat_number "vatNumber", phone from shop where organisation_id = $1'

export const readShops = (tx: Transaction): Promise<Shop[]> =>
  tx.query<Shop>(`${select} order by lower(name), id`, [tx.organisation])

const readShop = async (tx: Transaction, id: string): Promise<Shop | undefined> =>
  (await tx.query<Shop>(`${select} and id = $2`, [tx.organisation, id]))[0]

type NewShop = Pick<Shop, 'id' | 'name'> & Partial<Shop>

export const addShop = (store: Store, command: Command, wish: NewShop) =>
  store.within(command.actor.organisation, async (tx): Promise<Shop | Refusal> => {
    if (!(await keepCommand(tx, command))) return shown(tx, wish.id)
    const [added] = await tx.query(
      `insert into shop (organisation_id, id, name, address, vat_number, phone) values ($1, $2, $3, $4, $5, $6)
       on conflict (organisation_id, id) do nothing returning id`,
      [
        tx.organisation,
        wish.id,
        wish.name.trim(),
        wish.address ?? [],
        wish.vatNumber ?? null,
        wish.phone ?? null,
      ],
    )
    if (!added) return refuse('input.id_taken')
    await noteChange(tx, 'shop', wish.id, command.at)
    return shown(tx, wish.id)
  })

export const changeShop = (store: Store, command: Command, id: string, change: Partial<Shop>) =>
  store.within(command.actor.organisation, async (tx): Promise<Shop | Refusal> => {
    const before = await readShop(tx, id)
    if (!before) return refuse('shop.not_found')
    if (!(await keepCommand(tx, command))) return before
    const { name, address, vatNumber, phone } = { ...before, ...change }
    await tx.query(
      `update shop set name = $3, address = $4, vat_number = $5, phone = $6 where organisation_id = $1 and id = $2`,
      [tx.organisation, id, name.trim(), address, vatNumber, phone],
    )
    await noteChange(tx, 'shop', id, command.at)
    return shown(tx, id)
  })

const shown = async (tx: Transaction, id: string): Promise<Shop> => {
  const shop = await readShop(tx, id)
  if (!shop) throw new Bug('a shop that was just written is not there')
  return shop
}
