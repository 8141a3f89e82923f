import { Broken } from '../outbound/wire.ts'
import type { CcvFilters, CcvReply, PaymentApi } from './payment-api.ts'
import type { CcvTransaction } from './transaction.ts'

/**
 * Every transaction the filters let through, page after page (fact sheet of CCV, 1.11). The size and the order of a page are
 * not documented: it goes on from the end of each page in the direction the page itself shows, until nothing new comes.
 * What is not a page ends it and is handed back.
 */
export const searchAll = async (
  api: PaymentApi,
  filters: CcvFilters,
  mostPages = 40,
): Promise<CcvReply<readonly CcvTransaction[]>> => {
  const found = new Map<string, CcvTransaction>()
  const raw: string[] = []
  let cursor: CcvFilters = {}
  for (let page = 0; page < mostPages; page += 1) {
    const reply = await api.transactions({ ...filters, ...cursor })
    if (reply.kind === 'other') return reply
    const fresh = reply.value.filter(({ reference }) => !found.has(reference))
    if (page === 0 || fresh.length > 0) raw.push(reply.raw)
    if (fresh.length === 0) return { kind: 'found', value: [...found.values()], raw: raw.join('\n') }
    for (const one of fresh) found.set(one.reference, one)
    cursor = cursorAfter(reply.value)
  }
  throw new Broken({ code: 'ccv.endless_list' })
}

const cursorAfter = (page: readonly CcvTransaction[]): CcvFilters => {
  const [first, last] = [page[0], page.at(-1)]
  const rising = (first?.created?.getTime() ?? 0) < (last?.created?.getTime() ?? 0)
  return rising ? { referenceAfter: last?.reference } : { referenceBefore: last?.reference }
}
