import { NoDatabase } from './no-database.ts'
import { connectToPrimary } from './primary.ts'

const oldest = 15

/** Throws `NoDatabase` where the server cannot be reached, or is older than Saldo's SQL. */
export const checkServer = async (connectionString: string): Promise<void> => {
  const [row] = await ask<{ version: string; number: number }>(
    connectionString,
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number`,
  )
  if (row && row.number < oldest * 10_000) throw new NoDatabase('database.too_old', { version: row.version })
}

/** Throws `NoDatabase` where this role may pass over row-level security: it would not keep organisations apart (law 11). */
export const checkServingRole = async (connectionString: string): Promise<void> => {
  const { role, free } = await servingRole(connectionString)
  if (free) throw new NoDatabase('database.role_free', { role })
}

/** As whom a connection serves, and whether that role may pass over row-level security. */
export const servingRole = async (connectionString: string): Promise<{ role: string; free: boolean }> => {
  const [row] = await ask<{ role: string; free: boolean }>(
    connectionString,
    'select rolname as role, rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
  )
  return row ?? { role: '?', free: true }
}

const ask = async <Row>(connectionString: string, question: string): Promise<Row[]> => {
  const client = await connectToPrimary(connectionString).catch((error: Error) => {
    throw new NoDatabase('database.cannot_reach', { said: error.message || String(error) })
  })
  try {
    return (await client.query(question)).rows as Row[]
  } finally {
    await client.end()
  }
}
