import { formatDecimal } from '../../../money/decimal.ts'
import { type Money, money, negate, subtract } from '../../../money/money.ts'
import { baseCurrency, converted, currencyOf, rateOf } from './amounts.ts'
import type { Dimension, KeptLine, Transaction } from './documents.ts'
import { nextOf } from './household.ts'
import { keep } from './keep-transaction.ts'
import { put } from './memory.ts'
import {
  daybookOf,
  dimension,
  dimensionId,
  firstOffice,
  noEmails,
  revenueLedger,
  vatLedger,
} from './office.ts'
import { periodOf } from './periods.ts'
import { type Scene, stamp } from './scene.ts'

export interface CustomerSeed {
  /** The next free one where it is left out. */
  readonly code?: string
  readonly name: string
  /** One or more of the three places it can live in. */
  readonly email?: Partial<Dimension['emails']>
  readonly office?: string
  /** The debtor ledger it stands on: 1300. */
  readonly debtorLedger?: string
}

export const addCustomer = (scene: Scene, seed: CustomerSeed): string => {
  const office = seed.office ?? firstOffice
  const numbering = seed.code === undefined ? nextOf(scene.memory, `${office} customers`) : null
  const code = seed.code ?? String(1_000 + (numbering?.next ?? 0))
  const customer = dimension({
    ...{ office, type: 'DEB', code, name: seed.name.slice(0, 40), modified: stamp(scene) },
    emails: { ...noEmails, ...seed.email },
    ledger: seed.debtorLedger ?? '1300',
  })
  scene.memory.commit([...(numbering ? [numbering.taken] : []), put('dimensions', customer)])
  return code
}

/** The customer of that code or name; made where there is none. */
const customerOf = (scene: Scene, office: string, wanted: string, email: string | undefined): string => {
  const byCode = scene.memory.get('dimensions', dimensionId(office, 'DEB', wanted))
  if (byCode) return byCode.code
  const [byName] = scene.memory.by('dimensions', `${office} DEB ${wanted}`)
  if (byName) return byName.code
  return addCustomer(scene, {
    office,
    name: wanted,
    ...(email !== undefined && { email: { address: email } }),
  })
}

export interface SaleSeed {
  /** The invoice number. */
  readonly number: string
  /** A code or a name; made where it is missing. */
  readonly customer: string
  readonly email?: string
  /** Negative for a credit note. */
  readonly total: Money
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly description?: string
  readonly freetext?: string
  readonly status?: 'provisional' | 'final'
  readonly daybook?: string
  readonly debtorLedger?: string
  readonly office?: string
}

/** Where a line stands: what a match names. */
export interface LineKey {
  readonly code: string
  readonly number: string
  readonly line: number
}

/** Books a sale as the shop's own program would: debtor, revenue, VAT of 21 %. */
export const addSale = (scene: Scene, seed: SaleSeed): LineKey => {
  const office = seed.office ?? firstOffice
  const daybook = daybookOf(seed.daybook ?? 'VRK')
  if (daybook?.kind !== 'sales') throw new RangeError(`no daybook of sales ${seed.daybook}`)
  if (saleOf(scene, seed.number, office)) throw new RangeError(`invoice ${seed.number} is there already`)
  const customer = customerOf(scene, office, seed.customer, seed.email)
  const date = seed.date.replaceAll('-', '')
  const { total } = seed
  const vat = money((total.minor * 21n) / 121n, total.currency)
  const first = { ...(seed.description !== undefined && { description: seed.description }) }
  const lines = [
    { type: 'total', dim1: seed.debtorLedger ?? '1300', dim2: customer, amount: total, fields: first },
    {
      type: 'detail',
      dim1: revenueLedger,
      dim2: '',
      amount: negate(subtract(total, vat)),
      fields: { ...first, vatcode: 'VH' },
    },
    { type: 'vat', dim1: vatLedger, dim2: '', amount: negate(vat), fields: { vatcode: 'VH' } },
  ] as const
  const kept = keep(
    scene,
    {
      header: {
        ...{ office, daybook, number: '', currency: total.currency, date, period: periodOf(date) },
        fields: {
          ...{ duedate: date, invoicenumber: seed.number },
          ...(seed.freetext !== undefined && { freetext1: seed.freetext }),
        },
      },
      destiny: seed.status === 'provisional' ? 'temporary' : 'final',
      lines: lines.map((line, index) => keptLine(scene, line, index + 1)),
      replaces: null,
    },
    'DEMO01',
    'invoice',
  )
  return { code: kept.code, number: kept.number, line: 1 }
}

interface Row {
  readonly type: KeptLine['type']
  readonly dim1: string
  readonly dim2: string
  readonly amount: Money
  readonly fields: KeptLine['fields']
}

export const keptLine = ({ dialect }: Scene, { amount, dim2, ...row }: Row, id: number): KeptLine => {
  const reporting = currencyOf(dialect.reportingCurrency)
  const [rate, reprate] = [rateOf(amount.currency, baseCurrency), rateOf(amount.currency, reporting)]
  const [value, base, rep] = [
    amount,
    converted(amount, rate, baseCurrency),
    converted(amount, reprate, reporting),
  ].map(formatDecimal) as [string, string, string]
  const opens = dim2 !== ''
  return {
    side: amount.minor < 0n ? 'credit' : 'debit',
    ...{ id, ...row, dim2, value, basevalue: base, repvalue: rep, rate, reprate, level: opens ? 2 : 0 },
    ...{ open: opens ? value : '0.00', openbase: opens ? base : '0.00', openrep: opens ? rep : '0.00' },
  }
}

/** The sale of an invoice number. */
export const saleOf = ({ memory }: Scene, number: string, office = firstOffice): Transaction | undefined =>
  memory.by('transactions', `${office} ${number}`).find(({ code }) => daybookOf(code)?.kind === 'sales')
