import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { Bug } from '../bug.ts'
import { connectToPrimary } from './primary.ts'

const folder = new URL('../../sql/', import.meta.url)

/** Numbers nobody else locks on; one migration at a time, whoever starts first. */
const migrationLock = 738_201_117

export interface Migrated {
  readonly applied: readonly string[]
}

/**
 * Brings a database up to date as its owner: creates the role `saldo_app` where it is missing, gives it this password, and
 * applies the files of `sql/` that were not applied yet, each in a transaction. A file that changed after it was applied is a bug.
 */
export const migrate = async (ownerConnection: string, appPassword: string): Promise<Migrated> => {
  const client = await connectToPrimary(ownerConnection, { application_name: 'saldo migrate' })
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await makeAppRole(client, appPassword)
    return { applied: await applyMissing(client) }
  } finally {
    await client.end()
  }
}

const makeAppRole = async (client: pg.Client, password: string): Promise<void> => {
  const secret = pg.escapeLiteral(password)
  const { rowCount } = await client.query(`select from pg_roles where rolname = 'saldo_app'`)
  // Roles belong to the cluster: two databases of one cluster may get here together.
  if (!rowCount) await client.query(`create role saldo_app login password ${secret}`).catch(alreadyThere)
  else await client.query(`alter role saldo_app password ${secret}`).catch(alreadyThere)
  await client.query('grant usage on schema public to saldo_app')
}

const alreadyThere = (error: { code?: string }): void => {
  // duplicate_object, unique_violation, or another session altering the same role at this moment
  if (!['42710', '23505', 'XX000'].includes(error.code ?? '')) throw error
}

const applyMissing = async (client: pg.Client): Promise<string[]> => {
  await client.query(`create table if not exists migration (
    name text primary key, digest text not null, applied_at timestamptz not null default now())`)
  const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from migration')
  const known = new Map(rows.map((row) => [row.name, row.digest]))
  const applied: string[] = []
  for (const name of (await readdir(folder)).filter((file) => /^\d{4}-.*\.sql$/.test(file)).sort()) {
    const text = await readFile(new URL(name, folder), 'utf8')
    const digest = createHash('sha256').update(text).digest('hex')
    if (known.get(name) === digest) continue
    if (known.has(name)) throw new Bug(`${name} changed after it was applied`)
    await apply(client, name, text, digest)
    applied.push(name)
  }
  return applied
}

const apply = async (client: pg.Client, name: string, text: string, digest: string): Promise<void> => {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into migration (name, digest) values ($1, $2)', [name, digest])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
