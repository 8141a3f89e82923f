import { type Command, keepCommand } from '../organisation/command.ts'
import type { Reading } from '../reconciliation/files/read-items.ts'
import { defaultRules, type Rules } from '../reconciliation/rules.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { Store, Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import { type Given, mostItems, type Trouble } from './find.ts'
import { findApart } from './find-apart.ts'
import type { Found } from './found.ts'
import { keepFound } from './keep-found.ts'
import { openInvoices } from './open-invoices.ts'
import { type Remembered, remembered } from './remembered.ts'

export interface File {
  readonly name: string
  readonly csv: Uint8Array
}

export interface NewBatch {
  readonly id: string
  readonly name: string
  readonly left: File
  /** Null against our own open invoices. */
  readonly right: File | null
  readonly reading: Reading
  /** Passes that may match without a person; as usual where it is not said. */
  readonly unattended?: Rules['unattended'] | undefined
}

/** Matches two tables, or one with our open invoices, and keeps what was found. A table that is wrong in anything keeps nothing. */
export const makeBatch = async (
  store: Store,
  command: Command,
  wish: NewBatch,
): Promise<string | Refusal | { readonly troubles: readonly Trouble[] }> => {
  const known = await store.read(command.actor.organisation, (tx) => beforehand(tx, wish))
  const rules = wish.unattended ? { ...defaultRules, unattended: wish.unattended } : defaultRules
  const found = await findApart({
    left: { csv: wish.left.csv },
    right: known.right,
    reading: wish.reading,
    rules,
    ...known.remembered,
  })
  if ('troubles' in found) return found
  return store.within(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return wish.id
    await keepBatch(tx, command, wish, { found, rules, aliases: known.remembered.aliases.length })
    await keepFound(tx, wish.id, found, known.invoices)
    await noteChange(tx, 'matching', wish.id, command.at)
    return wish.id
  })
}

interface Beforehand {
  readonly right: Given
  readonly invoices: ReadonlyMap<string, string>
  readonly remembered: Remembered
}

const beforehand = async (tx: Transaction, { right }: NewBatch): Promise<Beforehand> => {
  const known = await remembered(tx)
  if (right) return { right: { csv: right.csv }, invoices: new Map(), remembered: known }
  const { items, invoices } = await openInvoices(tx, mostItems + 1)
  return { right: { items }, invoices, remembered: known }
}

const keepBatch = (
  tx: Transaction,
  { actor, at }: Command,
  { id, name, left, right }: NewBatch,
  { found, rules, aliases }: { found: Found; rules: Rules; aliases: number },
): Promise<unknown> =>
  tx.query(
    `insert into match_batch (organisation_id, id, name, left_file, right_file, rules, rejected_known, aliases_known,
       made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[tx.organisation, id, name, left.name, right?.name ?? null, JSON.stringify(rules)],
      ...[found.remembered, aliases, actor.person, at],
    ],
  )

export const isTroubled = (
  made: string | Refusal | { readonly troubles: readonly Trouble[] },
): made is { readonly troubles: readonly Trouble[] } =>
  typeof made === 'object' && !isRefusal(made) && 'troubles' in made
