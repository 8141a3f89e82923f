import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { household, householdOf } from './household.ts'
import type { Scene } from './scene.ts'

const keyId = 'simulator'

// Making one takes longer than everything else: one for all simulators of a process.
let ownKey: KeyObject | undefined

/** The key that id tokens are signed with; made when it is first needed, and the same after a restart. */
const signingKey = ({ memory }: Scene): KeyObject => {
  const known = householdOf(memory).signingKey
  if (known !== '') return createPrivateKey({ key: JSON.parse(known), format: 'jwk' })
  ownKey ??= generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey
  const privateKey = ownKey
  memory.commit([household(memory, { signingKey: JSON.stringify(privateKey.export({ format: 'jwk' })) })])
  return privateKey
}

/** RFC 7517: the public half, for whoever checks. */
export const keySet = (scene: Scene): unknown => ({
  keys: [
    {
      ...createPublicKey(signingKey(scene)).export({ format: 'jwk' }),
      ...{ use: 'sig', alg: 'RS256', kid: keyId },
    },
  ],
})

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** RFC 7519, signed RS256. */
export const signedToken = (scene: Scene, claims: Readonly<Record<string, unknown>>): string => {
  const text = `${part({ alg: 'RS256', typ: 'JWT', kid: keyId })}.${part(claims)}`
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), signingKey(scene)).toString('base64url')}`
}
