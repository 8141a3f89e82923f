import type { Psp } from '../psps/psp.ts'
import type { Reason } from '../refusal.ts'
import { noteChange } from '../store/outbox.ts'
import type { PspAccount } from './account.ts'
import type { Online } from './online.ts'
import { providerReason } from './provider-reason.ts'

/** One node's work for one account, for as long as it holds the lease. */
export interface AccountWork {
  readonly room: Online
  readonly organisation: string
  readonly account: PspAccount
  readonly psp: Psp
  /** False once the node stops or the lease is another's. */
  readonly goesOn: () => boolean
  /** Set when the provider does not answer as it should: it is asked nothing more for now. */
  trouble: { readonly reason: Reason; readonly after: number } | null
  /** It did answer. */
  answered: boolean
}

/** Takes a reading's failure as the account's trouble. */
export const troubled = (
  work: AccountWork,
  { unread, again }: { readonly unread: Reason; readonly again?: { readonly after: number } },
): void => {
  work.trouble = { reason: providerReason(unread), after: again?.after ?? 0 }
}

/** Notes that the provider does not answer, and leaves it alone for a while; or that it does. */
export const keepTrouble = async (work: AccountWork): Promise<void> => {
  const { room, organisation, account, trouble, answered } = work
  if (!trouble && !answered) return
  const at = room.now()
  const steps = room.timers.awayAgain
  const pause = Math.max(trouble?.after ?? 0, steps[Math.min(account.troubles, steps.length - 1)] ?? 60_000)
  await room.store.read(organisation, async (tx) => {
    const [changed] = await tx.query(
      `update psp_account set trouble = $3, troubles = case when $3::jsonb is null then 0 else troubles + 1 end,
         trouble_since = case when $3::jsonb is null then null else coalesce(trouble_since, $4) end,
         fetch_at = case when $3::jsonb is null then fetch_at else $5 end
       where organisation_id = $1 and id = $2 and (trouble is not null or $3::jsonb is not null) returning id`,
      [organisation, account.id, trouble?.reason ?? null, at, new Date(at.getTime() + pause)],
    )
    if (changed) await noteChange(tx, 'online', account.id, at)
  })
}
