import type { Transaction } from '../store/database.ts'

/** What an account of ours is booked on: where money is kept, or a ledger. */
export type Use = 'place' | 'ledger'

/** What somebody chose in the package, with the name it had then. */
export interface Target {
  readonly id: string
  readonly number: string
  readonly name: string
}

export interface MappedAccount extends Target {
  readonly account: string
  readonly use: Use
}

/** Finds where an account is booked; what is mapped for all of a kind (`clearing:ccv-opi`, `cash`) holds for each of them. */
export interface Mapping {
  target(account: string, use: Use): MappedAccount | undefined
}

// From this key to the most general: `clearing:a:b`, `clearing:a`, `clearing`.
const beginningsOf = (account: string): string[] => {
  const parts = account.split(':')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join(':'))
}

/** Ledger of everything that has no choice of its own. */
export const everythingElse = 'other'

/** Where it may say what holds for an account, the most specific first. */
export const placesToLook = (account: string, use: Use): string[] =>
  use === 'ledger' ? [...new Set([...beginningsOf(account), everythingElse])] : beginningsOf(account)

export const mappingOf = (mapped: readonly MappedAccount[]): Mapping => {
  const byKey = new Map(mapped.map((one) => [`${one.use} ${one.account}`, one]))
  return {
    target: (account, use) => {
      const key = placesToLook(account, use).find((beginning) => byKey.has(`${use} ${beginning}`))
      return key === undefined ? undefined : byKey.get(`${use} ${key}`)
    },
  }
}

/** What was chosen for a connection. */
export const mappedAccounts = (tx: Transaction, connection: string): Promise<MappedAccount[]> =>
  tx.query<MappedAccount>(
    `select account, use, target_id as id, target_number as number, target_name as name
     from account_mapping where organisation_id = $1 and connection_id = $2 and target_id is not null`,
    [tx.organisation, connection],
  )
