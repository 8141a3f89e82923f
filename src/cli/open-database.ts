import { checkServer } from '../store/check-database.ts'
import { openStore, type Store } from '../store/database.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../store/embedded-postgres.ts'
import { asRole } from '../store/hosts.ts'
import { findKey, type Key } from '../store/key.ts'
import { migrate } from '../store/migrate.ts'
import { type Settings, WrongSetting } from './settings.ts'

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
  await using opened = new AsyncDisposableStack()
  const key = await findKey(settings.data).catch(unreadable)
  const embedded = settings.databaseUrl
    ? null
    : await startEmbeddedPostgres({ directory: settings.data, say })
  if (embedded) opened.defer(embedded.stop)
  const ownerUrl = settings.databaseUrl ?? embedded?.connectionString ?? ''
  await checkServer(ownerUrl)
  const password = key.derive('database role saldo_app').toString('hex')
  const { applied } = await migrate(ownerUrl, password)
  if (applied.length > 0) say('database.migrated', { count: String(applied.length) })
  const appUrl = settings.databaseAppUrl ?? asRole(ownerUrl, 'saldo_app', password)
  const store = openStore(appUrl)
  opened.defer(store.close)
  const kept = opened.move()
  return { store, key, ownerUrl, appUrl, embedded, close: () => kept.disposeAsync() }
}

const unreadable = (error: Error): never => {
  throw error instanceof RangeError ? new WrongSetting(error.message) : error
}
