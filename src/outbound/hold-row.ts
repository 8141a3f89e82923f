import type { Leaseholder } from './hold-lease.ts'

/** A lease on a row that one node works for at a time. */
export interface HeldRow {
  readonly isLost: () => boolean
  /** Ends the renewing and leaves the lease to run out by itself. */
  forget(): void
  letGo(): Promise<void>
}

/** The row is one node's until it lets go or falls silent; null where another holds it, or where it is not active. */
export const holdRow = async (
  { store, now, trouble, lease }: Leaseholder,
  table: 'connection' | 'psp_account',
  { organisation, id }: { readonly organisation: string; readonly id: string },
): Promise<HeldRow | null> => {
  const until = () => new Date(now().getTime() + lease.length)
  const move = async (from: Date | null, to: Date | null): Promise<boolean> => {
    const moved = await store.read(organisation, (tx) =>
      tx.query(
        `update ${table} set worked_until = $3::timestamptz where organisation_id = $1 and id = $2 and case
           when $4::timestamptz is null then active and coalesce(worked_until, '-infinity') <= $5
           else worked_until = $4 and (active or $3::timestamptz is null) end returning id`,
        [organisation, id, to, from, now()],
      ),
    )
    return moved.length > 0
  }
  let held = until()
  let lost = false
  if (!(await move(null, held))) return null
  const renew = async (): Promise<void> => {
    const next = until()
    lost = !(await move(held, next))
    held = next
  }
  let renewing: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    renewing = renewing.then(renew).catch((error) => trouble(error, { [table]: id }))
  }, lease.renewEvery)
  return {
    isLost: () => lost,
    forget: () => clearInterval(timer),
    letGo: async (): Promise<void> => {
      clearInterval(timer)
      await renewing
      if (!lost) await move(held, null)
    },
  }
}
