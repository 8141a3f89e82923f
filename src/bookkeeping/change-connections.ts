import { type Command, keepCommand } from '../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import { checkSettings, openSettings, overSettings, sealSettings } from '../store/sealed-settings.ts'
import { type Bookkeeping, connectorOf } from './bookkeeping.ts'
import type { BooksCheck, BooksTools, Connector } from './books.ts'
import {
  booksOf,
  type Connection,
  listConnections,
  refuseLeft,
  type Settings,
  toolsOf,
} from './connection.ts'
import { fillConnection, insertConnection, type Opened } from './make-connection.ts'
import { packageReason } from './package-reason.ts'

export interface NewConnection {
  readonly id: string
  readonly connector: string
  readonly name: string
  readonly settings: Settings
  /** Entries of this business date and later are booked, `YYYY-MM-DD`. */
  readonly booksFrom: string
}

/** Tries settings that are not saved yet. */
export const checkUnsaved = async (
  room: Bookkeeping,
  wish: { readonly connector: string; readonly settings: Settings },
): Promise<BooksCheck | Refusal> => {
  const connector = connectorOf(room, wish.connector)
  if (!connector) return refuse('connection.connector_not_here', { connector: wish.connector })
  if (connector.signIn) return signInFirst(connector)
  const settings = checkSettings(connector.settings, wish.settings)
  return isRefusal(settings) ? (settings as Refusal) : connector.open(settings, { now: room.now }).check()
}

const signInFirst = ({ title }: Connector): Refusal => refuse('sign_in.first', { package: title })

/** Checks settings against the schema and asks the package which administration they open. */
export const openAdministration = async (
  connector: Connector,
  given: Settings,
  tools: BooksTools,
): Promise<Opened | Refusal> => {
  const settings = checkSettings(connector.settings, given)
  if (isRefusal(settings)) return settings as Refusal
  const check = await connector.open(settings, tools).check()
  return check.alive
    ? { connector, settings, administration: check.administration }
    : { refused: packageReason(check.reason) }
}

/** Makes a connection, once its settings have opened an administration, and queues what is to be booked there. */
export const addConnection = async (
  room: Bookkeeping,
  command: Command,
  wish: NewConnection,
): Promise<string | Refusal> => {
  const connector = connectorOf(room, wish.connector)
  if (!connector) return refuse('connection.connector_not_here', { connector: wish.connector })
  if (connector.signIn) return signInFirst(connector)
  const opened = await openAdministration(connector, wish.settings, { now: room.now })
  if (isRefusal(opened)) return opened
  const done = await room.store.within(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return wish.id
    await insertConnection(tx, room, command.at, wish, opened)
    await fillConnection(tx, wish.id, command.at)
    await noteChange(tx, 'connection', wish.id, command.at)
    return wish.id
  })
  room.soon()
  return done
}

export interface ChangedConnection {
  readonly name?: string | undefined
  readonly settings?: Settings | undefined
  readonly active?: boolean | undefined
  readonly booksFrom?: string | undefined
}

/** Changes a connection. New settings, and switching it on, need an administration that answers, and the same one as before. */
export const changeConnection = async (
  room: Bookkeeping,
  command: Command,
  id: string,
  change: ChangedConnection,
): Promise<string | Refusal> => {
  const old = await findConnection(room, command.actor.organisation, id)
  if (isRefusal(old)) return old
  const left = change.active ? refuseLeft(old) : null
  if (left) return left
  const opened = await reopened(room, old, change)
  if (isRefusal(opened)) return opened
  const done = await room.store.within(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return id
    await update(tx, room, old, change, opened, command.at)
    if (change.booksFrom !== undefined && change.booksFrom > old.books_from)
      await tx.query('select close_bookings_before($1, $2, $3, $4, $5)', [
        ...[id, change.booksFrom, command.at, command.actor.person, `≥ ${change.booksFrom}`],
      ])
    await fillConnection(tx, id, command.at)
    await noteChange(tx, 'connection', id, command.at)
    return id
  })
  room.soon()
  return done
}

const reopened = async (
  room: Bookkeeping,
  old: Connection,
  change: ChangedConnection,
): Promise<Opened | null | Refusal> => {
  if (change.settings === undefined && change.active !== true) return null
  const connector = connectorOf(room, old.connector)
  if (!connector) return refuse('connection.connector_not_here', { connector: old.connector })
  const plain = openSettings(connector.settings, old.settings, room.key, old.id)
  const wished = change.settings ? overSettings(connector.settings, plain, change.settings) : plain
  const opened = await openAdministration(connector, wished, toolsOf(room, old))
  if (isRefusal(opened)) return opened
  return opened.administration.id === old.administration_id
    ? opened
    : refuse('connection.other_administration', {
        administration: opened.administration.name,
        known: old.administration_name,
      })
}

const update = (
  tx: Transaction,
  room: Bookkeeping,
  old: Connection,
  change: ChangedConnection,
  opened: Opened | null,
  at: Date,
): Promise<unknown> =>
  tx.query(
    `update connection set name = $3, active = $4, books_from = $5, settings = coalesce($6, settings),
       settings_version = settings_version + case when $6::jsonb is null then 0 else 1 end,
       administration_name = coalesce($7, administration_name),
       checked_at = case when $7::text is null then checked_at else $8 end,
       last_success_at = case when $7::text is null then last_success_at else $8 end,
       trouble = case when $7::text is null then trouble end, trouble_since = case when $7::text is null then trouble_since end,
       troubles = case when $7::text is null then troubles else 0 end, try_at = case when $7::text is null then try_at else $8 end
     where organisation_id = $1 and id = $2`,
    [
      ...[tx.organisation, old.id, change.name ?? old.name, change.active ?? old.active],
      change.booksFrom ?? old.books_from,
      opened && change.settings
        ? sealSettings(opened.connector.settings, opened.settings, room.key, old.id)
        : null,
      ...[opened?.administration.name ?? null, at],
    ],
  )

export const findConnection = async (
  room: Bookkeeping,
  organisation: string,
  id: string,
): Promise<Connection | Refusal> => {
  const [found] = await room.store.read(organisation, (tx) => listConnections(tx, id))
  return found ?? refuse('connection.not_found')
}

/** Checks a saved connection and keeps what was found. */
export const checkConnection = async (
  room: Bookkeeping,
  organisation: string,
  id: string,
): Promise<BooksCheck | Refusal> => {
  const connection = await findConnection(room, organisation, id)
  if (isRefusal(connection)) return connection
  const books = booksOf(room, connection)
  if (!books) return refuse('connection.connector_not_here', { connector: connection.connector })
  const check = await books.check()
  if (check.alive && check.administration.id !== connection.administration_id)
    return refuse('connection.other_administration', {
      administration: check.administration.name,
      known: connection.administration_name,
    })
  const at = room.now()
  await room.store.read(organisation, async (tx) => {
    await tx.query(
      `update connection set checked_at = $3, last_success_at = case when $4::jsonb is null then $3 else last_success_at end,
         trouble = $4, trouble_since = case when $4::jsonb is null then null else coalesce(trouble_since, $3) end,
         troubles = case when $4::jsonb is null then 0 else troubles end,
         try_at = case when $4::jsonb is null then $3 else try_at end
       where organisation_id = $1 and id = $2`,
      [organisation, id, at, check.alive ? null : check.reason],
    )
    await noteChange(tx, 'connection', id, at)
  })
  if (check.alive) room.soon()
  return check
}
