import type { CcvReply } from '../../ccv/payment-api.ts'
import type { CcvTransaction } from '../../ccv/transaction.ts'
import type { Ask } from './line.ts'
import { isLandingPage } from './map.ts'
import type { OnlineSettings } from './settings.ts'

/** These transactions, and the payments behind those that are landing pages (fact sheet of CCV, 1.5 and 1.9: word comes of the page). */
export const readTransactions = async (
  ask: Ask,
  { mostAtOnce }: OnlineSettings,
  references: readonly string[],
): Promise<readonly CcvTransaction[]> => {
  const wanted = [...new Set(references)].filter(isReference)
  const found = await readAll(ask, mostAtOnce, wanted)
  const children = found
    .flatMap((one) => (isLandingPage(one) ? (one.childReferenceId ?? []) : []))
    .filter((child) => !wanted.includes(child))
  return [...found, ...(await readAll(ask, mostAtOnce, [...new Set(children)]))]
}

// 1.3: opaque, at most 255 characters. What anybody may post to us is asked about only where it can be one.
const isReference = (reference: string): boolean => /^[\x21-\x7e]{1,255}$/.test(reference)

const readAll = async (
  ask: Ask,
  mostAtOnce: number,
  references: readonly string[],
): Promise<CcvTransaction[]> => {
  const [single, listable] = [references.filter(hasComma), references.filter((one) => !hasComma(one))]
  const found = await readEach(ask, single)
  for (let at = 0; at < listable.length; at += mostAtOnce)
    found.push(...(await readBatch(ask, listable.slice(at, at + mostAtOnce))))
  return found
}

const hasComma = (reference: string): boolean => reference.includes(',')

/** A page may be shorter than the list of references (1.11): what is missing is asked for again, until nothing comes. */
const readBatch = async (ask: Ask, references: readonly string[]): Promise<CcvTransaction[]> => {
  const found = new Map<string, CcvTransaction>()
  for (let missing = references; missing.length > 1; ) {
    const asked = missing
    const rows = await ask(async (api) => known(await api.transactions({ references: asked.join(',') })))
    // Whether one reference that is not known makes CCV refuse the whole list is not documented.
    if (rows === null) return readEach(ask, references)
    const fresh = rows.filter(({ reference }) => asked.includes(reference))
    if (fresh.length === 0) return [...found.values()]
    for (const one of fresh) found.set(one.reference, one)
    missing = asked.filter((reference) => !found.has(reference))
  }
  const left = references.filter((reference) => !found.has(reference))
  return [...found.values(), ...(await readEach(ask, left))]
}

const readEach = async (ask: Ask, references: readonly string[]): Promise<CcvTransaction[]> => {
  const found: CcvTransaction[] = []
  for (const reference of references) {
    const one = await ask(async (api) => known(await api.transaction(reference)))
    if (one?.reference === reference) found.push(one)
  }
  return found
}

/** Null where CCV says, in its own words (1.7), that it does not know what was asked for. */
const known = <Value>(reply: CcvReply<Value>): CcvReply<Value | null> =>
  reply.kind === 'other' && isNotKnown(reply) ? { kind: 'found', value: null, raw: reply.raw } : reply

const isNotKnown = ({ status, error }: Extract<CcvReply<unknown>, { kind: 'other' }>): boolean =>
  error !== null && (status === 404 || (status === 400 && error.failureCode === 'unknown_reference'))
