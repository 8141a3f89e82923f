import { resolve } from 'node:path'
import type { Command } from 'commander'
import { type Language, say } from '../../languages/say.ts'
import { evaluate } from './match/evaluate.ts'
import { type Inputs, load, runMatch } from './match/load.ts'
import { openProgress } from './match/progress.ts'
import { summarise } from './match/summary.ts'
import { openWholeFile, type WholeFile } from './match/whole-files.ts'
import { writeOutcome } from './match/write-outcome.ts'

interface MatchOptions extends Inputs {
  readonly out: string
  readonly report: string
}

/** Adds `match` and `match evaluate` to the command line. */
export const addMatchCommand = (
  program: Command,
  language: Language,
  ended: (code: number) => void,
): void => {
  const match = program
    .command('match')
    .description(say(language, 'say.match'))
    .option('--left <file>', say(language, 'say.match_left'))
    .option('--right <file>', say(language, 'say.match_right'))
    .option('--rules <file>', say(language, 'say.match_rules'))
    .option('--out <file>', say(language, 'say.match_out'))
    .option('--report <file>', say(language, 'say.match_report'))
    .action(async ({ left, right, rules, out, report }: Given) => {
      if (left && right && out && report)
        ended(await matchFiles({ left, right, rules, out, report }, language))
      else ended(missing(language, { left, right, out, report }))
    })
  match
    .command('evaluate')
    .description(say(language, 'say.match_evaluate'))
    .option('--truth <file>', say(language, 'say.match_truth'))
    .action(async (_, command: Command) => {
      const { left, right, rules, truth } = command.optsWithGlobals<Given>()
      if (left && right && truth) ended(await evaluate({ left, right, rules, truth }, language))
      else ended(missing(language, { left, right, truth }))
    })
}

type Given = Partial<Record<'left' | 'right' | 'rules' | 'out' | 'report' | 'truth', string | undefined>>

const missing = (language: Language, given: Given): number => {
  const names = Object.entries(given).flatMap(([name, value]) => (value ? [] : [`--${name}`]))
  process.stderr.write(`${say(language, 'match.option_missing', { option: names.join(', ') })}\n`)
  return 2
}

/** Matches two files of items; 0 when both results are written, 1 when they cannot be, 2 when the input is not sound. */
const matchFiles = async (options: MatchOptions, language: Language): Promise<number> => {
  const print = (line: string): void => void process.stderr.write(`${line}\n`)
  const paths = [options.left, options.right, options.rules, options.out, options.report]
  const full = paths.flatMap((path) => (path === undefined ? [] : [resolve(path)]))
  if (new Set(full).size < full.length) {
    print(say(language, 'match.same_file'))
    return 2
  }
  const progress = openProgress(language)
  const loaded = await load(options, language, progress, print)
  if (loaded === null) {
    print(say(language, 'match.nothing_written'))
    return 2
  }
  const { outcome, seconds } = runMatch(loaded, progress)
  const files: WholeFile[] = []
  try {
    const out = openWholeFile(options.out)
    files.push(out)
    const report = openWholeFile(options.report)
    files.push(report)
    await writeOutcome(outcome, seconds, language, out, report, (rows) => progress.tell('wrote', { rows }))
    for (const file of files) await file.close()
    for (const file of files) await file.keep()
  } catch (error) {
    for (const file of files) await file.drop()
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    print(say(language, 'match.cannot_write', { said: (error as Error).message }))
    return 1
  }
  const { matches, pairs, questions, proposals, left, right } = summarise(outcome, seconds)
  const figures = { matches, pairs, questions, proposals, left: left.open, right: right.open }
  process.stdout.write(`${say(language, 'match.done', figures)}\n`)
  return 0
}
