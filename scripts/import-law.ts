import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** Who may import whom (DESIGN, *The street*): so a new party costs one folder and one line. */
interface Rule {
  readonly name: string
  readonly binds: RegExp
  /** What they may import beside their own folder, of the files the rule is about. */
  readonly about: RegExp
  readonly allows?: RegExp
  readonly allowsTypes?: RegExp
}

const families = '(terminals|psps|bookkeeping|fiscal|bank)'
const party = `${families}/[^/]+/`
const registries = '(terminals/drivers|psps/clients|bookkeeping/connectors)\\.ts$'
const words = 'bug\\.ts$|refusal\\.ts$'
const screenless = 'ui|live|api|languages|test'

const rules: readonly Rule[] = [
  {
    name: 'money and the store stand on nothing but money',
    binds: /^src\/(money|store)\//,
    about: /^src\//,
    allows: new RegExp(`^src/(money/|${words})`),
  },
  {
    name: 'outbound, ledger and organisation stand on money and the store',
    binds: /^src\/(outbound|ledger|organisation)\//,
    about: /^src\//,
    allows: new RegExp(`^src/(money/|store/|${words})`),
  },
  {
    name: 'orders post what they make, and keep whose wish it was',
    binds: /^src\/orders\//,
    about: /^src\//,
    allows: new RegExp(`^src/(money/|store/|ledger/|organisation/(command|business-day)\\.ts$|${words})`),
  },
  {
    name: 'a party knows money, its family and the words of the wire',
    binds: new RegExp(`^src/${party}`),
    about: /^src\//,
    allows: new RegExp(
      `^src/(money/|outbound/(answer|wire|mask|speak-http)\\.ts$|simulators/(simulator|fault-list|free-port)\\.ts$|ccv/|${words}|(?!${registries})${families}/[^/]+$)`,
    ),
  },
  {
    name: 'what several parties of one provider speak knows money and the words of the wire',
    binds: /^src\/ccv\//,
    about: /^src\//,
    allows: new RegExp(
      `^src/(money/|outbound/(answer|wire|mask|speak-http)\\.ts$|simulators/(simulator|fault-list|free-port)\\.ts$|${families}/[^/]+\\.ts$|${words})`,
    ),
  },
  {
    name: 'the desk knows interfaces, never a party',
    binds: /^src\/(payments|reconciliation|matching|online|day-close|jobs|setup|server|cli)\//,
    about: new RegExp(`^src/${party}`),
  },
  {
    name: 'only main.ts knows the registries',
    binds: /^src\/(?!main\.ts$)/,
    about: new RegExp(`^src/${registries}`),
  },
  { name: 'nobody imports main.ts', binds: /./, about: /^src\/main\.ts$/ },
  {
    name: 'the page knows money alone, and the types of the contract',
    binds: /^web\//,
    about: /^src\//,
    allows: /^src\/money\//,
    allowsTypes: /^src\/server\/shapes\//,
  },
  {
    name: 'screens never import each other',
    binds: new RegExp(`^web/(?!(${screenless})/)[^/]+/`),
    about: /^web\/[^/]+\//,
    allows: new RegExp(`^web/(${screenless})/`),
  },
]

/** Tests, and what they set up with, may look at anything. */
const isTest = (path: string): boolean => /\.test\.tsx?$|\/test-[^/]+\.ts$|^test\/|^scripts\//.test(path)

/** A party is a folder of its own, and so is a screen; else it is the first folder of the street. */
const home = (path: string): string =>
  new RegExp(`^src/${party}`).exec(path)?.[0] ?? path.split('/').slice(0, 2).join('/')

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const statement =
  /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s*)?['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]/gm

export const importsOf = (from: string, source: string): Import[] =>
  [...source.matchAll(statement)].map(([, type, named, called]) => ({
    from,
    to: posix.join(posix.dirname(from), named ?? called ?? ''),
    typeOnly: type !== undefined,
  }))

const breaksRule =
  ({ from, to, typeOnly }: Import) =>
  ({ binds, about, allows, allowsTypes }: Rule): boolean =>
    binds.test(from) &&
    about.test(to) &&
    home(from) !== home(to) &&
    !allows?.test(to) &&
    !(typeOnly && allowsTypes?.test(to))

const tooDeep = (path: string): boolean => path.startsWith('src/') && path.split('/').length > 5

/** Every circle once, by the smallest of its files; types are gone when it runs and close no circle. */
const circles = (imports: readonly Import[]): string[] => {
  const next = Map.groupBy(
    imports.filter(({ typeOnly }) => !typeOnly),
    ({ from }) => from,
  )
  const walk = (path: readonly string[], seen: Set<string>): readonly string[] | undefined => {
    for (const { to } of next.get(path.at(-1) ?? '') ?? []) {
      if (to === path[0]) return path
      if (to < (path[0] ?? '') || seen.has(to)) continue
      const found = walk([...path, to], seen.add(to))
      if (found !== undefined) return found
    }
    return undefined
  }
  return [...next.keys()].flatMap((start) => {
    const circle = walk([start], new Set())
    return circle === undefined ? [] : [`${[...circle, start].join(' → ')}: a circle`]
  })
}

/** What breaks the law, of sources by their path. */
export const breaches = (sources: Readonly<Record<string, string>>): string[] => {
  const imports = Object.entries(sources).flatMap(([path, source]) => importsOf(path, source))
  const broken = imports
    .filter(({ from }) => !isTest(from))
    .flatMap((found) =>
      rules.filter(breaksRule(found)).map(({ name }) => `${found.from} imports ${found.to}: ${name}`),
    )
  const deep = Object.keys(sources)
    .filter(tooDeep)
    .map((path) => `${path}: folders are three deep at most`)
  return [...broken, ...circles(imports), ...deep]
}

const sourcesBelow = (root: string): Record<string, string> =>
  Object.fromEntries(
    ['src', 'web', 'languages', 'test'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => [posix.join(folder, name), readFileSync(join(root, folder, name), 'utf8')]),
    ),
  )

if (import.meta.main) {
  const found = breaches(sourcesBelow(join(import.meta.dirname, '..')))
  for (const breach of found) process.stderr.write(`${breach}\n`)
  process.exitCode = found.length === 0 ? 0 : 1
}
