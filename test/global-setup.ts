import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { throwAwaySettings } from '../src/store/embedded-postgres/settings.ts'
import { startEmbeddedPostgres } from '../src/store/embedded-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The owner's connection string of a cluster that tests may fill with databases. */
    testDatabase: string
  }
}

const prefix = 'saldo-test-run-'

/**
 * One throw-away cluster for the whole run, or the external one of `DATABASE_URL`; never the shop's data.
 * vitest calls this once for every project: the second finds what the first made.
 */
export default async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const given = process.env.SALDO_TEST_DATABASE || process.env.DATABASE_URL
  if (given) {
    handOver(project, given)
    return undefined
  }
  removeAbandoned()
  const directory = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  const database = await startEmbeddedPostgres({ directory, settings: throwAwaySettings })
  handOver(project, database.connectionString)
  return async () => {
    await database.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

const handOver = (project: TestProject, connectionString: string): void => {
  process.env.SALDO_TEST_DATABASE = connectionString
  project.provide('testDatabase', connectionString)
}

/** What runs left that were killed; their servers ended with them. */
const removeAbandoned = (): void => {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(prefix)))
    if (!isAlive(Number(name.slice(prefix.length).split('-')[0])))
      rmSync(join(tmpdir(), name), { recursive: true, force: true })
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
