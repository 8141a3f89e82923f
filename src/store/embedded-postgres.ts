/** One step of a start that a person may want to read: `code` names a text in `languages/`, `params` fill it. */
export type Say = (code: string, params?: Readonly<Record<string, string>>) => void

export interface EmbeddedPostgresOptions {
  /** Saldo's data directory; the cluster lies in `postgres` below it. Made when it is not there. */
  readonly directory: string
  /** PostgreSQL settings over our own, as `-c name=value`. `fsync=off` is for throw-away test clusters only. */
  readonly settings?: Readonly<Record<string, string>>
  readonly say?: Say
}

export interface EmbeddedPostgres {
  /** Of the owner `saldo` (a superuser of this cluster) on the database `saldo`; for migrations, not for serving. */
  readonly connectionString: string
  /** A server of this directory was running already. */
  readonly reused: boolean
  /** Stops the server if this process started it; else only lets go of it. */
  stop(): Promise<void>
}

/** Starts PostgreSQL on a directory, or joins the one that runs there; throws `NoDatabase` when neither is possible. */
export const startEmbeddedPostgres = async (_options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  throw new Error('not built yet')
}
