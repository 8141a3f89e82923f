import { type Money, negate } from '../../../money/money.ts'
import { amountOf } from './amounts.ts'
import { invoiceNumberOf } from './browse-fields.ts'
import type { KeptLine, Transaction } from './documents.ts'
import { type MatchStatus, matchesOf, statusOf } from './echo-transaction.ts'
import { firstOffice } from './office.ts'
import type { LineKey } from './sales.ts'
import type { Scene } from './scene.ts'

/** A line as an auditor sees it. */
export interface SimulatedLine {
  readonly id: number
  readonly type: KeptLine['type']
  readonly dim1: string
  readonly dim2: string
  readonly side: 'debit' | 'credit'
  /** Without a sign, as `side` says it. */
  readonly value: Money
  readonly description: string
  readonly invoiceNumber: string
  /** Signed: positive in debit. */
  readonly open: Money
  readonly matchstatus: MatchStatus
  readonly matchNumbers: readonly number[]
  /** Everything else that was sent on it. */
  readonly fields: Readonly<Record<string, string>>
}

export interface SimulatedTransaction {
  readonly code: string
  readonly number: string
  readonly status: 'temporary' | 'final'
  /** `import` was booked by a client, `invoice` by the shop's program, `matching` by a write-off. */
  readonly origin: string
  readonly currency: string
  /** `YYYYMMDD` */
  readonly date: string
  readonly period: string
  readonly user: string
  /** Whether somebody changed it since it was made. */
  readonly touched: boolean
  /** Everything else that was sent in its header. */
  readonly fields: Readonly<Record<string, string>>
  readonly lines: readonly SimulatedLine[]
}

export interface SimulatedOpenItem {
  readonly key: LineKey
  readonly dim1: string
  readonly dim2: string
  readonly invoiceNumber: string
  /** Signed: positive in debit. */
  readonly value: Money
  readonly open: Money
  readonly matchstatus: MatchStatus
}

export interface SimulatedMatch {
  readonly customer: string
  readonly number: number
  /** `YYYYMMDD` */
  readonly date: string
  readonly lines: readonly (LineKey & { readonly value: Money })[]
  readonly writtenOff: boolean
}

const seenLine = (scene: Scene, one: Transaction, line: KeptLine): SimulatedLine => {
  const { description = '', invoicenumber = '', ...fields } = line.fields
  const value = amountOf(line.value, one.currency)
  return {
    ...{ id: line.id, type: line.type, dim1: line.dim1, dim2: line.dim2, side: line.side },
    value: value.minor < 0n ? negate(value) : value,
    ...{ description, invoiceNumber: invoicenumber, open: amountOf(line.open, one.currency), fields },
    matchstatus: statusOf(line),
    matchNumbers: matchesOf(scene, one, line.id).map(({ number }) => number),
  }
}

const own = (scene: Scene): Transaction[] =>
  [...scene.memory.all('transactions')].filter(({ office }) => office === firstOffice)

export const seenTransactions = (scene: Scene): SimulatedTransaction[] =>
  own(scene).map((one) => {
    const { code, number, status, origin, currency, date, period, user, fields } = one
    return {
      ...{ code, number, status, origin, currency, date, period, user, fields },
      touched: one.modified !== one.inputdate,
      lines: one.lines.map((line) => seenLine(scene, one, line)),
    }
  })

export const seenOpenItems = (scene: Scene): SimulatedOpenItem[] =>
  own(scene).flatMap((one) =>
    one.lines
      .filter((line) => line.level === 2 && statusOf(line) !== 'matched')
      .map((line) => ({
        key: { code: one.code, number: one.number, line: line.id },
        ...{ dim1: line.dim1, dim2: line.dim2, invoiceNumber: invoiceNumberOf({ one, line }) },
        value: amountOf(line.value, one.currency),
        open: amountOf(line.open, one.currency),
        matchstatus: statusOf(line),
      })),
  )

export const seenMatches = (scene: Scene): SimulatedMatch[] =>
  [...scene.memory.all('matches')]
    .filter(({ office }) => office === firstOffice)
    .map(({ customer, number, date, lines, writeOff }) => ({
      ...{ customer, number, date, writtenOff: writeOff !== null },
      lines: lines.map((hit) => {
        const one = scene.memory.get('transactions', `${firstOffice} ${hit.code} ${hit.number}`.toUpperCase())
        const { code, number: of, line } = hit
        return { code, number: of, line, value: amountOf(hit.value, one?.currency ?? 'EUR') }
      }),
    }))
