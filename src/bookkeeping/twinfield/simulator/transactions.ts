import { complaintsFor } from './complaints.ts'
import type { Transaction } from './documents.ts'
import { transactionTag } from './echo-transaction.ts'
import { keep } from './keep-transaction.ts'
import { matchByItself } from './matching.ts'
import { gone, put } from './memory.ts'
import { accountant } from './office.ts'
import { isLocked } from './periods.ts'
import { namedIn, readTransaction } from './read-transaction.ts'
import { type Scene, stamp, type Visit } from './scene.ts'
import { childOf, childrenOf, type Element, type Tag, tag, textOf } from './xml.ts'

/** What goes wrong this once, beside what the request brings upon itself. */
export interface Misfortune {
  readonly invoiceMissing: boolean
  readonly periodClosed: boolean
  readonly ledgerUnknown: boolean
  readonly matchRefused: 'line_missing' | 'line_not_available' | null
  readonly unexpected: boolean
  readonly bookTwice: boolean
  readonly touched: boolean
}

/** Answers one or several transactions: the good ones of a batch are kept, whatever becomes of the others (fact sheet, 3.2). */
export const answerTransactions = (visit: Visit, root: Element, misfortune: Misfortune): Tag => {
  if (root.name === 'transaction') return answerOne(visit, root, misfortune)
  const { mostChildren } = visit.scene.dialect
  const all = childrenOf(root, 'transaction')
  if (mostChildren > 0 && all.length > mostChildren) {
    const wrong = complaintsFor(visit)
    wrong.about(root, 'batch_too_long', { most: String(mostChildren) })
    return wrong.echo(root)
  }
  const answers = all.map((one) => answerOne(visit, one, misfortune))
  const good = answers.length > 0 && answers.every(({ attributes }) => attributes.result === '1')
  return tag('transactions', answers, { result: good ? '1' : '0' })
}

const answerOne = (visit: Visit, element: Element, misfortune: Misfortune): Tag =>
  element.attributes.action === 'delete'
    ? answerDelete(visit, element)
    : answerCreate(visit, element, misfortune)

const answerCreate = (visit: Visit, element: Element, misfortune: Misfortune): Tag => {
  const { scene, user } = visit
  const wrong = complaintsFor(visit)
  const draft = readTransaction(visit, element, wrong)
  if (draft) strike(element, wrong.about, misfortune)
  if (!draft || wrong.any) return wrong.echo(element)
  const kept = keep(scene, draft, user.code)
  if (misfortune.bookTwice && !draft.replaces) keep(scene, draft, user.code)
  if (scene.dialect.matchesByItself) matchByItself(scene, kept)
  const answer = transactionTag(scene, scene.memory.get('transactions', kept.id) ?? kept, passedOn(element))
  if (misfortune.touched) touch(scene, kept.id)
  return answer
}

const passedOn = ({ attributes }: Element): Record<string, string> => {
  const { destiny, autobalancevat, raisewarning } = attributes
  return {
    ...(destiny !== undefined && { destiny }),
    ...(autobalancevat !== undefined && { autobalancevat }),
    ...(raisewarning !== undefined && { raisewarning }),
  }
}

const strike = (
  element: Element,
  about: ReturnType<typeof complaintsFor>['about'],
  { invoiceMissing, periodClosed, ledgerUnknown, unexpected }: Misfortune,
): void => {
  const header = childOf(element, 'header')
  const lines = childrenOf(childOf(element, 'lines'), 'line')
  const numbered = lines.find((line) => childOf(line, 'invoicenumber')) ?? lines.at(-1) ?? element
  const period = textOf(header, 'period') || textOf(header, 'date')
  const [first] = lines
  if (periodClosed)
    about(childOf(header, 'period') ?? childOf(header, 'date') ?? element, 'period_closed', { period })
  if (ledgerUnknown)
    about(childOf(first, 'dim1') ?? element, 'dimension_unknown', { code: textOf(first, 'dim1') })
  if (invoiceMissing) about(numbered, 'invoice_unknown', { number: textOf(numbered, 'invoicenumber') })
  if (unexpected) about(element, 'unexpected')
}

/** What an accountant does who changes a booking in the package. */
export const touch = (scene: Scene, id: string): void => {
  const one = scene.memory.get('transactions', id)
  if (!one) return
  const fields = { ...one.fields, freetext3: 'gewijzigd' }
  const later = stamp({ ...scene, now: () => new Date(scene.now().getTime() + 1_000) })
  scene.memory.commit([
    put('transactions', { ...one, fields, user: accountant, modified: later, linesModified: later }),
  ])
}

const answerDelete = (visit: Visit, element: Element): Tag => {
  const wrong = complaintsFor(visit)
  const one = namedIn(visit, element)
  const at = childOf(element, 'number') ?? element
  if (!one) {
    const [code, number] = [textOf(element, 'code'), textOf(element, 'number')]
    wrong.about(at, 'transaction_unknown', { code, number })
  } else if (one.status !== 'temporary') wrong.about(at, 'not_provisional')
  else if (isMatched(one)) wrong.about(at, 'matched_already')
  else if (isLocked(visit.scene.memory, one.office, one.period))
    wrong.about(at, 'period_closed', { period: one.period })
  if (!one || wrong.any) return wrong.echo(element)
  visit.scene.memory.commit([gone('transactions', one.id)])
  return tag('transaction', [tag('office', one.office), tag('code', one.code), tag('number', one.number)], {
    action: 'delete',
    reason: element.attributes.reason ?? '',
    result: '1',
  })
}

export const isMatched = ({ lines }: Transaction): boolean =>
  lines.some(({ level, open, value }) => level === 2 && open !== value)
