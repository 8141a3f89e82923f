import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Builds the page into `dist/` unless what lies there was built from the same sources. */
const root = join(import.meta.dirname, '..')
const sources = ['web', 'languages', 'assets', 'src/money', 'vite.config.ts', 'package-lock.json']
const dist = join(root, 'dist')
const stamp = 'built-from'

const filesBelow = (path: string): string[] => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}

const fingerprint = (): string => {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((source) => filesBelow(join(root, source))))
    hash
      .update(`${path.slice(root.length)}\0`)
      .update(readFileSync(path))
      .update('\0')
  return hash.digest('hex')
}

const isCurrent = (wanted: string): boolean => {
  const path = join(dist, stamp)
  return existsSync(path) && readFileSync(path, 'utf8') === wanted
}

/** Built aside and moved in whole, so that a running server, or a second build, never meets half a page. */
const build = async (wanted: string): Promise<void> => {
  process.stderr.write('Saldo: building the page …\n')
  const { build } = await import('vite')
  const aside = join(root, 'node_modules', `.saldo-page-${process.pid}`)
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: aside, emptyOutDir: true },
  })
  writeFileSync(join(aside, stamp), wanted)
  rmSync(dist, { recursive: true, force: true })
  renameSync(aside, dist)
}

const wanted = fingerprint()
if (existsSync(join(root, 'web/index.html')) && !isCurrent(wanted)) await build(wanted)
