import type { Static } from 'typebox'
import { isTextKey, type Language, say } from '../../../languages/say.ts'
import type { PostedEntry } from '../../ledger/posted.ts'
import { negate } from '../../money/money.ts'
import type { EntryShape } from '../shapes/payments.ts'
import { amount } from './basics.ts'

/** An entry of the ledger in the reader's language. */
export const presentEntry = (
  entry: PostedEntry,
  language: Language,
  nameOf: (account: string) => string,
): Static<typeof EntryShape> => {
  const key = `entry.${entry.kind}`
  return {
    id: entry.id,
    kind: entry.kind,
    kindText: isTextKey(key) ? say(language, key) : entry.kind,
    bookedOn: entry.bookedOn,
    businessDate: entry.businessDate,
    occurredAt: entry.occurredAt.toISOString(),
    lines: entry.lines.map((line) => ({
      account: line.account,
      accountText: nameOf(line.account),
      debit: line.amount.minor > 0n ? amount(line.amount) : null,
      credit: line.amount.minor < 0n ? amount(negate(line.amount)) : null,
    })),
  }
}
