import { formatDecimal } from '../../money/decimal.ts'
import type { Money } from '../../money/money.ts'
import type { Outcome, Transaction } from './memory.ts'
import { disguiseFor } from './odd.ts'
import type { Office } from './office.ts'
import { conclude, linkChild } from './outcome.ts'
import { rawJson } from './show.ts'
import { type Draft, openTransaction } from './transactions.ts'

/** A payment in the web shop, as the shop's own program made it and its customer left it. */
export interface Sale {
  readonly amount: Money
  /** CCV's word: `ideal`, `card`, `sdd`, `banktransfer`, `paypal`, `klarna` … */
  readonly method: string
  readonly outcome: Outcome
  readonly brand?: string
  /** The shop's `merchantOrderReference`. */
  readonly order?: string
  readonly description?: string
  readonly metadata?: string
  readonly webhookUrl?: string
  readonly createdAt?: Date
  /** Until then no list shows it, though it can be read by its reference. */
  readonly listedAt?: Date
  /** The customer chose the method on CCV's landing page: the payment is the child of another transaction (1.5). */
  readonly landingPage?: boolean
  /** Reserved and not taken; klarna is reserved and then taken unless this is said (1.13). */
  readonly onlyAuthorise?: boolean
  /** What is shown instead of the truth, JSON by the name of the field: `{ status: '"settled"', amount: '12.505' }`. */
  readonly disguise?: Readonly<Record<string, string>>
  /** The account it belongs to; the first unless said. */
  readonly account?: string
}

/** Makes a payment as if a customer had been there; the reference is the one the shop knows. */
export const sell = (office: Office, wanted: Sale): string => {
  const disguise = { ...disguiseFor(office.faults), ...wanted.disguise }
  for (const json of Object.values(disguise)) rawJson(json)
  const sale = { ...wanted, disguise }
  const then = sale.createdAt ? { ...office, clock: () => sale.createdAt ?? new Date() } : office
  const parent = sale.landingPage
    ? openTransaction(then, draftOf(sale, 'landingpage', { webhookUrl: sale.webhookUrl }))
    : null
  const hears = parent ? { parent: parent.reference } : { webhookUrl: sale.webhookUrl }
  const payment = openTransaction(then, draftOf(sale, sale.method, hears))
  if (parent) linkChild(then, parent, payment)
  conclude(then, payment.reference, sale.outcome)
  if (sale.method === 'klarna' && !sale.onlyAuthorise && sale.outcome === 'paid') take(then, payment)
  return (parent ?? payment).reference
}

type Behind = Transaction['behind']
type Hears = { readonly [Name in 'webhookUrl' | 'parent']?: Behind[Name] | undefined }

const draftOf = (sale: Sale, method: string, { webhookUrl, parent }: Hears): Draft => ({
  type: sale.onlyAuthorise || sale.method === 'klarna' ? 'authorise' : 'sale',
  method,
  currency: sale.amount.currency.toLowerCase(),
  amount: formatDecimal(sale.amount),
  ...(sale.brand && { brand: sale.brand }),
  echoes: echoesOf(sale),
  behind: {
    sold: true,
    ...(webhookUrl && { webhookUrl }),
    ...(parent && { parent }),
    ...(sale.listedAt && { listedAt: sale.listedAt.getTime() }),
    ...(Object.keys(sale.disguise ?? {}).length > 0 && { disguise: sale.disguise }),
  },
})

const echoesOf = ({ order, description, metadata }: Sale): Record<string, unknown> => ({
  ...(order !== undefined && { merchantOrderReference: order }),
  ...(description !== undefined && { description }),
  ...(metadata !== undefined && { metadata }),
})

/** Takes what was reserved. */
const take = (office: Office, { method, currency, amount, echoes, reference }: Transaction): void => {
  const draft = { type: 'capture', method, currency, amount, echoes, originalReference: reference }
  conclude(office, openTransaction(office, { ...draft, behind: { sold: true } }).reference, 'paid')
}
