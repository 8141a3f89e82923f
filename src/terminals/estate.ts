import { businessDate } from '../organisation/business-day.ts'
import { type Command, keepCommand } from '../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Store, Transaction } from '../store/database.ts'
import type { Key } from '../store/key.ts'
import { noteChange } from '../store/outbox.ts'
import {
  blankSettings,
  checkSettings,
  openSettings,
  overSettings,
  sealSettings,
} from '../store/sealed-settings.ts'
import { modelOf, refuseModel } from './models.ts'
import type { Check, Terminal, TerminalDriver, TerminalModel } from './terminal.ts'

type Settings = Readonly<Record<string, unknown>>

/** A terminal of the organisation, with who uses it. */
export interface EstateTerminal {
  readonly id: string
  readonly name: string
  readonly shop: string
  readonly shop_name: string
  readonly driver: string
  /** As stored: for a page, `blankSettings` first. */
  readonly settings: Settings
  readonly active: boolean
  readonly held_payment: string | null
  readonly held_invoice: string | null
  readonly held_running: boolean | null
  readonly held_till: string | null
  readonly held_till_name: string | null
  readonly held_operator: string | null
  readonly held_operator_name: string | null
}

/** What the estate needs: its drivers and the key that seals their secrets. */
export interface Estate {
  readonly store: Store
  readonly key: Key
  readonly drivers: readonly TerminalDriver[]
}

export const listTerminals = (tx: Transaction, id?: string): Promise<EstateTerminal[]> =>
  tx.query<EstateTerminal>(
    `select m.id, m.name, m.shop_id as shop, s.name as shop_name, m.driver, m.settings, m.active,
       t.id as held_payment, i.number as held_invoice, r.asks = 0 as held_running,
       k.id as held_till, k.name as held_till_name, o.id as held_operator, o.name as held_operator_name
     from terminal m
     join shop s on s.organisation_id = $1 and s.id = m.shop_id
     left join outbound_request r on r.organisation_id = $1 and r.id = m.held_by
     left join tender t on t.organisation_id = $1 and t.id = r.subject_id
     left join invoice i on i.organisation_id = $1 and i.id = t.invoice_id
     left join till k on k.organisation_id = $1 and k.id = t.till_id
     left join person o on o.organisation_id = $1 and o.id = t.operator_id
     where m.organisation_id = $1 and ($2::uuid is null or m.id = $2)
     order by m.active desc, m.name, m.id`,
    [tx.organisation, id ?? null],
  )

const driverNamed = ({ drivers }: Estate, name: string): TerminalDriver | undefined =>
  drivers.find((driver) => driver.name === name)

