import { type Command, keepCommand } from '../organisation/command.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import { sealSettings } from '../store/sealed-settings.ts'
import type { Bookkeeping } from './bookkeeping.ts'
import { findConnection } from './change-connections.ts'
import { type Connection, refuseLeft } from './connection.ts'
import { fillConnection, insertConnection, type Opened } from './make-connection.ts'
import { type ChosenAdministration, handOver, openChosen } from './use-sign-in.ts'

/**
 * Uses a fresh sign-in for a connection. With the same administration everything stays and what waited goes on. With another one this
 * connection is left for a new one, whose id is that of the sign-in: what was booked stays where it is, what waits moves on.
 * Returns the connection that books from now on.
 */
export const reconnect = async (
  room: Bookkeeping,
  command: Command,
  id: string,
  wish: ChosenAdministration,
): Promise<string | Refusal> => {
  const old = await findConnection(room, command.actor.organisation, id)
  if (isRefusal(old)) return old
  const usable = await openChosen(room, command, wish, id)
  if (isRefusal(usable)) return usable
  if ('usedFor' in usable) return usable.usedFor
  const left = refuseLeft(old)
  if (left) return left
  const { opened } = usable
  const same = opened.administration.id === old.administration_id
  const done = await room.store.within(command.actor.organisation, async (tx) => {
    const now = same ? id : wish.signIn
    if (!(await keepCommand(tx, command))) return now
    const refused = same
      ? await signAnew(tx, room, command, old, wish, opened)
      : await leaveFor(tx, room, command, old, wish, opened)
    return refused ?? now
  })
  room.held.delete(id)
  room.soon()
  return done
}

const signAnew = async (
  tx: Transaction,
  room: Bookkeeping,
  command: Command,
  { id }: Connection,
  { signIn }: ChosenAdministration,
  opened: Opened,
): Promise<Refusal | undefined> => {
  const refused = await handOver(tx, room, command, signIn, id)
  if (refused) return refused
  // Another version of the settings: every node opens it anew.
  await tx.query(
    `update connection set settings = $3, settings_version = settings_version + 1, administration_name = $4, checked_at = $5,
       last_success_at = $5, trouble = null, trouble_since = null, troubles = 0, try_at = $5
     where organisation_id = $1 and id = $2`,
    [
      ...[tx.organisation, id],
      sealSettings(opened.connector.settings, opened.settings, room.key, id),
      ...[opened.administration.name, command.at],
    ],
  )
  await fillConnection(tx, id, command.at)
  await noteChange(tx, 'connection', id, command.at)
  return undefined
}

const leaveFor = async (
  tx: Transaction,
  room: Bookkeeping,
  command: Command,
  old: Connection,
  { signIn: id }: ChosenAdministration,
  opened: Opened,
): Promise<Refusal | undefined> => {
  const at = command.at
  await tx.query('update connection set active = false where organisation_id = $1 and id = $2', [
    ...[tx.organisation, old.id],
  ])
  const made = { id, name: old.name, booksFrom: old.books_from, follows: old.id }
  await insertConnection(tx, room, at, made, opened)
  const refused = await handOver(tx, room, command, id, id)
  if (refused) return refused
  await leadOnlineTo(tx, old.id, id)
  await fillConnection(tx, id, at)
  for (const changed of [old.id, id]) await noteChange(tx, 'connection', changed, at)
  return undefined
}

// The accounts of payment providers that led to the one lead to the other.
const leadOnlineTo = async (tx: Transaction, from: string, to: string): Promise<void> => {
  await tx.query(
    `insert into online_route (organisation_id, account_id, connection_id, active, part_payments, corrections)
     select organisation_id, account_id, $3, active, part_payments, corrections from online_route
     where organisation_id = $1 and connection_id = $2`,
    [tx.organisation, from, to],
  )
  await tx.query('update online_route set active = false where organisation_id = $1 and connection_id = $2', [
    ...[tx.organisation, from],
  ])
}
