import { tokenHash } from '../organisation/token.ts'
import type { Reason } from '../refusal.ts'
import { unseal } from '../store/key.ts'
import { openSettings } from '../store/sealed-settings.ts'
import { type BackTo, placeOfKept } from './begin-sign-in.ts'
import { type Bookkeeping, connectorOf } from './bookkeeping.ts'
import type { Grant, Reading } from './books.ts'
import { sealGrant } from './grants.ts'
import { packageReason } from './package-reason.ts'
import { readSignIn, type SignInRow, signInLasts } from './sign-in.ts'

/** What the package sent the person back with: the query as it came, and what the browser holds. */
export interface WayBack {
  /** Without the question mark. */
  readonly query: string
  readonly browser: string | null
}

/** The sign-in that came back, whatever came of it; or why nobody knows of one. */
export type CameBack = ({ readonly signIn: string } | { readonly lost: 'unknown' | 'elsewhere' }) & {
  readonly backTo: BackTo | null
}

/** A person is back from the package: what they brought is redeemed once. Who has signed in here is not known at this moment. */
export const comeBack = async (room: Bookkeeping, way: WayBack): Promise<CameBack> => {
  const state = new URLSearchParams(way.query).get('state') ?? ''
  const backTo = (['terminals', 'web-shop'] as const).find((part) => state.endsWith(`.${part}`)) ?? null
  const [found] = await room.store.call<{ organisation_id: string; id: string; same_browser: boolean }>(
    'select * from door_package_sign_in($1, $2)',
    [tokenHash(state), tokenHash(way.browser ?? '')],
  )
  if (!found) return { lost: 'unknown', backTo }
  if (!found.same_browser) return { lost: 'elsewhere', backTo }
  const row = await claim(room, found.organisation_id, found.id)
  if (row)
    await keep(
      room,
      found.organisation_id,
      row,
      await redeem(room, found.organisation_id, row, way.query, state),
    )
  return { signIn: found.id, backTo }
}

/** Marks it as back; null where it was before, or is too late. */
const claim = (room: Bookkeeping, organisation: string, id: string): Promise<SignInRow | null> =>
  room.store.read(organisation, async (tx) => {
    const [claimed] = await tx.query(
      `update package_sign_in set back_at = $3
       where organisation_id = $1 and id = $2 and back_at is null and expires_at > $3 and sealed is not null returning id`,
      [organisation, id, room.now()],
    )
    return claimed ? ((await readSignIn(tx, id)) ?? null) : null
  })

const redeem = async (
  room: Bookkeeping,
  organisation: string,
  row: SignInRow,
  query: string,
  state: string,
): Promise<Reading<Grant>> => {
  const said = saidNo(query)
  if (said) return { unread: said }
  const connector = connectorOf(room, row.connector)
  if (!connector?.signIn || row.sealed === null) return { unread: { code: 'sign_in.interrupted' } }
  const kept = JSON.parse(unseal(room.key, placeOfKept(organisation, row.id), row.sealed))
  const settings = openSettings(connector.settings, row.settings, room.key, row.id)
  return connector.signIn
    .redeem(settings, {
      back: `${row.redirect}?${query}`,
      redirect: row.redirect,
      state,
      kept,
      now: room.now,
    })
    .catch((error: unknown) => {
      room.trouble(error, { signIn: row.id })
      return { unread: { code: 'sign_in.interrupted' } }
    })
}

/** The package's no (RFC 6749, 4.1.2.1); undefined where it sent a code. */
const saidNo = (query: string): Reason | undefined => {
  const given = new URLSearchParams(query)
  const error = given.get('error')
  if (error === null) return undefined
  if (error === 'access_denied') return { code: 'sign_in.denied' }
  return { code: 'sign_in.refused', said: (given.get('error_description') ?? error).slice(0, 300) }
}

const keep = (room: Bookkeeping, organisation: string, row: SignInRow, outcome: Reading<Grant>) => {
  const at = room.now()
  const place = { organisation, id: row.id, in: 'package_sign_in' } as const
  return room.store.read(organisation, (tx) =>
    'read' in outcome
      ? tx.query(
          `update package_sign_in set sealed = $3, user_name = $4, signed_in_at = $5, expires_at = $6
           where organisation_id = $1 and id = $2`,
          [
            ...[organisation, row.id, sealGrant(room.key, place, outcome.read), outcome.read.user],
            ...[at, new Date(at.getTime() + signInLasts)],
          ],
        )
      : tx.query(
          'update package_sign_in set sealed = null, trouble = $3 where organisation_id = $1 and id = $2',
          [...[organisation, row.id, packageReason(outcome.unread)]],
        ),
  )
}
