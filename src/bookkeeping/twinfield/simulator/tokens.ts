import { randomBytes } from 'node:crypto'
import type { Token } from './documents.ts'
import { type Change, gone, put } from './memory.ts'
import type { User } from './office.ts'
import { users } from './office.ts'
import type { Scene } from './scene.ts'

/** A client that opens nothing but a simulator. */
export const client = { id: 'saldo-demonstration', secret: 'opens-nothing-but-a-simulator' } as const

const forever = 25 * 365 * 86_400_000

export const lifetimes = (scene: Scene): Readonly<Record<Token['kind'], number>> => ({
  access: scene.dialect.tokenSeconds * 1_000,
  refresh: forever,
  code: 300_000,
  session: 20 * 60_000,
})

/** A new token, and the change that keeps it. */
export const minted = (
  scene: Scene,
  seed: Omit<Token, 'id' | 'until'>,
): { readonly token: Token; readonly change: Change } => {
  const until = scene.now().getTime() + lifetimes(scene)[seed.kind]
  const token = { ...seed, id: randomBytes(32).toString('hex'), until }
  return { token, change: put('tokens', token) }
}

/** The token while it is good. */
export const goodToken = (scene: Scene, kind: Token['kind'], id: string): Token | undefined => {
  const token = scene.memory.get('tokens', id)
  return token?.kind === kind && token.until > scene.now().getTime() ? token : undefined
}

export const userOf = ({ user }: Token): User => users.find(({ code }) => code === user) ?? (users[0] as User)

/** Ends tokens of these kinds, whoever has them. */
export const endTokens = ({ memory }: Scene, kinds: readonly Token['kind'][]): void =>
  memory.commit(
    [...memory.all('tokens')].filter(({ kind }) => kinds.includes(kind)).map(({ id }) => gone('tokens', id)),
  )
