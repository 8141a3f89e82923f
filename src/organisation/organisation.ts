import { Bug } from '../bug.ts'
import { type Currency, isCurrency } from '../money/currency.ts'
import { parseDecimal } from '../money/decimal.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Store, Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import { type Command, keepCommand } from './command.ts'

export interface Organisation {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly currency: Currency
  readonly language: string
  readonly timeZone: string
  readonly cashStep: bigint
  readonly secondPersonAbove: bigint
  readonly shops: readonly { readonly id: string; readonly name: string }[]
}

interface Row {
  readonly name: string
  readonly country: string
  readonly currency: string
  readonly language: string
  readonly time_zone: string
  readonly cash_step: bigint
  readonly second_person_above: bigint
  readonly shops: Organisation['shops']
}

export const readOrganisation = async (tx: Transaction): Promise<Organisation> => {
  const [row] = await tx.query<Row>(
    `select o.name, o.country, o.currency, o.language, o.time_zone, o.cash_step, o.second_person_above,
       coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name, s.id)
                 from shop s where s.organisation_id = o.id), '[]') shops
     from organisation o where o.id = $1`,
    [tx.organisation],
  )
  if (!row || !isCurrency(row.currency)) throw new Bug(`organisation ${tx.organisation} cannot be read`)
  const { name, country, currency, language, shops } = row
  return {
    ...{ id: tx.organisation, name, country, currency, language, shops },
    timeZone: row.time_zone,
    cashStep: row.cash_step,
    secondPersonAbove: row.second_person_above,
  }
}

export interface ChangedOrganisation {
  readonly name?: string
  readonly language?: string
  readonly cashStep?: string
  readonly secondPersonAbove?: string
}

export const changeOrganisation = (store: Store, command: Command, change: ChangedOrganisation) =>
  store.within(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return readOrganisation(tx)
    const before = await readOrganisation(tx)
    const cashStep = readAmount('cashStep', change.cashStep, before.cashStep, before.currency, 1n)
    if (typeof cashStep !== 'bigint') return cashStep
    const above = readAmount(
      'secondPersonAbove',
      change.secondPersonAbove,
      before.secondPersonAbove,
      before.currency,
      0n,
    )
    if (typeof above !== 'bigint') return above
    await tx.query(
      `update organisation set name = $2, language = $3, cash_step = $4, second_person_above = $5 where id = $1`,
      [tx.organisation, change.name ?? before.name, change.language ?? before.language, cashStep, above],
    )
    await noteChange(tx, 'organisation', tx.organisation, command.at)
    return readOrganisation(tx)
  })

const readAmount = (
  field: string,
  text: string | undefined,
  before: bigint,
  currency: Currency,
  least: bigint,
): bigint | Refusal => {
  if (text === undefined) return before
  const amount = parseDecimal(text, currency)?.minor
  return amount !== undefined && amount >= least ? amount : refuse('input.not_an_amount', { field, currency })
}
