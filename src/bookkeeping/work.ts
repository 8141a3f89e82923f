import type { Language } from '../../languages/say.ts'
import type { Reason } from '../refusal.ts'
import { noteChange } from '../store/outbox.ts'
import type { Bookkeeping } from './bookkeeping.ts'
import { stepOf } from './bookkeeping.ts'
import type { Books, Connector } from './books.ts'
import type { Connection } from './connection.ts'

/** One node's work for one connection, for as long as it holds the lease. */
export interface Work {
  readonly room: Bookkeeping
  readonly organisation: string
  readonly language: Language
  readonly connection: Connection
  readonly connector: Connector
  readonly books: Books
  /** False once the node stops or the lease is another's: nothing more is begun. */
  readonly goesOn: () => boolean
  /** Set when the package does not answer as it should: nothing more is begun. */
  trouble: { readonly reason: Reason; readonly after?: number } | null
}

/** Notes that the package does not answer: it is left alone for a while. */
export const keepTrouble = async (
  { room, organisation, connection }: Work,
  trouble: { readonly reason: Reason; readonly after?: number },
): Promise<void> => {
  const at = room.now()
  const wait = Math.max(trouble.after ?? 0, stepOf(room.timers.awayAgain, connection.troubles))
  await room.store.read(organisation, async (tx) => {
    await tx.query(
      `update connection set trouble = $3, trouble_since = coalesce(trouble_since, $4), troubles = troubles + 1, try_at = $5
       where organisation_id = $1 and id = $2`,
      [organisation, connection.id, trouble.reason, at, new Date(at.getTime() + wait)],
    )
    await noteChange(tx, 'connection', connection.id, at)
  })
}
