import { randomBytes } from 'node:crypto'
import type { Transaction } from '../store/database.ts'
import { seal, unseal } from '../store/key.ts'
import { noteChange } from '../store/outbox.ts'
import type { Bookkeeping } from './bookkeeping.ts'
import { booksOf, listConnections } from './connection.ts'
import type { Work } from './work.ts'

interface Hook {
  readonly key: string | null
  readonly id: string | null
  readonly secret: string | null
}

const hookOf = async (tx: Transaction, connection: string): Promise<Hook> => {
  const [row] = await tx.query<Hook>(
    `select hook_key as key, hook_id as id, hook_secret #>> '{}' as secret from connection
     where organisation_id = $1 and id = $2`,
    [tx.organisation, connection],
  )
  return row ?? { key: null, id: null, secret: null }
}

// The envelope opens for this connection only.
const nameOf = (organisation: string, connection: string): string =>
  `${organisation} connection_hook ${connection}`

const tried = new WeakMap<Bookkeeping, Map<string, number>>()
// A package that cannot reach us is not asked to again all the time.
const tryAgainAfter = 3_600_000

/**
 * Has a package that can do so tell us when something changed there, so that a payment that waits for its item does not wait for
 * the next look. Everything works without it: where it cannot reach us nothing is lost but time.
 */
export const askForHooks = async (work: Work): Promise<void> => {
  const { room, organisation, connection, books } = work
  const below = room.hooks()
  if (!books.hooks || below === null || !isDue(room, connection.id)) return
  const hook = await room.store.read(organisation, (tx) => hookOf(tx, connection.id))
  if (hook.id !== null) return
  const key = hook.key ?? randomBytes(16).toString('hex')
  // The address is known before it is told: the package calls it at once to see whether somebody is there.
  await keep(work, { ...hook, key })
  const subscribed = await books.hooks.subscribe(`${below}/books/${key}`)
  if ('unread' in subscribed) return
  const { id, secret } = subscribed.read
  await keep(work, { key, id, secret: seal(room.key, nameOf(organisation, connection.id), secret) })
}

const isDue = (room: Bookkeeping, connection: string): boolean => {
  const known = tried.get(room) ?? new Map<string, number>()
  tried.set(room, known)
  const at = room.now().getTime()
  if (at - (known.get(connection) ?? Number.NEGATIVE_INFINITY) < tryAgainAfter) return false
  known.set(connection, at)
  return true
}

const keep = ({ room, organisation, connection }: Work, { key, id, secret }: Hook): Promise<unknown> =>
  room.store.read(organisation, (tx) =>
    tx.query(
      `update connection set hook_key = $3, hook_id = $4, hook_secret = to_jsonb($5::text)
       where organisation_id = $1 and id = $2`,
      [organisation, connection.id, key, id, secret],
    ),
  )

/** A call of a package to one of its addresses. */
export interface PackageCall {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * A package called: what is open there is read again, and what waits for it is tried. False where nobody's address it is, or where
 * the call is not the package's.
 */
export const hearPackage = async (room: Bookkeeping, key: string, call: PackageCall): Promise<boolean> => {
  const [found] = await room.store.call<{ organisation_id: string; id: string }>(
    'select organisation_id, id from hooked_connection($1)',
    [key],
  )
  if (!found) return false
  const { organisation_id: organisation, id } = found
  const { hook, connection } = await room.store.read(organisation, async (tx) => ({
    hook: await hookOf(tx, id),
    connection: (await listConnections(tx, id))[0],
  }))
  const hooks = connection && booksOf(room, connection)?.hooks
  if (!hooks || hook.secret === null) return false
  const secret = unseal(room.key, nameOf(organisation, id), hook.secret)
  const heard = hooks.hear({ ...call, secret })
  if (!heard || heard.length === 0) return false
  await room.store.read(organisation, (tx) => wake(tx, id, room.now()))
  room.soon()
  return true
}

// Only what waits for something to be there: the rest waits for a person, or for its time.
const wake = async (tx: Transaction, connection: string, at: Date): Promise<void> => {
  await tx.query('update connection set items_read_at = null where organisation_id = $1 and id = $2', [
    tx.organisation,
    connection,
  ])
  const woken = await tx.query(
    `update booking set try_at = $3 where organisation_id = $1 and connection_id = $2 and state = 'waiting'
       and reason->>'code' in ('online.no_open_item', 'online.item_is_draft', 'online.amount_differs', 'booking.invoice_not_in_package')
     returning id`,
    [tx.organisation, connection, at],
  )
  if (woken.length > 0) await noteChange(tx, 'connection', connection, at)
}
