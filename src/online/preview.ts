import type { Bookkeeping } from '../bookkeeping/bookkeeping.ts'
import { connectorOf } from '../bookkeeping/bookkeeping.ts'
import type { PackageItem } from '../bookkeeping/books.ts'
import { booksOf, listConnections } from '../bookkeeping/connection.ts'
import { type MappedAccount, mappedAccounts, mappingOf } from '../bookkeeping/mapping.ts'
import type { Work } from '../bookkeeping/work.ts'
import { accounts } from '../ledger/chart.ts'
import { type Money, money } from '../money/money.ts'
import { isRefusal, type Reason, type Refusal } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import type { PspAccount } from './account.ts'
import { findAccount } from './change-accounts.ts'
import type { Online } from './online.ts'
import type { OnlineFacts } from './online-facts.ts'
import { pairPayments } from './pair-payments.ts'

/** What would become of one payment in one package. */
export interface PreviewRow {
  readonly transaction: string
  readonly reference: string
  readonly order: string | null
  readonly method: string
  readonly amount: Money
  readonly paidAt: Date
  readonly connection: string
  /** What it would settle; null where `reason` says why it would not be booked. */
  readonly item: Pick<PackageItem, 'id' | 'number' | 'customer'> | null
  readonly reason: Reason | null
  /** Where the money would be booked; null where nothing is chosen. */
  readonly place: Pick<MappedAccount, 'id' | 'number' | 'name'> | null
}

/** What stops a preview in a package that does not answer, by connection. */
export interface Preview {
  readonly rows: readonly PreviewRow[]
  readonly troubles: readonly { readonly connection: string; readonly reason: Reason }[]
}

/** Pairs what was paid and is not posted yet with what is open in the packages, and posts and books nothing: newest payments first. */
export const previewOf = async (
  room: Online,
  organisation: string,
  id: string,
  most: number,
): Promise<Preview | Refusal> => {
  const account = await findAccount(room, organisation, id)
  if (isRefusal(account)) return account
  const rows: PreviewRow[] = []
  const troubles: { connection: string; reason: Reason }[] = []
  for (const route of account.routes.filter(({ active }) => active)) {
    const work = await workFor(room.bookkeeping, organisation, route.connection)
    if (!work) continue
    const found = await previewIn(work, account, { ...route, most })
    rows.push(...found)
    if (work.trouble) troubles.push({ connection: route.connection, reason: work.trouble.reason })
  }
  return { rows, troubles }
}

const workFor = async (room: Bookkeeping, organisation: string, id: string): Promise<Work | null> => {
  const [connection] = await room.store.read(organisation, (tx) => listConnections(tx, id))
  const books = connection && booksOf(room, connection)
  const connector = connection && connectorOf(room, connection.connector)
  if (!connection || !books || !connector) return null
  const rest = { language: 'en', goesOn: () => true, trouble: null } as const
  return { ...{ room, organisation, connection, connector, books }, ...rest }
}

interface Paid extends OnlineFacts {
  readonly method: string
}

const previewIn = async (
  work: Work,
  account: PspAccount,
  wish: {
    readonly partPayments: 'ask' | 'book'
    readonly corrections: 'ask' | 'book'
    readonly most: number
  },
): Promise<PreviewRow[]> => {
  const { room, organisation, connection, books } = work
  const { paid, mapping } = await room.store.read(organisation, async (tx) => ({
    paid: await paidAndNotPosted(tx, account.id, wish),
    mapping: mappingOf(await mappedAccounts(tx, connection.id)),
  }))
  const found = books.items ? await pairPayments(work, books.items, paid, keepNothing) : new Map()
  return paid.flatMap((payment): PreviewRow[] => {
    const pairing = found.get(payment.booking)
    if (!pairing && work.trouble) return []
    const item = pairing && 'parts' in pairing ? (pairing.parts[0]?.item ?? null) : null
    const place = mapping.target(accounts.clearing(account.psp, payment.method), 'place') ?? null
    return [
      {
        ...{ transaction: payment.id, reference: payment.reference, order: payment.order },
        ...{ method: payment.method, amount: money(payment.minor, payment.currency), place, item },
        ...{ paidAt: payment.occurred_at, connection: connection.id },
        reason: whyNot(work, pairing),
      },
    ]
  })
}

const whyNot = ({ books }: Work, pairing: { readonly waits: Reason } | object | undefined): Reason | null => {
  if (!books.items) return { code: 'online.package_tells_no_items' }
  return pairing && 'waits' in pairing ? (pairing.waits as Reason) : null
}

const keepNothing = async (): Promise<void> => {}

const paidAndNotPosted = (
  tx: Transaction,
  account: string,
  wish: { readonly partPayments: string; readonly most: number },
): Promise<Paid[]> =>
  tx.query<Paid>(
    `select * from (
       select t.id as booking, t.id, t.account_id as account, t.kind, t.reference, t.original, t.minor, t.currency,
         t.order_number as "order", t.description, t.email, t.payer as name, t.occurred_at, t.method,
         $3::text as part_payments, 'ask'::text as corrections, false as agreed, false as chosen_by_person
       from online_transaction t
       where t.organisation_id = $1 and t.account_id = $2 and t.state = 'paid' and t.kind = 'payment' and t.posted_at is null and t.minor > 0
       order by t.occurred_at desc, t.reference desc limit $4) t
     order by t.occurred_at, t.reference`,
    [tx.organisation, account, wish.partPayments, wish.most],
  )
