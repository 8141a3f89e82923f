import { type Command, keepCommand } from '../organisation/command.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { noteChange } from '../store/outbox.ts'
import type { Bookkeeping } from './bookkeeping.ts'
import { fillConnection, insertConnection } from './make-connection.ts'
import { type ChosenAdministration, handOver, openChosen } from './use-sign-in.ts'

export interface SignedInConnection extends ChosenAdministration {
  readonly id: string
  readonly name: string
  /** Entries of this business date and later are booked, `YYYY-MM-DD`. */
  readonly booksFrom: string
}

/** Makes a connection of a sign-in and the administration that was chosen after it, once that answers. */
export const connectSignedIn = async (
  room: Bookkeeping,
  command: Command,
  wish: SignedInConnection,
): Promise<string | Refusal> => {
  const usable = await openChosen(room, command, wish, null)
  if (isRefusal(usable)) return usable
  if ('usedFor' in usable) return usable.usedFor
  const done = await room.store.within(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return wish.id
    await insertConnection(tx, room, command.at, wish, usable.opened)
    const refused = await handOver(tx, room, command, wish.signIn, wish.id)
    if (refused) return refused
    await fillConnection(tx, wish.id, command.at)
    await noteChange(tx, 'connection', wish.id, command.at)
    return wish.id
  })
  room.soon()
  return done
}
