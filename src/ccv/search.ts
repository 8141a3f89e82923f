import { Broken } from '../outbound/wire.ts'
import type { CcvFilters, CcvReply, PaymentApi } from './payment-api.ts'
import type { CcvTransaction } from './transaction.ts'

/**
 * Every transaction the filters let through, page after page (fact sheet of CCV, 1.11). Size and order of a page are not
 * documented, so it goes on from the older end of what is there until nothing new comes, and then from the newer end.
 * What is not a page ends it and is handed back.
 */
export const searchAll = async (
  api: PaymentApi,
  filters: CcvFilters,
  mostPages = 40,
): Promise<CcvReply<readonly CcvTransaction[]>> => {
  const found = new Map<string, CcvTransaction>()
  const raw: string[] = []
  const ways: ((page: readonly CcvTransaction[]) => CcvFilters)[] = [olderThan, newerThan]
  for (let pages = 0; pages < mostPages; pages += 1) {
    const [way] = ways
    if (!way) return { kind: 'found', value: [...found.values()], raw: raw.join('\n') }
    const reply = await api.transactions({ ...filters, ...(pages > 0 && way([...found.values()])) })
    if (reply.kind === 'other') return reply
    const page = reply.value.filter(({ reference }) => !found.has(reference))
    for (const one of page) found.set(one.reference, one)
    if (page.length > 0 || pages === 0) raw.push(reply.raw)
    if (page.length === 0) ways.shift()
    if (found.size === 0) ways.length = 0
  }
  throw new Broken({ code: 'ccv.endless_list' })
}

const timeOf = ({ created }: CcvTransaction): number => created?.getTime() ?? 0

/** Of transactions of one instant the last: a list that shows the newest first would go on there. */
const olderThan = (page: readonly CcvTransaction[]): CcvFilters => ({
  referenceBefore: page.reduce<CcvTransaction | undefined>(
    (oldest, one) => (oldest && timeOf(oldest) < timeOf(one) ? oldest : one),
    undefined,
  )?.reference,
})

const newerThan = (page: readonly CcvTransaction[]): CcvFilters => ({
  referenceAfter: page.reduce<CcvTransaction | undefined>(
    (newest, one) => (newest && timeOf(newest) >= timeOf(one) ? newest : one),
    undefined,
  )?.reference,
})
