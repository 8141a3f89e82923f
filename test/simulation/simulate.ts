import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { throwAwaySettings } from '../../src/store/embedded-postgres/settings.ts'
import { startEmbeddedPostgres } from '../../src/store/embedded-postgres.ts'
import { openNodePool } from './node/pool.ts'
import { type Play, playWorlds } from './play-worlds.ts'
import type { Verdict } from './world.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    'at-once': { type: 'string', default: '5' },
    timeline: { type: 'boolean', default: false },
    // `tills` or `web shops`; both unless said.
    only: { type: 'string' },
  },
})

const seedsOf = (): number[] => {
  if (values.seed !== undefined) return [Number(values.seed)]
  return Array.from({ length: Number(values.seeds) }, (_, index) => Number(values.from) + index)
}

const kinds = (['tills', 'web shops'] as const).filter((kind) => (values.only ?? kind) === kind)
const worlds: Play[] = seedsOf().flatMap((seed) => kinds.map((kind) => ({ seed, kind })))

const report = ({ seed, kind, broken, timeline }: Verdict): void => {
  console.log(`seed ${seed}, ${kind}: ${broken.length === 0 ? 'passed' : 'FAILED'}`)
  if (broken.length === 0 && !values.timeline) return
  console.log(`\nSeed ${seed}, ${kind}: what happened`)
  for (const line of timeline.lines) console.log(`  ${line}`)
  for (const rule of broken) console.log(`  BROKEN  ${rule}`)
  if (broken.length > 0) console.log(`  again with: npm run simulate -- --seed ${seed} --only '${kind}'`)
}

const summary = (verdicts: readonly Verdict[]): void => {
  const totals = new Map<string, number>()
  for (const { timeline } of verdicts)
    for (const [what, times] of timeline.counts) totals.set(what, (totals.get(what) ?? 0) + times)
  console.log('\nWhat these worlds went through')
  for (const [what, times] of [...totals].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`  ${String(times).padStart(7)}  ${what}`)
}

const directory = mkdtempSync(join(tmpdir(), 'saldo-simulation-cluster-'))
const given = process.env.DATABASE_URL
const cluster = given ? null : await startEmbeddedPostgres({ directory, settings: throwAwaySettings })
process.env.SALDO_TEST_DATABASE = given || cluster?.connectionString
const pool = openNodePool(3)
// The server ends with this process; what it leaves on the disk does not.
process.once('exit', () => {
  pool.stop()
  rmSync(directory, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
const began = performance.now()
const verdicts = await playWorlds(worlds, Number(values['at-once']), pool, (verdict, done) => {
  report(verdict)
  const seconds = ((performance.now() - began) / 1_000).toFixed(0)
  if (done % 10 === 0 || verdict.broken.length > 0)
    console.log(`${done} of ${worlds.length} worlds played, ${seconds} s`)
})
pool.stop()
await cluster?.stop()
summary(verdicts)
const failed = verdicts.filter(({ broken }) => broken.length > 0)
if (failed.length > 0)
  console.log(`\nfailed: ${failed.map(({ seed, kind }) => `${seed} (${kind})`).join(', ')}`)
console.log(`\n${verdicts.length - failed.length} passed, ${failed.length} failed`)
process.exit(failed.length === 0 ? 0 : 1)
