import { type AccountWork, troubled } from './account-work.ts'
import { keepSeen, type SeenBy } from './keep-seen.ts'

const batch = 50

/** Reads what somebody hinted at, and then what may have become something else since. How many were asked about. */
export const lookAgain = async (work: AccountWork): Promise<number> => {
  const hinted = await readHinted(work)
  return work.trouble ? hinted : hinted + (await readDue(work))
}

interface Hint {
  readonly reference: string
  readonly at: Date
}

// A hint that comes again while it is followed carries a later time, and stays.
const readHinted = async (work: AccountWork): Promise<number> => {
  const { room, organisation, account } = work
  const hints = await room.store.read(organisation, (tx) =>
    tx.query<Hint>(
      'select reference, at from online_hint where organisation_id = $1 and account_id = $2 order by at limit $3',
      [organisation, account.id, batch],
    ),
  )
  if (hints.length === 0 || !(await read(work, hints, 'webhook'))) return 0
  await room.store.read(organisation, (tx) =>
    tx.query(
      `delete from online_hint h using unnest($3::text[], $4::timestamptz[]) as d (reference, at)
       where h.organisation_id = $1 and h.account_id = $2 and h.reference = d.reference and h.at <= d.at`,
      [organisation, account.id, hints.map(({ reference }) => reference), hints.map(({ at }) => at)],
    ),
  )
  return hints.length
}

const readDue = async (work: AccountWork): Promise<number> => {
  const { room, organisation, account } = work
  const due = await room.store.read(organisation, (tx) =>
    tx.query<{ reference: string }>(
      `select reference from online_transaction
       where organisation_id = $1 and account_id = $2 and look_at <= $3 order by look_at limit $4`,
      [organisation, account.id, room.now(), batch],
    ),
  )
  if (due.length === 0 || !(await read(work, due, 'look'))) return 0
  return due.length
}

const read = async (
  work: AccountWork,
  wanted: readonly { readonly reference: string }[],
  source: SeenBy,
): Promise<boolean> => {
  const { room, organisation, account, psp } = work
  const references = wanted.map(({ reference }) => reference)
  const found = await psp.read(references)
  if ('unread' in found) {
    troubled(work, found)
    return false
  }
  work.answered = true
  await room.store.read(organisation, async (tx) => {
    const at = room.now()
    await keepSeen(tx, account.id, found.read, { source, at, newId: room.newId })
    // One that the provider leaves out is asked about again as any other.
    await tx.query(
      `update online_transaction set look_at = next_look(occurred_at, $4)
       where organisation_id = $1 and account_id = $2 and reference = any($3::text[]) and look_at <= $4`,
      [organisation, account.id, references, at],
    )
  })
  return true
}
