import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { NoDatabase } from '../no-database.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { runAs } from './run-as.ts'

/** The owner of the embedded cluster and of its database: a superuser, who migrates; the application never serves as it. */
export const owner = 'saldo'

/** Whether there is a cluster already. */
export const isInitialised = (cluster: string): boolean => existsSync(join(cluster, 'PG_VERSION'))

/**
 * Makes a cluster beside its place and moves it there when it is whole: a process killed meanwhile leaves nothing
 * half. Text sorts by code point (`C.UTF-8`, PostgreSQL's own since 17), the same on every machine and release.
 */
export const initialise = async (cluster: string, binaries: Binaries, account: Account): Promise<void> => {
  removeUnfinished(cluster)
  const unfinished = mkdtempSync(`${cluster}.unfinished-`)
  chownSync(unfinished, account.uid, account.gid)
  await run(account, [binaries.initdb, ...initdbArguments, '-D', unfinished])
  await run(
    account,
    [binaries.postgres, '--single', '-D', unfinished, 'postgres'],
    `create database ${owner};\n`,
  )
  renameSync(unfinished, cluster)
}

const initdbArguments = [
  `--username=${owner}`,
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  // Whoever can enter the 0700 directory of the socket is trusted: there is no password that could be left lying.
  '--auth-local=trust',
  '--auth-host=reject',
]

const removeUnfinished = (cluster: string): void => {
  const folder = dirname(cluster)
  const left = readdirSync(folder).filter((name) => join(folder, name).startsWith(`${cluster}.unfinished-`))
  for (const name of left) rmSync(join(folder, name), { recursive: true, force: true })
}

const run = async (account: Account, program: readonly string[], input = ''): Promise<void> => {
  const child = runAs(account, program, { stdio: 'pipe' })
  const said: Buffer[] = []
  child.stdout?.on('data', (text: Buffer) => said.push(text))
  child.stderr?.on('data', (text: Buffer) => said.push(text))
  child.stdin?.on('error', () => {})
  child.stdin?.end(input)
  const [code] = await once(child, 'close')
  if (code !== 0)
    throw new NoDatabase('database.cannot_prepare', { said: Buffer.concat(said).toString().trim() })
}
