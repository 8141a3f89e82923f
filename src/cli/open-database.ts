import { openStore, type Store } from '../store/database.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../store/embedded-postgres.ts'
import { findKey, type Key } from '../store/key.ts'
import { migrate } from '../store/migrate.ts'
import type { Settings } from './settings.ts'

/** The database of this installation, brought up to date. */
export interface OpenDatabase {
  readonly store: Store
  readonly key: Key
  /** The owner's connection: for migrations and the doctor, not for serving. */
  readonly ownerUrl: string
  readonly appUrl: string
  readonly embedded: EmbeddedPostgres | null
  close(): Promise<void>
}

/** Starts or joins the embedded PostgreSQL, or takes the external one; migrates it; opens the store as the serving role. */
export const openDatabase = async (
  settings: Settings,
  say: (code: string, params?: Readonly<Record<string, string>>) => void,
): Promise<OpenDatabase> => {
  const key = await findKey(settings.data)
  const embedded = settings.databaseUrl
    ? null
    : await startEmbeddedPostgres({ directory: settings.data, say })
  const ownerUrl = settings.databaseUrl ?? embedded?.connectionString ?? ''
  const password = key.derive('database role saldo_app').toString('hex')
  const { applied } = await migrate(ownerUrl, password)
  if (applied.length > 0) say('database.migrated', { count: String(applied.length) })
  const appUrl = settings.databaseAppUrl ?? asAppRole(ownerUrl, password)
  const store = openStore(appUrl)
  return {
    store,
    key,
    ownerUrl,
    appUrl,
    embedded,
    close: async () => {
      await store.close()
      await embedded?.stop()
    },
  }
}

/** The same database, as the role that serves. */
export const asAppRole = (ownerUrl: string, password: string): string => {
  const url = new URL(ownerUrl)
  url.username = 'saldo_app'
  url.password = password
  return url.href
}
