import type { Transaction } from '../store/database.ts'

/** What is kept of a person's secrets. */
export interface KeptSecrets {
  readonly pin_hash: string | null
  readonly password_hash: string | null
  readonly active: boolean
}

export const readKeptSecrets = async (tx: Transaction, person: string): Promise<KeptSecrets | undefined> => {
  const [kept] = await tx.query<KeptSecrets>(
    'select pin_hash, password_hash, active from person where organisation_id = $1 and id = $2',
    [tx.organisation, person],
  )
  return kept
}

export const writeHash = (
  tx: Transaction,
  column: 'password_hash' | 'pin_hash',
  person: string,
  hash: string | null,
): Promise<unknown> =>
  tx.query(`update person set ${column} = $3 where organisation_id = $1 and id = $2`, [
    tx.organisation,
    person,
    hash,
  ])
