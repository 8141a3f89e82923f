import { answerBrowse, answerBrowseDefinition, browseFieldsTag } from './browse.ts'
import { complaintsFor } from './complaints.ts'
import { answerListDimensions, answerReadDimension } from './dimensions.ts'
import { transactionTag } from './echo-transaction.ts'
import type { Exchange } from './faults.ts'
import { answerMatch } from './match-request.ts'
import { offices } from './office.ts'
import { namedIn } from './read-transaction.ts'
import type { Visit } from './scene.ts'
import { answerTransactions, type Misfortune } from './transactions.ts'
import { type Element, type Tag, tag, textOf } from './xml.ts'

const queries = ['list', 'read', 'columns']

/** Fact sheet, 8: what counts as a query. */
export const isQuery = (root: string): boolean => queries.includes(root)

export const exchangeOf = (root: string): Exchange =>
  isQuery(root) ? 'read' : root === 'match' ? 'letter_off' : 'book'

/** Whether a request makes sense before an office is chosen (dialect `officesNeedCompany`). */
export const isAboutOffices = (root: Element): boolean =>
  root.name === 'list' && textOf(root, 'type') === 'offices'

/** Answers one process-XML document (fact sheet, 3.1). */
export const processXml = (
  visit: Visit,
  root: Element,
  misfortune: Misfortune,
  looked: (rows: number) => void,
): Tag => {
  if (root.name === 'transactions' || root.name === 'transaction')
    return answerTransactions(visit, root, misfortune)
  if (root.name === 'match') return answerMatch(visit, root, misfortune.matchRefused)
  if (root.name === 'columns') return answerBrowse(visit, root, looked)
  if (root.name === 'read') return answerRead(visit, root, misfortune)
  if (root.name === 'list') return answerList(visit, root)
  return unknown(visit, root)
}

const unknown = (visit: Visit, root: Element): Tag => {
  const wrong = complaintsFor(visit)
  wrong.about(root, 'request_unknown', { name: textOf(root, 'type') || root.name })
  return wrong.echo(root)
}

const answerRead = (visit: Visit, root: Element, { invoiceMissing }: Misfortune): Tag => {
  const type = textOf(root, 'type')
  if (type === 'dimensions') return answerReadDimension(visit, root)
  if (type === 'browse') return answerBrowseDefinition(visit, root)
  if (type !== 'transactions' && type !== 'transaction') return unknown(visit, root)
  const one = invoiceMissing ? undefined : namedIn(visit, root)
  if (one) return transactionTag(visit.scene, one)
  // Fact sheet, 3.5: of a missing one the echo is empty.
  const [code, number] = [textOf(root, 'code'), textOf(root, 'number')]
  return tag('transaction', [], {
    ...{ result: '0', msgtype: 'error' },
    msg: visit.say('transaction_unknown', { code, number }),
  })
}

const answerList = (visit: Visit, root: Element): Tag => {
  const type = textOf(root, 'type')
  if (type === 'dimensions') return answerListDimensions(visit, root)
  if (type === 'browsefields') return browseFieldsTag()
  if (type !== 'offices') return unknown(visit, root)
  return tag(
    'offices',
    offices.map(({ code, name, shortname }) => tag('office', code, { name, shortname })),
    { result: '1' },
  )
}
