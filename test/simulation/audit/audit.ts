import * as bookkeeping from './bookkeeping.ts'
import * as books from './books.ts'
import * as evidence from './evidence.ts'
import type { EvidenceRoom, Rule } from './evidence-room.ts'
import * as holding from './holding.ts'
import * as money from './money.ts'
import { paperIsKept, paperOfTheCloudIsKept } from './paper.ts'
import { peopleWereToldTheTruth } from './promises.ts'
import * as refunds from './refunds.ts'

const rules: Readonly<Record<string, Rule>> = {
  ...money,
  ...books,
  ...refunds,
  ...bookkeeping,
  ...evidence,
  paperIsKept,
  paperOfTheCloudIsKept,
  peopleWereToldTheTruth,
  // The last of these asks the terminals, which changes what they remember.
  ...holding,
}

/** Compares the books with what the simulators really did; each broken rule comes back in words. */
export const audit = async (room: EvidenceRoom): Promise<string[]> => {
  const broken: string[] = []
  for (const [name, rule] of Object.entries(rules))
    for (const finding of await rule(room)) broken.push(`${name}: ${finding}`)
  return broken
}
