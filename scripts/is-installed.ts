import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Ends with 0 when `node_modules` holds what the lock file asks for; a build for another platform may be absent. */
interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>
}

const root = join(import.meta.dirname, '..')
const read = (path: string): Lock => JSON.parse(readFileSync(join(root, path), 'utf8'))
const wanted = Object.entries(read('package-lock.json').packages).filter(([place]) => place !== '')
const present = read('node_modules/.package-lock.json').packages

const fits = wanted.every(([place, { version, optional }]) => {
  const found = present[place]
  return found === undefined ? optional === true : found.version === version
})
process.exit(fits ? 0 : 1)
