import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { NoDatabase } from '../no-database.ts'
import type { Account } from './account.ts'

/**
 * A private directory for the server's socket. A socket's path ends at 107 bytes (unix(7)) and a clone may lie
 * deeper, so it is a short one; the name follows from the cluster, so a server that takes over is found there too.
 */
export const socketDirectory = (cluster: string, account: Account): string => {
  const name = createHash('sha256').update(cluster).digest('hex').slice(0, 16)
  for (const place of ['/tmp', '/var/tmp', '/run'])
    for (const suffix of ['', '-2', '-3']) {
      const path = join(place, `saldo-${name}${suffix}`)
      if (makePrivate(path, account)) return path
    }
  throw new NoDatabase('database.no_socket', { path: '/tmp' })
}

/** Another user of the machine may have made it first, to listen in: then it is not ours and not used. */
const makePrivate = (path: string, account: Account): boolean => {
  try {
    mkdirSync(path, { recursive: false, mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false
  }
  const found = lstatSync(path)
  const mine = found.uid === process.getuid?.() || found.uid === account.uid
  if (!found.isDirectory() || !mine) return false
  chmodSync(path, 0o700)
  if (found.uid !== account.uid) chownSync(path, account.uid, account.gid)
  return true
}

/** Removes what a dead server left in it. */
export const clearSocketDirectory = (path: string): void => {
  for (const file of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) rmSync(join(path, file), { force: true })
}
