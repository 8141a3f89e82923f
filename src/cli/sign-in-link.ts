import { newToken, tokenHash } from '../organisation/token.ts'
import type { Store } from '../store/database.ts'

const lasts = 24 * 3_600_000

/** A one-time link for the first administrator of an organisation, good for a day; null where there is nobody to sign in. */
export const signInLink = async (
  store: Store,
  now: () => Date,
  organisation: string,
): Promise<{ token: string; person: string } | null> => {
  const token = newToken()
  return store.read(organisation, async (tx) => {
    const [person] = await tx.query<{ id: string; name: string }>(
      `select id, name from person where organisation_id = $1 and role = 'administrator' and active order by created_at, id limit 1`,
      [organisation],
    )
    if (!person) return null
    await tx.query(
      `insert into one_time_link (organisation_id, token_hash, person_id, made_at, expires_at) values ($1, $2, $3, $4, $5)`,
      [organisation, tokenHash(token), person.id, now(), new Date(now().getTime() + lasts)],
    )
    return { token, person: person.name }
  })
}
