import { createHash } from 'node:crypto'
import type { Office } from './office.ts'
import { createRate } from './rate.ts'

/** The shops that have an account at CCV: each has a key of its own and sees its own transactions alone. */
export interface Accounts {
  readonly first: Office
  readonly offices: ReadonlyMap<string, Office>
  keyOf(account?: string): string
  /** Null for a key that is not known or was withdrawn. */
  officeFor(authorization: string | undefined): Office | null
  /** Withdraws the key of an account, or gives it back. */
  withdraw(account?: string, back?: boolean): void
}

export const firstAccount = 'first'

// 1.1: the sample shape of a key, `t_` for TEST and 40 hexadecimal digits.
const keyFrom = (seed: string): string => `t_${createHash('sha1').update(`saldo ccv ${seed}`).digest('hex')}`

// 1.1: the key is the user's name, the password empty.
const authorizationOf = (key: string): string => `Basic ${Buffer.from(`${key}:`).toString('base64')}`

/** The first account has the terminals; `seed` makes its key, and the others' names make theirs. */
export const createAccounts = (first: Office, names: readonly string[], seed: string): Accounts => {
  const keys = new Map([
    [firstAccount, keyFrom(seed)],
    ...names.map((name) => [name, keyFrom(`account ${name}`)] as const),
  ])
  const offices = new Map([
    [firstAccount, first],
    ...names.map((name): [string, Office] => [
      name,
      {
        ...first,
        memory: first.memory.of(name),
        terminals: new Map(),
        rate: createRate(first.dialect.callsPerMinute, first.clock),
      },
    ]),
  ])
  const withdrawn = new Set<string>()
  const keyOf = (account = firstAccount): string => {
    const key = keys.get(account)
    if (!key) throw new RangeError(`no such account: ${account}`)
    return key
  }
  return {
    first,
    offices,
    keyOf,
    officeFor: (authorization) => {
      for (const [name, key] of keys)
        if (authorizationOf(key) === authorization && !withdrawn.has(key)) return offices.get(name) ?? null
      return null
    },
    withdraw: (account, back = false) => {
      if (back) withdrawn.delete(keyOf(account))
      else withdrawn.add(keyOf(account))
    },
  }
}
