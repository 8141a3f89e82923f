import { Bug } from '../bug.ts'

const issuerKey = (issuer: string | null | undefined): string =>
  (issuer ?? '').trim().replace(/\s+/g, ' ').toUpperCase() || 'unknown'

/** The accounts by the names Saldo gives them; the bookkeeper's own number of each is in the database. */
export const accounts = {
  debtors: 'debtors',
  revenue: 'revenue',
  /** By rate in per cent, `21` or `9.5`; `unstated` where an imported document does not break its VAT down. */
  vat: (rate: string) => `vat:${rate}`,
  interim: 'interim',
  awaitingEvidence: 'awaiting-evidence',
  cash: (till: string) => `cash:${till}`,
  /** One for each provider and issuer; `standalone` is the provider of a slip that was taken without Saldo. */
  clearing: (driver: string, issuer: string | null | undefined) => `clearing:${driver}:${issuerKey(issuer)}`,
  /** Approved by the terminal alone while it was offline: the provider may still decline. */
  offline: (driver: string) => `clearing:offline:${driver}`,
  prepaidElsewhere: 'prepaid-elsewhere',
  tips: 'tips',
  surcharges: 'surcharges',
  prepayments: 'prepayments',
  deposits: 'deposits',
  cashBack: 'cash-back',
  /** Between a document's total and the sum of its parts. */
  rounding: 'rounding',
  cashRounding: 'cash-rounding',
  cashDifference: 'cash-difference',
  refundsOwed: 'refunds-owed',
  unexplained: 'unexplained',
  /** Paid online for invoices that a bookkeeping package keeps, not we. */
  onlineReceipts: 'online-receipts',
  disputeCosts: 'dispute-costs',
} as const

type Side = 'debit' | 'credit'

const sides: Readonly<Record<string, Side>> = {
  debtors: 'debit',
  revenue: 'credit',
  vat: 'credit',
  interim: 'debit',
  'awaiting-evidence': 'credit',
  cash: 'debit',
  clearing: 'debit',
  'prepaid-elsewhere': 'debit',
  tips: 'credit',
  surcharges: 'credit',
  prepayments: 'credit',
  deposits: 'credit',
  'cash-back': 'credit',
  rounding: 'credit',
  'cash-rounding': 'credit',
  'cash-difference': 'debit',
  'refunds-owed': 'credit',
  unexplained: 'credit',
  'online-receipts': 'credit',
  'dispute-costs': 'debit',
}

const split = (key: string): [kind: string, first: string, second: string] => {
  const [kind = '', first = '', ...rest] = key.split(':')
  if (!Object.hasOwn(sides, kind)) throw new Bug(`there is no account ${key}`)
  return [kind, first, rest.join(':')]
}

/** The side on which this account's balance grows. */
export const sideOf = (key: string): Side => sides[split(key)[0]] ?? 'debit'

export interface AccountText {
  /** The name of the text in `languages/`. */
  readonly text: string
  /** `till` is an id and `driver` a driver's, which the reader's side may turn into names. */
  readonly params: Readonly<Record<string, string>>
}

/** How an account is called: a text and what fills it. */
export const accountText = (key: string): AccountText => {
  const [kind, first, second] = split(key)
  const named = (text: string, params: Record<string, string> = {}) => ({ text: `account.${text}`, params })
  if (kind === 'vat') return first === 'unstated' ? named('vat_unstated') : named('vat', { rate: first })
  if (kind === 'cash') return named('cash', { till: first })
  if (kind === 'clearing') return clearingText(first, second, named)
  return named(kind.replaceAll('-', '_'))
}

const clearingText = (
  driver: string,
  issuer: string,
  named: (text: string, params: Record<string, string>) => AccountText,
): AccountText => {
  if (driver === 'offline') return named('clearing_offline', { driver: issuer })
  const known = issuer !== 'unknown'
  if (driver === 'standalone')
    return named(known ? 'clearing_standalone' : 'clearing_standalone_unknown', known ? { issuer } : {})
  return known ? named('clearing', { driver, issuer }) : named('clearing_unknown', { driver })
}
