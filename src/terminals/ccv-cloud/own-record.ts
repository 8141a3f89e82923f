import { readJson } from '../../ccv/json.ts'
import { type CcvTransaction, readError, readTransaction } from '../../ccv/transaction.ts'
import type { Past } from '../terminal.ts'

/** What earlier conversations on the same request kept of CCV's answers. */
export interface OwnRecord {
  /** CCV's reference of what was begun, where its answer arrived. */
  readonly reference: string | null
  /** The newest state of it that was kept. */
  readonly last: { readonly transaction: CcvTransaction; readonly raw: string } | null
}

/** `creating` is the path of the call that began it: `/payment` or `/refund`. */
export const ownRecord = ({ messages }: Past, creating: string): OwnRecord => {
  const answers = messages
    .filter(({ direction, channel }) => direction === 'received' && channel === 'https')
    .map(({ text }) => split(text))
  const reference =
    answers
      .filter(({ head }) => head.endsWith(` POST ${creating}`))
      .map(({ body }) => referenceIn(body))
      .findLast((found) => found !== null) ?? null
  const states = answers.flatMap(({ body }) => {
    const transaction = readTransaction(readJson(body))
    return transaction && transaction.reference === reference ? [{ transaction, raw: body }] : []
  })
  return { reference, last: states.at(-1) ?? null }
}

const split = (text: string): { head: string; body: string } => {
  const at = text.indexOf('\n\n')
  return { head: text.slice(0, at).split('\n')[0] ?? '', body: text.slice(at + 2) }
}

const referenceIn = (body: string): string | null => {
  const json = readJson(body)
  return readTransaction(json)?.reference ?? readError(json)?.transactionReference ?? null
}
