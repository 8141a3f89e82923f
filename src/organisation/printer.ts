import { Bug } from '../bug.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Store, Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import { type Command, keepCommand } from './command.ts'

export interface Printer {
  readonly id: string
  readonly name: string
  readonly shop: { readonly id: string; readonly name: string }
  readonly host: string
  readonly port: number
  readonly columns: number
}

const select = `select p.id, p.name, jsonb_build_object('id', s.id, 'name', s.name) shop, p.host, p.port, p.columns
  from printer p join shop s on s.organisation_id = p.organisation_id and s.id = p.shop_id
  where p.organisation_id = $1`

export const readPrinters = (tx: Transaction): Promise<Printer[]> =>
  tx.query<Printer>(`${select} order by lower(s.name), s.id, lower(p.name), p.id`, [tx.organisation])

export const readPrinter = async (tx: Transaction, id: string): Promise<Printer | undefined> =>
  (await tx.query<Printer>(`${select} and p.id = $2`, [tx.organisation, id]))[0]

interface Wish {
  readonly name?: string
  readonly host?: string
  readonly port?: number
  readonly columns?: number
}

type NewPrinter = Wish & {
  readonly id: string
  readonly shopId: string
  readonly name: string
  readonly host: string
}

// What receipt printers listen on where nobody changed it (raw TCP printing).
const usual = { port: 9100, columns: 42 }

export const addPrinter = (store: Store, command: Command, wish: NewPrinter) =>
  store.within(command.actor.organisation, async (tx): Promise<Printer | Refusal> => {
    if (!(await keepCommand(tx, command))) return shown(tx, wish.id)
    const shop = await tx.query('select from shop where organisation_id = $1 and id = $2', [
      tx.organisation,
      wish.shopId,
    ])
    if (shop.length === 0) return refuse('shop.not_found')
    const { id, shopId, name, host, port, columns } = { ...usual, ...wish }
    const [added] = await tx.query(
      `insert into printer (organisation_id, id, shop_id, name, host, port, columns)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (organisation_id, id) do nothing returning id`,
      [tx.organisation, id, shopId, name.trim(), host, port, columns],
    )
    if (!added) return refuse('input.id_taken')
    await noteChange(tx, 'printer', id, command.at)
    return shown(tx, id)
  })

export const changePrinter = (store: Store, command: Command, id: string, change: Wish) =>
  store.within(command.actor.organisation, async (tx): Promise<Printer | Refusal> => {
    const before = await readPrinter(tx, id)
    if (!before) return refuse('printer.not_found')
    if (!(await keepCommand(tx, command))) return before
    const { name, host, port, columns } = { ...before, ...change }
    await tx.query(
      `update printer set name = $3, host = $4, port = $5, columns = $6 where organisation_id = $1 and id = $2`,
      [tx.organisation, id, name.trim(), host, port, columns],
    )
    await noteChange(tx, 'printer', id, command.at)
    return shown(tx, id)
  })

const shown = async (tx: Transaction, id: string): Promise<Printer> => {
  const printer = await readPrinter(tx, id)
  if (!printer) throw new Bug('a printer that was just written is not there')
  return printer
}
