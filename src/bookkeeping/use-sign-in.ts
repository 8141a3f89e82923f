import type { Command } from '../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { openSettings } from '../store/sealed-settings.ts'
import { type Bookkeeping, connectorOf } from './bookkeeping.ts'
import { openAdministration } from './change-connections.ts'
import { grantsIn, putGrant, unsealGrant } from './grants.ts'
import type { Opened } from './make-connection.ts'
import { readSignIn, type SignInRow, whyNotUsable } from './sign-in.ts'

export interface ChosenAdministration {
  readonly signIn: string
  readonly administrationId: string
}

/** A sign-in that can be used, with the administration that it opens; or the connection that it became before. */
export type Usable = { readonly row: SignInRow; readonly opened: Opened } | { readonly usedFor: string }

/** Asks the package whether a sign-in opens the administration that was chosen. */
export const openChosen = async (
  room: Bookkeeping,
  { actor, at }: Command,
  { signIn: id, administrationId }: ChosenAdministration,
  connection: string | null,
): Promise<Usable | Refusal> => {
  const { organisation } = actor
  const row = await room.store.read(organisation, (tx) => readSignIn(tx, id))
  if (!row) return refuse('sign_in.not_found')
  if (row.connection_id !== connection) return refuse('sign_in.of_another')
  // Pressed twice: the first press has made it what it is.
  if (row.used_for !== null && row.begun_by === actor.person) return { usedFor: row.used_for }
  const why = whyNotUsable(row, actor, at)
  if (why) return why
  const connector = connectorOf(room, row.connector)
  if (!connector) return refuse('connection.connector_not_here', { connector: row.connector })
  const settings = openSettings(connector.settings, row.settings, room.key, id)
  const grants = grantsIn(room, { organisation, id, in: 'package_sign_in' })
  const tools = { now: room.now, grants, administration: administrationId }
  const opened = await openAdministration(connector, settings, tools)
  if (isRefusal(opened)) return opened
  return opened.administration.id === administrationId ? { row, opened } : refuse('sign_in.not_opened')
}

/** Hands the grant of a sign-in over to a connection; refused where the sign-in was used meanwhile. */
export const handOver = async (
  tx: Transaction,
  room: Bookkeeping,
  { actor, at }: Command,
  id: string,
  connection: string,
): Promise<Refusal | undefined> => {
  const row = await readSignIn(tx, id, 'for update')
  if (!row) return refuse('sign_in.not_found')
  const why = whyNotUsable(row, actor, at)
  if (why) return why
  if (row.sealed === null || row.signed_in_at === null) return refuse('sign_in.not_finished')
  const place = { organisation: tx.organisation, id, in: 'package_sign_in' } as const
  const grant = unsealGrant(room.key, place, row.sealed)
  await putGrant(tx, room.key, connection, { grant, person: actor.person, at: row.signed_in_at })
  await tx.query(
    `update package_sign_in set sealed = null, used_at = $3, used_for = $4 where organisation_id = $1 and id = $2`,
    [tx.organisation, id, at, connection],
  )
  return undefined
}
