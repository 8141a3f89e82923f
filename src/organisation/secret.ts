import { hash, verify } from '@node-rs/argon2'
import type { Key } from '../store/key.ts'

// argon2id (the library's default) as the OWASP Password Storage Cheat Sheet has it: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export type SecretKind = 'password' | 'pin'

// The pepper lies outside the database: who steals the database alone cannot try all PINs.
const pepper = (key: Key, kind: SecretKind): Buffer => key.derive(`${kind} pepper`)

export const hashSecret = (key: Key, kind: SecretKind, secret: string): Promise<string> =>
  hash(normal(secret), { ...cost, secret: pepper(key, kind) })

// NIST SP 800-63B-4, 3.1.1.2: the same letter typed on two keyboards is the same secret.
const normal = (secret: string): string => secret.normalize('NFKC')

/** Whether this is the secret. Takes as long when there is none to compare with. */
export const isSecret = async (
  key: Key,
  kind: SecretKind,
  kept: string | null,
  secret: string,
): Promise<boolean> => {
  const against = kept ?? (await nobodys(key, kind))
  const fits = await verify(against, normal(secret), { secret: pepper(key, kind) })
  return fits && kept !== null
}

const dummies = new WeakMap<Key, Map<SecretKind, Promise<string>>>()

const nobodys = (key: Key, kind: SecretKind): Promise<string> => {
  const known = dummies.get(key) ?? new Map<SecretKind, Promise<string>>()
  dummies.set(key, known)
  const dummy = known.get(kind) ?? hashSecret(key, kind, 'nobody knows this')
  known.set(kind, dummy)
  return dummy
}
