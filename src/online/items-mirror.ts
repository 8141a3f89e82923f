import type { PackageItem, PackageItems } from '../bookkeeping/books.ts'
import type { Work } from '../bookkeeping/work.ts'
import type { Currency } from '../money/currency.ts'
import type { Transaction } from '../store/database.ts'
import { keysOf } from './item-keys.ts'

/** Reads what changed among the items of a package since we last did, part by part. False where it does not answer. */
export const refreshItems = async (work: Work, items: PackageItems): Promise<boolean> => {
  const { room, organisation, connection } = work
  const begun = room.now()
  const known = await room.store.read(organisation, (tx) => versionsKnown(tx, connection.id))
  for await (const part of items.changed(known)) {
    if ('unread' in part) {
      work.trouble = { reason: part.unread, ...(part.again ? { after: part.again.after } : {}) }
      return false
    }
    await room.store.read(organisation, (tx) => keepItems(tx, connection.id, part.read, room.now()))
  }
  await room.store.read(organisation, (tx) =>
    tx.query('update connection set items_read_at = $3 where organisation_id = $1 and id = $2', [
      ...[organisation, connection.id, begun],
    ]),
  )
  return true
}

/** When the items of a connection were last read. */
export const itemsReadAt = async (tx: Transaction, connection: string): Promise<Date | null> => {
  const [row] = await tx.query<{ at: Date | null }>(
    'select items_read_at as at from connection where organisation_id = $1 and id = $2',
    [tx.organisation, connection],
  )
  return row?.at ?? null
}

const versionsKnown = async (tx: Transaction, connection: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.query<{ id: string; version: string }>(
    `select id, version from package_item where organisation_id = $1 and connection_id = $2 and state in ('open', 'draft')`,
    [tx.organisation, connection],
  )
  return new Map(rows.map(({ id, version }) => [id, version]))
}

/** Keeps items as they were read. */
export const keepItems = async (
  tx: Transaction,
  connection: string,
  part: { readonly items: readonly PackageItem[]; readonly gone: readonly string[] },
  at: Date,
): Promise<void> => {
  if (part.items.length > 0)
    await tx.query(
      `insert into package_item (organisation_id, connection_id, id, version, state, number, customer, total_minor, open_minor, currency,
         issued_on, due_on, ledger, named, keys, texts, emails, read_at)
       select $1, $2, g.id, g.version, g.state, g.number, g.customer, g.total, g.open, g.currency, g.issued, g.due, g.ledger,
         g.named, g.keys, g.texts, g.emails, $4
       from jsonb_to_recordset($3::jsonb) as g(id text, version text, state text, number text, customer text, total bigint, open bigint,
         currency text, issued date, due date, ledger text, named text[], keys text[], texts text[], emails text[])
       on conflict (organisation_id, connection_id, id) do update set version = excluded.version, state = excluded.state,
         number = excluded.number, customer = excluded.customer, total_minor = excluded.total_minor,
         open_minor = excluded.open_minor, currency = excluded.currency, issued_on = excluded.issued_on, due_on = excluded.due_on,
         ledger = excluded.ledger, named = excluded.named, keys = excluded.keys, texts = excluded.texts,
         emails = excluded.emails, read_at = excluded.read_at`,
      [tx.organisation, connection, JSON.stringify(once(part.items).map(rowOf)), at],
    )
  if (part.gone.length > 0)
    await tx.query(
      `update package_item set state = 'gone', open_minor = 0, read_at = $4
       where organisation_id = $1 and connection_id = $2 and id = any($3::text[])`,
      [tx.organisation, connection, part.gone, at],
    )
}

const once = (items: readonly PackageItem[]): PackageItem[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
]

const rowOf = (item: PackageItem): Record<string, unknown> => ({
  ...{ id: item.id, version: item.version, state: item.state, number: item.number },
  ...{ customer: item.customer, total: String(item.total.minor), open: String(item.open.minor) },
  ...{ currency: item.open.currency, issued: item.issuedOn, due: item.dueOn, ledger: item.ledger },
  named: item.references,
  keys: keysOf(item.references),
  texts: item.texts,
  emails: item.emails.map((email) => email.trim().toLowerCase()),
})

/** An item of a package as it was last read. */
export interface KnownItem {
  readonly id: string
  readonly state: PackageItem['state'] | 'gone'
  readonly number: string
  readonly customer: string | null
  readonly open_minor: bigint
  readonly currency: Currency
  readonly issued_on: string
  readonly named: readonly string[]
  readonly texts: readonly string[]
  readonly emails: readonly string[]
}

// More than these a batch of payments cannot be about.
const most = 20_000

/** The items that could be meant: by what is open on them, by what is quoted, by whose e-mail it is. */
export const itemsThatMayBeMeant = (
  tx: Transaction,
  connection: string,
  by: {
    readonly minors: readonly bigint[]
    readonly references: readonly string[]
    readonly emails: readonly string[]
  },
): Promise<KnownItem[]> =>
  tx.query<KnownItem>(
    `select id, state, number, customer, open_minor, currency, issued_on, named, texts, emails from package_item
     where organisation_id = $1 and connection_id = $2
       and (state = 'open' and open_minor = any($3::bigint[]) or keys && $4::text[] or state = 'open' and emails && $5::text[])
     order by id limit ${most}`,
    [tx.organisation, connection, by.minors, keysOf(by.references), by.emails],
  )
