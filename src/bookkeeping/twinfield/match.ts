import { formatDecimal } from '../../money/decimal.ts'
import type { Money } from '../../money/money.ts'
import { compactDay } from './fields.ts'
import { branch, leaf } from './xml.ts'

/** A line of a transaction, by which it is matched. */
export interface LineKey {
  readonly code: string
  readonly number: string
  readonly line: string
}

export interface MatchLine {
  readonly key: LineKey
  /** Only a part of what is open: negative on a credit line (fact sheet, 4). */
  readonly part?: Money
  readonly writeOff?: { readonly type: 'writeoff' | 'discount' | 'currency'; readonly amount: Money }
}

/** Lines that cancel each other out. */
export type MatchSet = readonly MatchLine[]

// Fact sheet, 4: customers.
const customers = '170'

/** The sets of one match of customers, on a day. */
export const composeMatch = (sets: readonly MatchSet[], office: string, on: string): string =>
  branch(
    'match',
    sets.map((lines) =>
      branch('set', [
        leaf('office', office),
        leaf('matchcode', customers),
        leaf('matchdate', compactDay(on)),
        branch('lines', lines.map(lineOf)),
      ]),
    ),
  )

const lineOf = ({ key, part, writeOff }: MatchLine): string =>
  branch('line', [
    leaf('transcode', key.code),
    leaf('transnumber', key.number),
    leaf('transline', key.line),
    leaf('matchvalue', part && formatDecimal(part)),
    leaf('writeoff', writeOff && formatDecimal(writeOff.amount), writeOff ? { type: writeOff.type } : {}),
  ])
