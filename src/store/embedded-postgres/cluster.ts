import { accessSync, chownSync, constants, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { NoDatabase } from '../no-database.ts'
import { type Account, chooseAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { initialise, isInitialised } from './initialise.ts'
import { canDieWithParent } from './run-as.ts'
import type { Cluster } from './server.ts'

/** One step of a start that a person may want to read: `code` names a text in `languages/`, `params` fill it. */
export type Say = (code: string, params?: Readonly<Record<string, string>>) => void

/** The major release of the binaries, and so of every cluster they can run. */
const release = '18'

/** Makes the cluster if it is not there, and looks whether a server can run on it. */
export const prepareCluster = async (
  path: string,
  settings: Readonly<Record<string, string>>,
  say: Say,
): Promise<Cluster> => {
  const binaries = findBinaries()
  const account = chooseAccount(ownerOf(path), [binaries.initdb, dirname(path)])
  if (!canDieWithParent()) say('database.outlives_us')
  if (!isInitialised(path)) {
    say('database.preparing', { directory: path })
    await initialise(path, binaries, account)
  }
  checkRelease(path)
  giveTo(account, path)
  return { path, log: join(dirname(path), 'postgres.log'), binaries, account, settings }
}

/** An existing cluster keeps its owner; nobody but that owner and root can run it. */
const ownerOf = (path: string): { uid: number; gid: number } | undefined => {
  const me = process.getuid?.()
  for (const place of [dirname(path), path]) {
    const found = statSync(place, { throwIfNoEntry: false })
    const closed = found !== undefined && me !== 0 && found.uid !== me && (place === path || !mayWrite(place))
    if (closed) throw new NoDatabase('database.not_ours', { directory: place, uid: String(found.uid) })
  }
  return statSync(path, { throwIfNoEntry: false })
}

const mayWrite = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

const checkRelease = (path: string): void => {
  const found = readFileSync(join(path, 'PG_VERSION'), 'utf8').trim()
  if (found !== release) throw new NoDatabase('database.other_release', { directory: path, found, release })
}

/** Where the usual account no longer works (the folder moved into a container), its files go to the one that does. */
const giveTo = (account: Account, path: string): void => {
  if (statSync(path).uid === account.uid) return
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(path, name), account.uid, account.gid)
  chownSync(path, account.uid, account.gid)
}
