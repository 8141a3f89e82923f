import type { Transaction } from '../store/database.ts'

// When the shop sleeps and packages have time.
const hour = 3

/** The next time, on the organisation's clock, at which everything that is not forwarded is looked at again. */
export const nextNight = async (tx: Transaction, at: Date): Promise<Date> => {
  const [row] = await tx.query<{ night: Date }>(
    `select case when $2 < today then today else today + interval '1 day' end as night
     from (select (date_trunc('day', $2::timestamptz at time zone o.time_zone) + $3 * interval '1 hour') at time zone o.time_zone as today
           from organisation o where o.id = $1) t`,
    [tx.organisation, at, hour],
  )
  return row?.night ?? at
}
