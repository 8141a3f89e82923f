import type { Transaction } from '../store/database.ts'
import type { Right } from './rights.ts'

/** Who acts: always a person, perhaps through an API key that acts for them. */
export interface Actor {
  readonly organisation: string
  readonly person: string
  readonly name: string
  readonly rights: ReadonlySet<Right>
  /** The most this person may take in cash in one payment, minor units; null for no limit. */
  readonly cashLimit: bigint | null
  /** The most this person may give back in one refund, minor units; null for no limit. */
  readonly refundLimit: bigint | null
  readonly till: string | null
  readonly apiKey: string | null
  readonly address: string
  /** The language they read: `en`, `nl`. */
  readonly language: string
}

/** A wish to change something. Its id was made by who asks and is the idempotency key; kept, it is the audit trail. */
export interface Command {
  readonly id: string
  readonly actor: Actor
  readonly action: string
  /** What it is about. */
  readonly subject: string
  readonly at: Date
  /** SHA-256 of the wish, hex. */
  readonly digest: string
  /** The wish without its secrets. */
  readonly detail: Readonly<Record<string, unknown>>
}

/** As the database's functions take it. */
export const commandRow = (command: Command): Record<string, unknown> => ({
  id: command.id,
  action: command.action,
  subject: command.subject,
  person: command.actor.person,
  apiKey: command.actor.apiKey,
  till: command.actor.till,
  address: command.actor.address,
  at: command.at.toISOString(),
  digest: command.digest,
  detail: JSON.parse(JSON.stringify(command.detail, storable)),
})

// A jsonb column takes neither NUL nor half a surrogate pair, which a caller may send all the same.
const storable = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\ufffd') : value

/** Keeps the command. False when the very same was given before: then nothing is to be done again. Refused when its key was used for another wish. */
export const keepCommand = async (tx: Transaction, command: Command): Promise<boolean> => {
  const [row] = await tx.query<{ keep_command: boolean }>('select keep_command($1)', [commandRow(command)])
  return row?.keep_command ?? false
}
