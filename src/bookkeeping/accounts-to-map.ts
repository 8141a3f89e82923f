import { accounts } from '../ledger/chart.ts'
import { surplusAccount } from '../payments/entries.ts'
import { surplusKinds } from '../payments/surplus-kinds.ts'
import type { Transaction } from '../store/database.ts'
import { everythingElse, type MappedAccount, mappingOf, placesToLook, type Use } from './mapping.ts'

/** An account of ours that can be booked on, with what was chosen for it. */
export interface AccountToMap {
  readonly account: string
  readonly use: Use
  /** Nothing is booked on it while nothing is chosen here. */
  readonly required: boolean
  /** The account whose choice holds for it unless it has one of its own. */
  readonly inherits: string | null
  readonly mapped: MappedAccount | null
}

/** What an organisation has that moves money. */
export interface InUse {
  /** The drivers of its terminals. */
  readonly drivers: readonly string[]
  readonly tills: readonly string[]
  /** Accounts that were ever posted on. */
  readonly posted: readonly string[]
  /** Accounts of the kinds of surplus that are offered. */
  readonly surplus: readonly string[]
}

/** Money lies there: it is booked on a place. */
export const isMoney = (account: string): boolean => /^(clearing|cash):/.test(account)

// What a payment, a refund or their reversal can always post beside debtor and money.
const always = [
  accounts.cashRounding,
  accounts.tips,
  accounts.surcharges,
  accounts.unexplained,
  accounts.refundsOwed,
]

const neverBooked =
  /^(debtors|revenue|interim|awaiting-evidence|prepaid-elsewhere|rounding|cash-difference|vat:.*)$/

/**
 * The rows of the settings: one choice for all cards, one for cash and one for everything else are enough; each brand, till
 * and kind can have its own.
 */
export const accountsToMap = (inUse: InUse, mapped: readonly MappedAccount[]): AccountToMap[] => {
  const chosen = (account: string, use: Use) =>
    mapped.find((one) => one.account === account && one.use === use) ?? null
  const wanted = [
    ...placesIn(inUse).map((account) => ({ account, use: 'place' as const })),
    ...ledgersIn(inUse).map((account) => ({ account, use: 'ledger' as const })),
    // What was chosen stays to be seen, also when nothing uses it any more.
    ...mapped.map(({ account, use }) => ({ account, use })),
  ]
  const rows = new Map(wanted.map((row) => [`${row.use} ${row.account}`, row]))
  return [...rows.values()].map(({ account, use }) => {
    const inherits = placesToLook(account, use)
      .slice(1)
      .find((beginning) => rows.has(`${use} ${beginning}`))
    return {
      account,
      use,
      required: inherits === undefined,
      inherits: inherits ?? null,
      mapped: chosen(account, use),
    }
  })
}

const placesIn = ({ drivers, tills, posted }: InUse): string[] => [
  'clearing',
  ...drivers.map((driver) => `clearing:${driver}`),
  'clearing:standalone',
  ...posted.filter((account) => account.startsWith('clearing:')),
  ...(tills.length > 0 ? ['cash'] : []),
  ...(tills.length > 1 ? tills.map(accounts.cash) : []),
]

const ledgersIn = ({ posted, surplus }: InUse): string[] => [
  everythingElse,
  ...new Set([
    ...always,
    ...surplus.map((account) => (isMoney(account) ? 'cash' : account)),
    ...posted.filter((account) => !isMoney(account) && !neverBooked.test(account)),
  ]),
]

/** The rows for which something must be chosen before everything can be booked. */
export const unmappedOf = (rows: readonly AccountToMap[]): AccountToMap[] => {
  const mapping = mappingOf(rows.flatMap(({ mapped }) => mapped ?? []))
  return rows.filter(({ account, use, required }) => required && !mapping.target(account, use))
}

/** Reads what the organisation has that moves money. */
export const inUseIn = async (tx: Transaction): Promise<InUse> => {
  const [row] = await tx.query<Omit<InUse, 'surplus'>>(
    `select array(select distinct driver from terminal where organisation_id = $1 and active order by 1) as drivers,
       array(select id::text from till where organisation_id = $1 and takes_cash order by name) as tills,
       array(select key from account where organisation_id = $1 order by key collate "C") as posted`,
    [tx.organisation],
  )
  const { drivers = [], tills = [], posted = [] } = row ?? {}
  const kinds = (await surplusKinds(tx)).filter(({ offered }) => offered)
  const surplus = kinds.flatMap(({ kind, vatRate }) => [
    surplusAccount(kind, tills[0] ?? null),
    ...(vatRate === null ? [] : [accounts.vat(vatRate)]),
  ])
  return { drivers, tills, posted, surplus }
}
