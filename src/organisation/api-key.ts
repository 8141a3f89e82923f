import { Bug } from '../bug.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Store, Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import { type Command, keepCommand } from './command.ts'
import type { Right } from './rights.ts'
import { newToken, tokenHash } from './token.ts'

export interface ApiKey {
  readonly id: string
  readonly name: string
  readonly hint: string
  readonly person: { readonly id: string; readonly name: string }
  readonly scopes: readonly Right[]
  readonly madeAt: Date
  readonly endedAt: Date | null
}

const select = `select k.id, k.name, k.hint, jsonb_build_object('id', p.id, 'name', p.name) person, k.scopes,
    k.made_at "madeAt", k.ended_at "endedAt"
  from api_key k join person p on p.organisation_id = k.organisation_id and p.id = k.person_id
  where k.organisation_id = $1`

export const readApiKeys = (tx: Transaction): Promise<ApiKey[]> =>
  tx.query<ApiKey>(`${select} order by k.ended_at is not null, k.made_at desc, k.id`, [tx.organisation])

const readApiKey = async (tx: Transaction, id: string): Promise<ApiKey | undefined> =>
  (await tx.query<ApiKey>(`${select} and k.id = $2`, [tx.organisation, id]))[0]

export interface NewApiKey {
  readonly id: string
  readonly name: string
  readonly scopes: readonly Right[]
}

/** Makes a key that acts for who makes it, with at most their rights; its token is told this once. */
export const addApiKey = (store: Store, command: Command, { id, name, scopes }: NewApiKey) =>
  store.within(
    command.actor.organisation,
    async (tx): Promise<{ key: ApiKey; token: string | null } | Refusal> => {
      if (!(await keepCommand(tx, command))) return { key: await shown(tx, id), token: null }
      if (scopes.some((scope) => !command.actor.rights.has(scope))) return refuse('right.more_than_yours')
      const token = `saldo_${newToken()}`
      const [added] = await tx.query(
        `insert into api_key (organisation_id, id, name, token_hash, hint, person_id, scopes, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (organisation_id, id) do nothing returning id`,
        [
          ...[tx.organisation, id, name.trim(), tokenHash(token), token.slice(0, 'saldo_'.length + 4)],
          ...[command.actor.person, scopes, command.at],
        ],
      )
      if (!added) return refuse('input.id_taken')
      await noteChange(tx, 'api_key', id, command.at)
      return { key: await shown(tx, id), token }
    },
  )

/** Ends a key; ending it twice changes nothing. */
export const endApiKey = (store: Store, command: Command, id: string) =>
  store.within(command.actor.organisation, async (tx): Promise<ApiKey | Refusal> => {
    if (!(await keepCommand(tx, command))) return shown(tx, id)
    if (!(await readApiKey(tx, id))) return refuse('api_key.not_found')
    await tx.query(
      'update api_key set ended_at = $3 where organisation_id = $1 and id = $2 and ended_at is null',
      [tx.organisation, id, command.at],
    )
    await noteChange(tx, 'api_key', id, command.at)
    return shown(tx, id)
  })

const shown = async (tx: Transaction, id: string): Promise<ApiKey> => {
  const key = await readApiKey(tx, id)
  if (!key) throw new Bug('an API key that was just written is not there')
  return key
}
