import { type HeldRow, holdRow } from '../outbound/hold-row.ts'
import { listAccounts, pspOf } from './account.ts'
import { type AccountWork, keepTrouble } from './account-work.ts'
import { fetchAccount } from './fetch-account.ts'
import { lookAgain } from './look-again.ts'
import { nextNight } from './next-night.ts'
import type { Online } from './online.ts'
import { postPaid } from './post-paid.ts'

interface Due {
  readonly organisation: string
  readonly id: string
}

/** Does everything that is due for one account, unless another node does; stops when the provider is away or when it is told to. */
export const workForAccount = async (room: Online, due: Due, isStopped: () => boolean): Promise<void> => {
  const { store, now, trouble, timers } = room
  const lease = await holdRow(
    { store, now, trouble, lease: { length: timers.lease, renewEvery: timers.renewLease } },
    'psp_account',
    due,
  )
  if (!lease) return
  try {
    const work = await open(room, due, lease, isStopped)
    if (work) await doAll(work)
    await lease.letGo()
  } finally {
    lease.forget()
  }
}

const open = async (
  room: Online,
  { organisation, id }: Due,
  lease: HeldRow,
  isStopped: () => boolean,
): Promise<AccountWork | null> => {
  const [account] = await room.store.read(organisation, (tx) => listAccounts(tx, id))
  const psp = account && pspOf(room, account)
  if (!account || !psp) return null
  const goesOn = () => !isStopped() && !lease.isLost()
  return { room, organisation, account, psp, goesOn, trouble: null, answered: false }
}

// What a webhook named comes first: somebody may be waiting for it.
const doAll = async (work: AccountWork): Promise<void> => {
  const { room, account } = work
  if (!account.trouble) await lookAll(work)
  if (!work.trouble && work.goesOn() && account.fetch_at <= room.now())
    await fetchAccount(work, () => lookAll(work))
  if (account.nightly_at <= room.now()) await lookAtNight(work)
  await postAll(work)
  await keepTrouble(work)
}

const lookAll = async (work: AccountWork): Promise<void> => {
  while (work.goesOn() && !work.trouble && (await lookAgain(work)) > 0) await postAll(work)
  await postAll(work)
}

const postAll = async (work: AccountWork): Promise<void> => {
  while (work.goesOn() && (await postPaid(work)) > 0) work.room.bookkeeping.soon()
}

/** Every night everything that was fetched and is not forwarded is looked at again (row O4). */
const lookAtNight = async ({ room, organisation, account }: AccountWork): Promise<void> => {
  await room.store.read(organisation, async (tx) => {
    const at = room.now()
    await tx.query('select process_online($1, null, $2)', [account.id, at])
    await tx.query('update psp_account set nightly_at = $3 where organisation_id = $1 and id = $2', [
      organisation,
      account.id,
      await nextNight(tx, at),
    ])
  })
  room.bookkeeping.soon()
}
