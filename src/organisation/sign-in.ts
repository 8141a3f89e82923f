import { randomUUID } from 'node:crypto'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Store, Transaction } from '../store/database.ts'
import type { Key } from '../store/key.ts'
import { callerOf, readCallerRow } from './caller.ts'
import { type Command, keepCommand } from './command.ts'
import type { DoorSettings } from './door-settings.ts'
import { isSecret } from './secret.ts'
import { type NewSession, startSession } from './session.ts'
import { countTry, forgetTries } from './throttle.ts'
import { tokenHash } from './token.ts'

export interface Door {
  readonly store: Store
  readonly key: Key
  readonly door: DoorSettings
}

/** Where and when somebody knocks: `visitor` is the address as the limit counts it. */
export interface Knock {
  readonly at: Date
  readonly address: string
  readonly visitor: string
}

export interface SignedIn {
  readonly organisation: string
  readonly person: string
  readonly session: NewSession
}

interface DoorPerson {
  readonly organisation_id: string
  readonly person_id: string
  readonly password_hash: string
}

/** Signs in by e-mail address and password; says the same, after the same time, whichever of the two was wrong. */
export const signIn = async (
  { store, key, door }: Door,
  knock: Knock,
  { email, password }: { email: string; password: string },
): Promise<SignedIn | Refusal> => {
  const name = email.trim().toLowerCase()
  const tooMany =
    (await countTry(store, door, 'address', knock.visitor, knock.at)) ??
    (await countTry(store, door, 'person', name, knock.at))
  if (tooMany) return tooMany
  const people = await store.call<DoorPerson>('select * from door_people($1)', [name])
  const found = await whose(key, people, password)
  if (!found) return refuse('session.wrong_password')
  await forgetTries(store, 'person', name)
  return begin({ store, door }, knock, found.organisation_id, found.person_id, 'session.start')
}

const whose = async (key: Key, people: readonly DoorPerson[], password: string) => {
  const tried = people.length > 0 ? people : [null]
  const fits = await Promise.all(
    tried.map((person) => isSecret(key, 'password', person?.password_hash ?? null, password)),
  )
  return people.find((_, index) => fits[index])
}

/** Signs in by a one-time link, which then works no more. */
export const signInByLink = async (
  { store, door }: Omit<Door, 'key'>,
  knock: Knock,
  token: string,
): Promise<SignedIn | Refusal> => {
  const tooMany = await countTry(store, door, 'link', knock.visitor, knock.at)
  if (tooMany) return tooMany
  const [found] = await store.call<{ organisation_id: string; person_id: string }>(
    'select * from door_link($1, $2)',
    [tokenHash(token), knock.at],
  )
  if (!found) return refuse('session.link_used')
  return begin({ store, door }, knock, found.organisation_id, found.person_id, 'session.link')
}

const begin = async (
  { store, door }: Omit<Door, 'key'>,
  knock: Knock,
  organisation: string,
  person: string,
  action: string,
): Promise<SignedIn | Refusal> => {
  const session = await store.within(organisation, async (tx) => {
    await keepCommand(tx, await signInCommand(tx, knock, person, action))
    return startSession(tx, door, { person, till: null, byPin: false, address: knock.address, at: knock.at })
  })
  return isRefusal(session) ? session : { organisation, person, session }
}

// Nobody sends a command to sign in, yet the trail shows it: as one with an id of its own.
const signInCommand = async (
  tx: Transaction,
  { at, address }: Knock,
  person: string,
  action: string,
): Promise<Command> => {
  const found = {
    organisation: tx.organisation,
    person,
    till: null,
    apiKey: null,
    scopes: null,
    session: null,
  }
  const { actor } = callerOf(found, await readCallerRow(tx, person), address)
  const digest = tokenHash(`${action} ${person}`).toString('hex')
  return { id: randomUUID(), actor, action, subject: person, at, digest, detail: {} }
}
