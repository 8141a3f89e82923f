import { type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { readKeptSecrets, writeHash } from './kept-secrets.ts'
import { readOrganisation } from './organisation.ts'
import { type Own, once } from './own-session.ts'
import { readPerson } from './person.ts'
import { hashSecret, isSecret } from './secret.ts'
import { endSessionsOf } from './session.ts'
import type { Door } from './sign-in.ts'
import { countTry, forgetTries } from './throttle.ts'
import { weakPassword } from './weak-password.ts'

/** Sets a new password, against the old one where there is one, and ends the person's other sessions. */
export const changePassword = async (
  { store, key, door }: Door,
  own: Own,
  { current, password }: { current: string | null; password: string },
): Promise<null | Refusal> => {
  const { organisation, person } = own.caller.actor
  const whom = `${organisation} ${person}`
  const tooMany = await countTry(store, door, 'own password', whom, own.command.at)
  if (tooMany) return tooMany
  const [kept, whose, { name }] = await store.read(organisation, async (tx) => [
    await readKeptSecrets(tx, person),
    await readPerson(tx, person),
    await readOrganisation(tx),
  ])
  const isOwn = kept?.password_hash
    ? await isSecret(key, 'password', kept.password_hash, current ?? '')
    : true
  if (!isOwn || !whose) return refuse('right.wrong_password')
  const weak = weakPassword(password, { ...whose, organisation: name })
  if (weak) return weak
  const hashed = await hashSecret(key, 'password', password)
  await forgetTries(store, 'own password', whom)
  return once({ store }, own, async (tx, hash) => {
    if (!kept?.password_hash && (await isByPin(tx, hash))) return refuse('right.needs_link')
    await writeHash(tx, 'password_hash', person, hashed)
    await endSessionsOf(tx, person, hash, own.command.at)
    return null
  })
}

// Whoever knows a PIN of four digits must not make themselves a password with it.
const isByPin = async (tx: Transaction, hash: Buffer): Promise<boolean> => {
  const [session] = await tx.query<{ by_pin: boolean }>(
    'select by_pin from session where organisation_id = $1 and token_hash = $2',
    [tx.organisation, hash],
  )
  return session?.by_pin ?? true
}

export const changePin = async ({ store, key }: Door, own: Own, pin: string | null) => {
  if (pin !== null && isEasyPin(pin)) return refuse('input.pin_easy')
  const hashed = pin === null ? null : await hashSecret(key, 'pin', pin)
  return once({ store }, own, async (tx) => {
    await writeHash(tx, 'pin_hash', own.caller.actor.person, hashed)
    return null
  })
}

// 1111, 1234, 9876: the first that anybody tries.
const isEasyPin = (pin: string): boolean => {
  const steps = new Set([...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at])))
  return steps.size === 1 && [0, 1, -1].some((step) => steps.has(step))
}
