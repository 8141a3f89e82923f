import { formatDecimal } from '../../../money/decimal.ts'
import { type Money, negate, subtract } from '../../../money/money.ts'
import { amountOf, baseCurrency, share } from './amounts.ts'
import type { KeptLine, Match, MatchedLine, Transaction } from './documents.ts'
import { nextOf } from './household.ts'
import { keep } from './keep-transaction.ts'
import { type Change, gone, put } from './memory.ts'
import { accountant, memorialBook } from './office.ts'
import { isLocked, periodOf } from './periods.ts'
import { type Scene, stamp } from './scene.ts'

/** What is taken of one line's open value, signed; `off` of it is written off. */
export interface Part {
  readonly transaction: Transaction
  readonly line: KeptLine
  readonly value: Money
  readonly off: Money
}

/** Takes the parts, which add up to nothing, off their lines, under the customer's next match number. */
export const applyMatch = (
  scene: Scene,
  where: { readonly office: string; readonly customer: string; readonly date: string },
  parts: readonly Part[],
): Match => {
  const { memory } = scene
  const offs = parts.filter(({ off }) => off.minor !== 0n)
  const writeOff = offs.length > 0 ? writtenOff(scene, where, offs) : null
  const all = [...parts, ...partsOf(writeOff)]
  const { next, taken } = nextOf(memory, `match ${where.office} ${where.customer}`)
  const match: Match = {
    id: `${where.office} ${where.customer} ${next}`,
    ...{ office: where.office, customer: where.customer, number: next, date: where.date },
    lines: all.map(takenOff),
    writeOff: writeOff?.id ?? null,
  }
  memory.commit([taken, put('matches', match), ...changedOpen(scene, match, -1n)])
  return match
}

const partsOf = (writeOff: Transaction | null): Part[] =>
  (writeOff?.lines ?? [])
    .filter(({ level }) => level === 2)
    .map((line) => {
      const value = amountOf(line.open, writeOff?.currency ?? '')
      return { transaction: writeOff as Transaction, line, value, off: subtract(value, value) }
    })

const takenOff = ({ transaction, line, value }: Part): MatchedLine => {
  const whole = amountOf(line.open, transaction.currency).minor
  const base = amountOf(line.openbase, baseCurrency)
  const rep = amountOf(line.openrep, baseCurrency)
  return {
    ...{ code: transaction.code, number: transaction.number, line: line.id },
    value: formatDecimal(value),
    basevalue: formatDecimal(share(base, value.minor, whole)),
    repvalue: formatDecimal(share(rep, value.minor, whole)),
  }
}

/** Changes of what is open on the lines of a match: `sign` -1 takes its values off, 1 gives them back. */
const changedOpen = ({ memory, ...scene }: Scene, match: Match, sign: bigint): Change[] => {
  const changed = new Map<string, Transaction>()
  for (const hit of match.lines) {
    const id = `${match.office} ${hit.code} ${hit.number}`.toUpperCase()
    const one = changed.get(id) ?? memory.get('transactions', id)
    if (!one) continue
    const lines = one.lines.map((line) => (line.id === hit.line ? moved(one, line, hit, sign) : line))
    changed.set(id, { ...one, lines, linesModified: stamp({ memory, ...scene }) })
  }
  return [...changed.values()].map((one) => put('transactions', one))
}

const moved = (one: Transaction, line: KeptLine, hit: MatchedLine, sign: bigint): KeptLine => {
  const by = (open: string, value: string, currency: string): string => {
    const amount = amountOf(value, currency)
    return formatDecimal(subtract(amountOf(open, currency), sign < 0n ? amount : negate(amount)))
  }
  return {
    ...line,
    open: by(line.open, hit.value, one.currency),
    openbase: by(line.openbase, hit.basevalue, baseCurrency),
    openrep: by(line.openrep, hit.repvalue, baseCurrency),
  }
}

// Fact sheet, 4: a write-off books the payment difference.
const writtenOff = (
  scene: Scene,
  { office, customer, date }: { readonly office: string; readonly customer: string; readonly date: string },
  offs: readonly Part[],
): Transaction => {
  const [first] = offs
  const currency = first?.transaction.currency ?? baseCurrency
  const rows = offs.flatMap(({ line, off }) => [
    { dim1: line.dim1, dim2: customer, amount: negate(off), level: 2 as const },
    { dim1: scene.dialect.writeOffLedger, dim2: '', amount: off, level: 0 as const },
  ])
  const lines = rows.map(({ dim1, dim2, amount, level }, index): KeptLine => {
    const value = formatDecimal(amount)
    const open = level === 2 ? value : formatDecimal(subtract(amount, amount))
    return {
      side: amount.minor < 0n ? 'credit' : 'debit',
      ...{ id: index + 1, type: 'detail', dim1, dim2, value, basevalue: value, repvalue: value, rate: '1' },
      ...{ reprate: '1', fields: { description: 'Betalingsverschil' }, level },
      ...{ open, openbase: open, openrep: open },
    }
  })
  const header = {
    office,
    daybook: memorialBook,
    number: '',
    currency,
    date,
    period: periodOf(date),
    fields: {},
  }
  return keep(scene, { header, destiny: 'final', lines, replaces: null }, accountant, 'matching')
}

export type UndoProblem = 'MatchNotFound' | 'MatchingTransactionsCouldNotBeDeleted'

/** Gives back what a match took, and takes back what it wrote off. */
export const undoMatch = (scene: Scene, match: Match | undefined): UndoProblem | null => {
  const { memory } = scene
  if (!match) return 'MatchNotFound'
  const writeOff = match.writeOff === null ? undefined : memory.get('transactions', match.writeOff)
  if (writeOff && isLocked(memory, writeOff.office, writeOff.period))
    return 'MatchingTransactionsCouldNotBeDeleted'
  memory.commit([
    ...changedOpen(scene, match, 1n),
    gone('matches', match.id),
    ...(writeOff ? [gone('transactions', writeOff.id)] : []),
  ])
  return null
}

/** The match, for a package that finds open items by itself: by invoice number alone. */
export const matchByItself = (scene: Scene, booked: Transaction): void => {
  for (const line of booked.lines) {
    const wanted = line.fields.invoicenumber
    if (line.level !== 2 || wanted === undefined) continue
    const value = amountOf(line.value, booked.currency)
    const other = openItemFor(scene, booked, line, wanted, value)
    if (!other) continue
    const zero = subtract(value, value)
    const own = { transaction: booked, line, value, off: zero }
    applyMatch(scene, { office: booked.office, customer: line.dim2, date: booked.date }, [
      own,
      { ...other, value: negate(value), off: zero },
    ])
  }
}

const openItemFor = ({ memory }: Scene, booked: Transaction, own: KeptLine, number: string, value: Money) => {
  for (const transaction of memory.by('transactions', `${booked.office} ${number}`))
    for (const line of transaction.lines) {
      const open = amountOf(line.open, transaction.currency)
      const enough = value.minor < 0n ? open.minor >= -value.minor : open.minor <= -value.minor
      const fits = line.level === 2 && line.dim2 === own.dim2 && line.dim1 === own.dim1
      if (fits && transaction.id !== booked.id && enough) return { transaction, line }
    }
  return null
}
