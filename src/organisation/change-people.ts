import { Bug } from '../bug.ts'
import { isRefusal, refuse } from '../refusal.ts'
import type { Store, Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import { type Command, keepCommand } from './command.ts'
import { readLimit } from './limit.ts'
import { mayChangePerson } from './may-change-person.ts'
import { readOrganisation } from './organisation.ts'
import { canBeRun, type Person, readPeople, readPerson } from './person.ts'
import { exceptionsFrom, type Right, type Role } from './rights.ts'
import { endSessionsOf } from './session.ts'

export interface NewPerson {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly email?: string | null
  readonly language?: string
  readonly given?: readonly Right[]
  readonly withheld?: readonly Right[]
  readonly cashLimit?: string | null
  readonly refundLimit?: string | null
}

export const addPerson = (store: Store, command: Command, wish: NewPerson) =>
  store.within(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return shown(tx, wish.id)
    const { currency, language } = await readOrganisation(tx)
    const cashLimit = readLimit(wish.cashLimit ?? null, currency)
    if (isRefusal(cashLimit)) return cashLimit
    const refundLimit = readLimit(wish.refundLimit ?? null, currency, 'refundLimit')
    if (isRefusal(refundLimit)) return refundLimit
    const { id, name } = wish
    const { role, given, withheld } = exceptionsFrom({
      role: wish.role,
      given: wish.given ?? [],
      withheld: wish.withheld ?? [],
    })
    const refused = mayChangePerson(command.actor, id, null, {
      ...{ role, given, withheld, cashLimit, refundLimit },
    })
    if (refused) return refused
    const [added] = await tx.query(
      `insert into person (organisation_id, id, name, email, language, role, given, withheld, cash_limit, created_at,
         refund_limit)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (organisation_id, id) do nothing returning id`,
      [
        ...[tx.organisation, id, name.trim(), wish.email?.trim() ?? null, wish.language ?? language],
        ...[role, given, withheld, cashLimit, command.at, refundLimit],
      ],
    )
    if (!added) return refuse('input.id_taken')
    await noteChange(tx, 'people', id, command.at)
    return shown(tx, id)
  })

export interface ChangedPerson extends Partial<Omit<NewPerson, 'id'>> {
  readonly active?: boolean
}

export const changePerson = (store: Store, command: Command, id: string, change: ChangedPerson) =>
  store.within(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return shown(tx, id)
    await oneAtATime(tx)
    const before = await readPerson(tx, id)
    if (!before) return refuse('person.not_found')
    const after = await changed(tx, before, change)
    if (isRefusal(after)) return after
    const refused = mayChangePerson(command.actor, id, before, after)
    if (refused) return refused
    await write(tx, after)
    if (!canBeRun(await readPeople(tx))) return refuse('person.last_administrator')
    if (before.active && !after.active) await letInNoMore(tx, id, command.at)
    await noteChange(tx, 'people', id, command.at)
    return shown(tx, id)
  })

// Two administrators who take each other's rights away at the same moment would leave none.
const oneAtATime = (tx: Transaction) =>
  tx.query('select from organisation where id = $1 for no key update', [tx.organisation])

const shown = async (tx: Transaction, id: string): Promise<Person> => {
  const person = await readPerson(tx, id)
  if (!person) throw new Bug('a person who was just written is not there')
  return person
}

const changed = async (tx: Transaction, before: Person, change: ChangedPerson) => {
  const { currency } = await readOrganisation(tx)
  const cashLimit = change.cashLimit === undefined ? before.cashLimit : readLimit(change.cashLimit, currency)
  if (isRefusal(cashLimit)) return cashLimit
  const refundLimit =
    change.refundLimit === undefined
      ? before.refundLimit
      : readLimit(change.refundLimit, currency, 'refundLimit')
  if (isRefusal(refundLimit)) return refundLimit
  return exceptionsFrom({ ...before, ...change, cashLimit, refundLimit })
}

const write = (tx: Transaction, person: Person) =>
  tx.query(
    `update person set name = $3, email = $4, language = $5, role = $6, given = $7, withheld = $8, cash_limit = $9,
       active = $10, refund_limit = $11
     where organisation_id = $1 and id = $2`,
    [
      ...[tx.organisation, person.id, person.name.trim(), person.email?.trim() ?? null, person.language],
      ...[person.role, person.given, person.withheld, person.cashLimit, person.active, person.refundLimit],
    ],
  )

const letInNoMore = async (tx: Transaction, id: string, at: Date): Promise<void> => {
  await endSessionsOf(tx, id, null, at)
  await tx.query(
    'update api_key set ended_at = $3 where organisation_id = $1 and person_id = $2 and ended_at is null',
    [tx.organisation, id, at],
  )
  await tx.query(
    'update one_time_link set used_at = $3 where organisation_id = $1 and person_id = $2 and used_at is null',
    [tx.organisation, id, at],
  )
}
