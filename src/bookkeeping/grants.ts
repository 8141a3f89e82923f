import type { Store, Transaction } from '../store/database.ts'
import { type Key, seal, unseal } from '../store/key.ts'
import type { Grant, Grants } from './books.ts'

/** Where a grant lies: with its connection, or with the sign-in that has not become one yet. */
export type GrantPlace = 'connection_grant' | 'package_sign_in'

const texts = {
  connection_grant: {
    read: 'select sealed, version from connection_grant where organisation_id = $1 and connection_id = $2',
    keep: `update connection_grant set sealed = $3, version = version + 1, kept_at = $5
           where organisation_id = $1 and connection_id = $2 and version = $4 returning version`,
  },
  package_sign_in: {
    read: `select sealed, version from package_sign_in
           where organisation_id = $1 and id = $2 and signed_in_at is not null and sealed is not null`,
    keep: `update package_sign_in set sealed = $3, version = version + 1
           where organisation_id = $1 and id = $2 and version = $4 and sealed is not null and $5::timestamptz is not null
           returning version`,
  },
} as const satisfies Readonly<Record<GrantPlace, { read: string; keep: string }>>

interface Place {
  readonly organisation: string
  readonly id: string
  readonly in: GrantPlace
}

// The envelope opens in this row of this organisation only.
const nameOf = (place: Place): string => `${place.organisation} ${place.in} ${place.id}`

export const sealGrant = (key: Key, place: Place, grant: Grant): string =>
  seal(key, nameOf(place), JSON.stringify(grant))

export const unsealGrant = (key: Key, place: Place, sealed: string): Grant =>
  JSON.parse(unseal(key, nameOf(place), sealed))

interface Room {
  readonly store: Store
  readonly key: Key
  readonly now: () => Date
}

/**
 * The grant in its place. Of two nodes that refresh at once the first is kept, and a sign-in that came meanwhile is not written over:
 * whoever started from an older one reads the newer at the next `current`.
 */
export const grantsIn = (room: Room, place: Place): Grants => {
  let known: number | null = null
  const read = async (): Promise<{ readonly sealed: string; readonly version: number } | undefined> => {
    const [row] = await room.store.read(place.organisation, (tx) =>
      tx.query<{ sealed: string; version: number }>(texts[place.in].read, [place.organisation, place.id]),
    )
    known = row?.version ?? null
    return row
  }
  return {
    current: async () => {
      const row = await read()
      return row ? unsealGrant(room.key, place, row.sealed) : null
    },
    keep: async (grant) => {
      if (known === null) await read()
      const [kept] = await room.store.read(place.organisation, (tx) =>
        tx.query<{ version: number }>(texts[place.in].keep, [
          ...[place.organisation, place.id, sealGrant(room.key, place, grant), known, room.now()],
        ]),
      )
      if (kept) known = kept.version
    },
  }
}

/** Puts a fresh sign-in in the place of a connection's grant, whatever was there. */
export const putGrant = (
  tx: Transaction,
  key: Key,
  connection: string,
  fresh: { readonly grant: Grant; readonly person: string; readonly at: Date },
): Promise<unknown> =>
  tx.query(
    `insert into connection_grant as g (organisation_id, connection_id, sealed, user_name, signed_in_by, signed_in_at, kept_at)
     values ($1, $2, $3, $4, $5, $6, $6)
     on conflict (organisation_id, connection_id) do update set version = g.version + 1, sealed = excluded.sealed,
       user_name = excluded.user_name, signed_in_by = excluded.signed_in_by, signed_in_at = excluded.signed_in_at,
       kept_at = excluded.kept_at`,
    [
      ...[tx.organisation, connection],
      sealGrant(key, { organisation: tx.organisation, id: connection, in: 'connection_grant' }, fresh.grant),
      ...[fresh.grant.user, fresh.person, fresh.at],
    ],
  )
