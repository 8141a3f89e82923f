import type { Grant } from '../../../src/bookkeeping/books.ts'
import { closeBooking, processBooking } from '../../../src/bookkeeping/change-bookings.ts'
import { openAdministration } from '../../../src/bookkeeping/change-connections.ts'
import { putGrant } from '../../../src/bookkeeping/grants.ts'
import { fillConnection, insertConnection } from '../../../src/bookkeeping/make-connection.ts'
import type { OpenBookkeeping } from '../../../src/bookkeeping/open-bookkeeping.ts'
import type { Money } from '../../../src/money/money.ts'
import {
  addAccount,
  type ChangedAccount,
  changeAccount,
  fetchNow,
  type NewAccount,
  startAccount,
} from '../../../src/online/change-accounts.ts'
import { agreeToCorrect, processMany, processOne, settleWith } from '../../../src/online/change-online.ts'
import type { OpenOnline } from '../../../src/online/open-online.ts'
import { refundOnline } from '../../../src/online/refund-online.ts'
import { type Command, keepCommand } from '../../../src/organisation/command.ts'
import { isRefusal } from '../../../src/refusal.ts'
import type { Reply } from './messages.ts'

/** A package as somebody connects it who signed in there. */
export interface SignedIn {
  readonly id: string
  readonly connector: string
  readonly name: string
  readonly settings: Readonly<Record<string, unknown>>
  readonly administration: string
  readonly grant: Grant
  /** `YYYY-MM-DD` */
  readonly booksFrom: string
}

/** What a person of a web shop asks of a node. */
export type OnlineWish =
  | { readonly do: 'join package'; readonly package: SignedIn }
  | { readonly do: 'sign in anew'; readonly connection: string; readonly grant: Grant }
  | { readonly do: 'add account'; readonly account: NewAccount }
  | { readonly do: 'change account'; readonly account: string; readonly change: ChangedAccount }
  | { readonly do: 'start' | 'fetch' | 'process all'; readonly account: string }
  | { readonly do: 'process'; readonly transaction: string }
  | { readonly do: 'process booking' | 'agree' | 'close'; readonly booking: string }
  | {
      readonly do: 'settle'
      readonly booking: string
      readonly parts: readonly { readonly item: string; readonly amount: Money }[]
    }
  | {
      readonly do: 'give back'
      readonly transaction: string
      readonly amount: Money
      readonly description: string
    }

export interface OnlineRooms {
  readonly books: OpenBookkeeping
  readonly opened: OpenOnline
}

export const carryOutOnline = async (
  { books: { bookkeeping }, opened: { online } }: OnlineRooms,
  command: Command,
  wish: OnlineWish,
): Promise<Reply> => {
  switch (wish.do) {
    case 'join package':
      return joinPackage(bookkeeping, command, wish.package)
    case 'sign in anew':
      return signInAnew(bookkeeping, command, wish)
    case 'add account':
      return addAccount(online, command, wish.account)
    case 'change account':
      return changeAccount(online, command, wish.account, wish.change)
    case 'start':
      return startAccount(online, command, wish.account)
    case 'fetch':
      return fetchNow(online, command, wish.account)
    case 'process all': {
      const tried = await processMany(online, command, { account: wish.account, reasons: null })
      return isRefusal(tried) ? tried : `${tried} tried`
    }
    case 'process':
      return processOne(online, command, wish.transaction)
    case 'process booking':
      return processBooking(bookkeeping, command, wish.booking)
    case 'agree':
      return agreeToCorrect(online, command, wish.booking)
    case 'close':
      return closeBooking(bookkeeping, command, wish.booking, 'Booked by hand')
    case 'settle':
      return settleWith(online, command, wish.booking, wish.parts)
    case 'give back':
      return refundOnline(online, command, wish.transaction, wish)
  }
}

type Bookkeeping = OpenBookkeeping['bookkeeping']

// The pages of a sign-in are tried elsewhere: this is what is left when somebody comes back from them.
const joinPackage = async (room: Bookkeeping, command: Command, wish: SignedIn): Promise<Reply> => {
  const connector = room.connectors.find(({ name }) => name === wish.connector)
  if (!connector) throw new Error(`there is no connector ${wish.connector}`)
  let { grant } = wish
  const grants = {
    current: async () => grant,
    keep: async (next: Grant) => {
      grant = next
    },
  }
  const tools = { now: room.now, grants, administration: wish.administration }
  const opened = await openAdministration(connector, wish.settings, tools)
  if (isRefusal(opened)) return opened
  await room.store.within(command.actor.organisation, async (tx) => {
    await insertConnection(tx, room, command.at, wish, opened)
    await putGrant(tx, room.key, wish.id, { grant, person: command.actor.person, at: command.at })
    await fillConnection(tx, wish.id, command.at)
  })
  return wish.id
}

const signInAnew = async (
  room: Bookkeeping,
  command: Command,
  { connection, grant }: Extract<OnlineWish, { do: 'sign in anew' }>,
): Promise<Reply> => {
  const { actor, at } = command
  const done = await room.store.within<string>(actor.organisation, async (tx) => {
    // Heard twice, it would put a token back that was renewed meanwhile.
    if (!(await keepCommand(tx, command))) return connection
    await putGrant(tx, room.key, connection, { grant, person: actor.person, at })
    // As a reconnection does: every node opens it anew.
    await tx.query(
      `update connection set settings_version = settings_version + 1, trouble = null, trouble_since = null, troubles = 0, try_at = $3
       where organisation_id = $1 and id = $2`,
      [actor.organisation, connection, at],
    )
    return connection
  })
  room.soon()
  return done
}
