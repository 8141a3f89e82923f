import { type Language, say } from '../../../languages/say.ts'
import type { Complaint } from '../../reconciliation/files/complaint.ts'
import { readItems } from '../../reconciliation/files/read-items.ts'
import { matchSides, type Outcome } from '../../reconciliation/match.ts'
import type { Side } from '../../reconciliation/side.ts'
import { isRefusal } from '../../refusal.ts'
import { reasonText } from '../../server/reason-text.ts'
import type { Progress } from './progress.ts'
import { noRulesFile, type RulesFile, readRules } from './read-rules.ts'

export interface Inputs {
  readonly left: string
  readonly right: string
  readonly rules?: string | undefined
}

export interface Loaded {
  readonly left: Side
  readonly right: Side
  readonly file: RulesFile
}

export type Print = (line: string) => void

/** Reads both files and the rules; prints what is wrong, a line each, and is null then. */
export const load = async (
  { left, right, rules }: Inputs,
  language: Language,
  progress: Progress,
  print: Print,
): Promise<Loaded | null> => {
  const file = rules === undefined ? noRulesFile : await readRules(rules)
  if (isRefusal(file)) {
    print(reasonText(language, file.refused))
    return null
  }
  const sides: Side[] = []
  let wrong = 0
  for (const path of [left, right]) {
    const read = await readSide(path, file, language, progress)
    if ('side' in read) sides.push(read.side)
    else for (const line of read.lines) print(line)
    if (!('side' in read)) wrong += 1
  }
  const [leftSide, rightSide] = sides
  return wrong === 0 && leftSide && rightSide ? { left: leftSide, right: rightSide, file } : null
}

const readSide = async (
  path: string,
  file: RulesFile,
  language: Language,
  progress: Progress,
): Promise<{ side: Side } | { lines: string[] }> => {
  try {
    const read = await readItems(path, file.reading, (rows) => progress.tell('read', { path, rows }))
    if ('side' in read) return { side: read.side }
    return { lines: read.complaints.map((complaint) => complaintText(language, path, complaint)) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    return { lines: [say(language, 'match.file_unreadable', { path, said: (error as Error).message })] }
  }
}

export const complaintText = (
  language: Language,
  path: string,
  { line, column, code, params }: Complaint,
): string => {
  const what = say(language, `match.complaint.${code}` as 'match.complaint.empty', { ...params })
  const where = column === '' ? 'match.complaint_at_line' : 'match.complaint_at'
  return say(language, where, { path, line, column, what })
}

/** Runs the engine and tells its steps; seconds by step. */
export const runMatch = (
  { left, right, file }: Loaded,
  progress: Progress,
): { outcome: Outcome; seconds: Record<string, number> } => {
  const seconds: Record<string, number> = {}
  let [step, since] = ['', performance.now()]
  const next = (name: string): void => {
    const now = performance.now()
    if (step !== '') seconds[step] = Number(((now - since) / 1000).toFixed(3))
    step = name
    since = now
  }
  const outcome = matchSides(left, right, {
    rules: file.rules,
    decided: file.decided,
    progress: (name, matches) => {
      next(name)
      progress.tell('step', { step: name, matches })
    },
  })
  next('')
  return { outcome, seconds }
}
