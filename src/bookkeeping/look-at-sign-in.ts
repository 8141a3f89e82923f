import type { Actor } from '../organisation/command.ts'
import { type Reason, type Refusal, refuse } from '../refusal.ts'
import { openSettings } from '../store/sealed-settings.ts'
import { type Bookkeeping, connectorOf } from './bookkeeping.ts'
import { type Connection, listConnections } from './connection.ts'
import { grantsIn } from './grants.ts'
import { packageReason } from './package-reason.ts'
import { readSignIn, type SignInRow, type SignInState, signInState } from './sign-in.ts'

export interface ChoosableAdministration {
  readonly id: string
  readonly name: string
  /** The connection that books there already. */
  readonly connection: { readonly id: string; readonly name: string } | null
}

export interface SeenSignIn {
  readonly row: SignInRow
  readonly state: SignInState
  /** The connection that is signed in anew. */
  readonly connection: Connection | null
  readonly administrations: readonly ChoosableAdministration[]
  /** Why nothing came of it, or why the administrations could not be read now. */
  readonly trouble: Reason | null
}

/** How a sign-in stands, for whoever began it; once they are back, the administrations are asked of the package. */
export const lookAtSignIn = async (
  room: Bookkeeping,
  actor: Actor,
  id: string,
): Promise<SeenSignIn | Refusal> => {
  const { row, connections } = await room.store.read(actor.organisation, async (tx) => ({
    row: await readSignIn(tx, id),
    connections: await listConnections(tx),
  }))
  if (!row || row.begun_by !== actor.person) return refuse('sign_in.not_found')
  const state = signInState(row, room.now())
  const connection = connections.find((one) => one.id === row.connection_id) ?? null
  const seen = { row, state, connection, administrations: [], trouble: row.trouble }
  if (state !== 'signed_in') return seen
  const read = await administrationsOf(room, actor.organisation, row)
  if ('unread' in read) return { ...seen, trouble: packageReason(read.unread) }
  const takenBy = (administration: string) =>
    connections.find(
      (one) => one.active && one.connector === row.connector && one.administration_id === administration,
    )
  return {
    ...seen,
    administrations: read.read.map(({ id: of, name }) => {
      const taken = takenBy(of)
      return { id: of, name, connection: taken ? { id: taken.id, name: taken.name } : null }
    }),
  }
}

const administrationsOf = async (room: Bookkeeping, organisation: string, row: SignInRow) => {
  const connector = connectorOf(room, row.connector)
  if (!connector?.signIn)
    return { unread: { code: 'connection.connector_not_here', params: { connector: row.connector } } }
  const settings = openSettings(connector.settings, row.settings, room.key, row.id)
  const grants = grantsIn(room, { organisation, id: row.id, in: 'package_sign_in' })
  return connector.signIn.administrations(settings, grants, room.now)
}
