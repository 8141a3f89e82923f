import { type Command, keepCommand } from '../organisation/command.ts'
import { newToken, tokenHash } from '../organisation/token.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { seal } from '../store/key.ts'
import { checkSettings, openSettings, overSettings, sealSettings } from '../store/sealed-settings.ts'
import { type Bookkeeping, connectorOf } from './bookkeeping.ts'
import type { Connector } from './books.ts'
import { findConnection } from './change-connections.ts'
import type { Settings } from './connection.ts'
import { packageReason } from './package-reason.ts'
import { signInLasts } from './sign-in.ts'

export interface SignInWish {
  readonly connector: string
  readonly settings: Settings
  /** The connection that is signed in anew. */
  readonly connection: string | null
  /** Where the package sends the person back to. */
  readonly redirect: string
  /** Where in Saldo the person goes on after it. */
  readonly backTo?: BackTo
  /** What the browser holds, to be recognised by. */
  readonly browser: string
}

/** A part of the set-up assistant; absent, the connections. */
export type BackTo = 'terminals' | 'web-shop'

export interface BegunSignIn {
  readonly id: string
  /** The page of the package. */
  readonly address: string
  readonly expiresAt: Date
}

/** What the kept values of a sign-in are sealed for. */
export const placeOfKept = (organisation: string, id: string): string =>
  `${organisation} package_sign_in ${id} kept`

/** Begins a sign-in at a package; its id is the command's. Begun again under the same command it has another state and is the same. */
export const beginSignIn = async (
  room: Bookkeeping,
  command: Command,
  wish: SignInWish,
): Promise<BegunSignIn | Refusal> => {
  const connector = connectorOf(room, wish.connector)
  if (!connector) return refuse('connection.connector_not_here', { connector: wish.connector })
  if (!connector.signIn) return refuse('sign_in.not_needed', { package: connector.title })
  const settings = await settingsFor(room, command, connector, wish)
  if (isRefusal(settings)) return settings as Refusal
  // The package hands it back as it was: whoever changes it is not recognised, so it can tell the way as well.
  const state = wish.backTo ? `${newToken()}.${wish.backTo}` : newToken()
  const begun = await connector.signIn.begin(settings, { redirect: wish.redirect, state })
  if ('unread' in begun) return { refused: packageReason(begun.unread) }
  const expiresAt = new Date(command.at.getTime() + signInLasts)
  const { organisation, person } = command.actor
  return room.store.within(organisation, async (tx) => {
    await keepCommand(tx, command)
    await tx.query(forget, [organisation, command.at])
    const [made] = await tx.query(insert, [
      ...[organisation, command.id, connector.name, wish.connection],
      sealSettings(connector.settings, settings as Settings, room.key, command.id),
      ...[tokenHash(state), tokenHash(wish.browser), wish.redirect],
      seal(room.key, placeOfKept(organisation, command.id), JSON.stringify(begun.read.kept)),
      ...[person, command.at, expiresAt],
    ])
    return made ? { id: command.id, address: begun.read.address, expiresAt } : refuse('sign_in.used')
  })
}

// What is over keeps no secret.
const forget = `update package_sign_in set sealed = null
  where organisation_id = $1 and expires_at <= $2 and sealed is not null`

const insert = `insert into package_sign_in as s (organisation_id, id, connector, connection_id, settings, state_hash, browser_hash,
    redirect, sealed, begun_by, begun_at, expires_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  on conflict (organisation_id, id) do update set state_hash = excluded.state_hash, browser_hash = excluded.browser_hash,
    redirect = excluded.redirect, sealed = excluded.sealed, expires_at = excluded.expires_at where s.back_at is null
  returning id`

/** The settings as given, over those of the connection that is signed in anew: a secret that was left empty stays as it is. */
const settingsFor = async (
  room: Bookkeeping,
  { actor }: Command,
  connector: Connector,
  wish: SignInWish,
): Promise<Settings | Refusal> => {
  if (wish.connection === null) return checkSettings(connector.settings, wish.settings)
  const old = await findConnection(room, actor.organisation, wish.connection)
  if (isRefusal(old)) return old
  if (old.connector !== connector.name) return refuse('sign_in.of_another')
  const plain = openSettings(connector.settings, old.settings, room.key, old.id)
  return checkSettings(
    connector.settings,
    overSettings(connector.settings, plain, { ...plain, ...wish.settings }),
  )
}