/** Adds a terminal; its settings are checked against the driver's schema and its secrets are sealed. */
export const addTerminal = (
  estate: Estate,
  command: Command,
  wish: { id: string; name: string; shop: string; driver: string; settings: Settings },
): Promise<string | Refusal> =>
  estate.store.within(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return wish.id
    const driver = driverNamed(estate, wish.driver)
    if (!driver) return refuse('terminal.driver_not_here', { driver: wish.driver })
    const settings = checkSettings(driver.settings, wish.settings)
    if (isRefusal(settings)) return settings as Refusal
    const ended = refuseModel(driver, settings, await dayOf(tx, command.at))
    if (ended) return ended
    const [shop] = await tx.query('select from shop where organisation_id = $1 and id = $2', [
      tx.organisation,
      wish.shop,
    ])
    if (!shop) return refuse('shop.not_found')
    await tx.query(
      `insert into terminal (organisation_id, id, shop_id, name, driver, settings, made_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        tx.organisation,
        wish.id,
        wish.shop,
        wish.name,
        wish.driver,
        sealSettings(driver.settings, settings, estate.key, wish.id),
        command.at,
      ],
    )
    await noteChange(tx, 'terminal', wish.id, command.at)
    return wish.id
  })

/** Changes name, settings or whether it is used. One that is held keeps its settings: they lead to an outcome nobody knows yet. */
export const changeTerminal = (
  estate: Estate,
  command: Command,
  id: string,
  change: { name?: string | undefined; settings?: Settings | undefined; active?: boolean | undefined },
): Promise<string | Refusal> =>
  estate.store.within(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return id
    const [old] = await listTerminals(tx, id)
    if (!old) return refuse('terminal.not_found')
    if (old.held_payment && (change.settings || change.active === false))
      return refuse('terminal.held_keeps_settings')
    const settings = change.settings ? newSettings(estate, old, change.settings) : old.settings
    if (isRefusal(settings)) return settings as Refusal
    const ended =
      change.settings || change.active ? await refuseOld(tx, estate, old, settings, command.at) : undefined
    if (ended) return ended
    await tx.query(
      `update terminal set name = $3, settings = $4, active = $5 where organisation_id = $1 and id = $2`,
      [tx.organisation, id, change.name ?? old.name, settings, change.active ?? old.active],
    )
    await noteChange(tx, 'terminal', id, command.at)
    return id
  })

const refuseOld = async (
  tx: Transaction,
  estate: Estate,
  { driver }: EstateTerminal,
  settings: Settings,
  at: Date,
): Promise<Refusal | undefined> => {
  const found = driverNamed(estate, driver)
  return found && refuseModel(found, settings, await dayOf(tx, at))
}

/** The day of the calendar where the organisation is, `YYYY-MM-DD`. */
export const dayOf = async (tx: Transaction, at: Date): Promise<string> => {
  const [row] = await tx.query<{ time_zone: string }>('select time_zone from organisation where id = $1', [
    tx.organisation,
  ])
  return businessDate(at, row?.time_zone ?? 'UTC', '00:00')
}

const newSettings = (estate: Estate, old: EstateTerminal, given: Settings): Settings | Refusal => {
  const driver = driverNamed(estate, old.driver)
  if (!driver) return refuse('terminal.driver_not_here', { driver: old.driver })
  const plain = openSettings(driver.settings, old.settings, estate.key, old.id)
  const settings = checkSettings(driver.settings, overSettings(driver.settings, plain, given))
  return isRefusal(settings)
    ? (settings as Refusal)
    : sealSettings(driver.settings, settings, estate.key, old.id)
}

/** A terminal, spoken to through its driver with its secrets opened. */
export const openTerminal = (
  { key }: { readonly key: Key },
  driver: TerminalDriver,
  stored: unknown,
  id: string,
): Terminal => driver.open(openSettings(driver.settings, stored as Settings, key, id))

/** The connection check of one terminal, or of settings that are not saved yet. */
export const checkConnection = async (
  estate: Estate,
  organisation: string,
  wish: { readonly id: string } | { readonly driver: string; readonly settings: Settings },
): Promise<Check | Refusal> => {
  if ('settings' in wish) return checkUnsaved(estate, wish)
  const [found] = await estate.store.read(organisation, (tx) => listTerminals(tx, wish.id))
  const driver = found && driverNamed(estate, found.driver)
  if (!found || !driver) return refuse('terminal.not_found')
  if (found.held_payment && found.held_running) return refuse('terminal.held', { terminal: found.name })
  return openTerminal(estate, driver, found.settings, found.id).check()
}

const checkUnsaved = (
  estate: Estate,
  wish: { readonly driver: string; readonly settings: Settings },
): Promise<Check> | Refusal => {
  const driver = driverNamed(estate, wish.driver)
  if (!driver) return refuse('terminal.driver_not_here', { driver: wish.driver })
  const settings = checkSettings(driver.settings, wish.settings)
  return isRefusal(settings) ? (settings as Refusal) : driver.open(settings).check()
}

/** The settings as a page may see them. */
export const shownSettings = (estate: Estate, terminal: EstateTerminal): Settings => {
  const driver = driverNamed(estate, terminal.driver)
  return driver ? blankSettings(driver.settings, terminal.settings) : {}
}

/** The model its settings name; undefined where they name none. */
export const modelIn = (estate: Estate, { driver, settings }: EstateTerminal): TerminalModel | undefined =>
  modelOf(driverNamed(estate, driver) ?? {}, settings)
