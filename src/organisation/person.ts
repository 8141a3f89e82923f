import type { Transaction } from '../store/database.ts'
import { type Role, rightsOf } from './rights.ts'

export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly language: string
  readonly role: Role
  readonly given: readonly string[]
  readonly withheld: readonly string[]
  /** The most this person may take in cash in one payment, minor units; null for no limit. */
  readonly cashLimit: bigint | null
  /** The most this person may give back in one refund, minor units; null for no limit. */
  readonly refundLimit: bigint | null
  readonly hasPin: boolean
  readonly hasPassword: boolean
  readonly active: boolean
}

const columns = `id, name, email, language, role, given, withheld, cash_limit "cashLimit", refund_limit "refundLimit",
  pin_hash is not null "hasPin", password_hash is not null "hasPassword", active`

export const readPeople = (tx: Transaction): Promise<Person[]> =>
  tx.query<Person>(
    `select ${columns} from person where organisation_id = $1 order by active desc, lower(name), id`,
    [tx.organisation],
  )

export const readPerson = async (tx: Transaction, id: string): Promise<Person | undefined> => {
  const [person] = await tx.query<Person>(
    `select ${columns} from person where organisation_id = $1 and id = $2`,
    [tx.organisation, id],
  )
  return person
}

/** Whether the organisation can still be run: somebody who is let in may manage people. */
export const canBeRun = (people: readonly Person[]): boolean =>
  people.some((person) => person.active && rightsOf(person).has('manage-people'))
