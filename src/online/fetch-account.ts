import { noteChange } from '../store/outbox.ts'
import { type AccountWork, troubled } from './account-work.ts'
import { keepSeen } from './keep-seen.ts'

/**
 * Fetches what is new at the provider, a part at a time: each part and the place where it ended are kept in one transaction, so
 * that what was broken off goes on there, and any number fits. `between` is what has its turn after each part.
 */
export const fetchAccount = async (work: AccountWork, between: () => Promise<void>): Promise<void> => {
  const { room, organisation, account, psp } = work
  const from = await firstInstant(work)
  let { cursor } = account
  const begun = room.now()
  await begin(work)
  for (let more = true; more && work.goesOn(); ) {
    const part = await psp.list(cursor, from)
    if ('unread' in part) return troubled(work, part)
    work.answered = true
    const { transactions } = part.read
    ;({ cursor, more } = part.read)
    await room.store.read(organisation, async (tx) => {
      const at = room.now()
      await keepSeen(tx, account.id, transactions, { source: 'listing', at, newId: room.newId })
      await tx.query(
        'update psp_account set cursor = $3, fetched_count = fetched_count + $4 where organisation_id = $1 and id = $2',
        [organisation, account.id, JSON.stringify(cursor ?? null), transactions.length],
      )
    })
    if (more) await between()
  }
  if (work.goesOn()) await end(work, begun)
}

const firstInstant = async ({ room, organisation, account }: AccountWork): Promise<Date> => {
  const [row] = await room.store.read(organisation, (tx) =>
    tx.query<{ from: Date }>(
      `select $2::date::timestamp at time zone time_zone as "from" from organisation where id = $1`,
      [organisation, account.fetch_from],
    ),
  )
  return row?.from ?? new Date(account.fetch_from)
}

const begin = ({ room, organisation, account }: AccountWork): Promise<unknown> =>
  room.store.read(organisation, (tx) =>
    tx.query(
      `update psp_account set fetched_count = case when fetching_since is null then 0 else fetched_count end,
         fetching_since = coalesce(fetching_since, $3) where organisation_id = $1 and id = $2`,
      [organisation, account.id, room.now()],
    ),
  )

// Who asked for another fetch meanwhile gets one.
const end = ({ room, organisation, account }: AccountWork, begun: Date): Promise<unknown> =>
  room.store.read(organisation, async (tx) => {
    const at = room.now()
    await tx.query(
      `update psp_account set fetched_at = $3, fetching_since = null,
         fetch_at = case when fetch_at > $4 then fetch_at else $3::timestamptz + fetch_every * interval '1 millisecond' end
       where organisation_id = $1 and id = $2`,
      [organisation, account.id, at, begun],
    )
    await noteChange(tx, 'online', account.id, at)
  })
