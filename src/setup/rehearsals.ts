import type { Command } from '../organisation/command.ts'
import type { Store, Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import type { Played } from './stage.ts'

/** A rehearsal as it is kept; while `passed` is null it is under way, or its node died meanwhile. */
export interface Rehearsal {
  readonly id: string
  readonly terminal: string
  readonly terminal_name: string
  readonly connection: string
  readonly connection_name: string
  readonly person: string
  readonly person_name: string
  readonly steps: readonly Played[]
  readonly passed: boolean | null
  readonly started_at: Date
  readonly ended_at: Date | null
}

/** The last one that was begun. */
export const lastRehearsal = async (tx: Transaction): Promise<Rehearsal | null> => {
  const [row] = await tx.query<Rehearsal>(
    `select r.id, r.terminal_id as terminal, t.name as terminal_name, r.connection_id as connection, c.name as connection_name,
       r.person_id as person, p.name as person_name, r.steps, r.passed, r.started_at, r.ended_at
     from rehearsal r
     join terminal t on t.organisation_id = $1 and t.id = r.terminal_id
     join connection c on c.organisation_id = $1 and c.id = r.connection_id
     join person p on p.organisation_id = $1 and p.id = r.person_id
     where r.organisation_id = $1 order by r.started_at desc, r.id desc limit 1`,
    [tx.organisation],
  )
  return row ?? null
}

export const beginRehearsal = async (
  tx: Transaction,
  { actor, at }: Command,
  wish: { readonly id: string; readonly terminal: string; readonly connection: string },
): Promise<void> => {
  await tx.query(
    `insert into rehearsal (organisation_id, id, terminal_id, connection_id, person_id, started_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [tx.organisation, wish.id, wish.terminal, wish.connection, actor.person, at],
  )
  await noteChange(tx, 'setup', tx.organisation, at)
}

/** Keeps a stage as soon as it was played, so that every page sees it. */
export const keepStage = (
  { store, now }: { readonly store: Store; readonly now: () => Date },
  organisation: string,
  id: string,
  played: Played,
): Promise<void> =>
  store.read(organisation, async (tx) => {
    await tx.query(
      `update rehearsal set steps = steps || $3::jsonb where organisation_id = $1 and id = $2 and ended_at is null`,
      [organisation, id, JSON.stringify([played])],
    )
    await noteChange(tx, 'setup', organisation, now())
  })

export const endRehearsal = (
  { store, now }: { readonly store: Store; readonly now: () => Date },
  organisation: string,
  id: string,
  passed: boolean,
): Promise<void> =>
  store.read(organisation, async (tx) => {
    await tx.query(
      `update rehearsal set passed = $3, ended_at = $4 where organisation_id = $1 and id = $2 and ended_at is null`,
      [organisation, id, passed, now()],
    )
    await noteChange(tx, 'setup', organisation, now())
  })
