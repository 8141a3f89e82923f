import { accounts } from '../ledger/chart.ts'
import { surplusAccount } from '../payments/entries.ts'
import { surplusKinds } from '../payments/surplus-kinds.ts'
import type { Transaction } from '../store/database.ts'
import { neverFromDesk } from './connection.ts'
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

/** An account at a payment provider whose payments are booked there. */
export interface OnlineInUse {
  readonly psp: string
  /** What it takes, in the provider's words, as far as that is known. */
  readonly methods: readonly string[]
  /** Disputes there cost something. */
  readonly fee: boolean
}

/** What an organisation has that moves money, as far as it is booked into one package. */
export interface InUse {
  /** What is paid at the desk is booked there. */
  readonly desk: boolean
  /** The drivers of its terminals. */
  readonly drivers: readonly string[]
  readonly tills: readonly string[]
  /** Accounts that were ever posted on. */
  readonly posted: readonly string[]
  /** Accounts of the kinds of surplus that are offered. */
  readonly surplus: readonly string[]
  readonly online: readonly OnlineInUse[]
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
  /^(debtors|revenue|interim|awaiting-evidence|prepaid-elsewhere|rounding|cash-difference|online-receipts|vat:.*)$/

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
  const known = [...rows.values()].map(({ account, use }) => {
    const inherits = placesToLook(account, use)
      .slice(1)
      .find((beginning) => rows.has(`${use} ${beginning}`))
    return { account, use, inherits: inherits ?? null, mapped: chosen(account, use) }
  })
  return known.map((row) => ({ ...row, required: row.inherits === null && !isSpared(row, known) }))
}

type Row = Omit<AccountToMap, 'required'>

/** Everything that would follow its choice has one of its own. */
const isSpared = ({ account, use }: Row, rows: readonly Row[]): boolean => {
  const followers = rows.filter((row) => row.use === use && row.inherits === account)
  return followers.length > 0 && followers.every(({ mapped }) => mapped !== null)
}

const placesIn = (inUse: InUse): string[] => [
  ...(inUse.desk ? deskPlacesIn(inUse) : []),
  ...inUse.online.flatMap(({ psp, methods }) => [
    accountOfPsp(psp),
    ...methods.map((method) => accounts.clearing(psp, method)),
  ]),
  ...inUse.posted.filter((account) => account.startsWith('clearing:')),
]

const deskPlacesIn = ({ drivers, tills }: InUse): string[] => [
  'clearing',
  ...drivers.map((driver) => `clearing:${driver}`),
  'clearing:standalone',
  ...(tills.length > 0 ? ['cash'] : []),
  ...(tills.length > 1 ? tills.map(accounts.cash) : []),
]

/** What holds for all methods of a provider. */
export const accountOfPsp = (psp: string): string => `clearing:${psp}`

const ledgersIn = (inUse: InUse): string[] => [
  ...(inUse.desk ? deskLedgersIn(inUse) : []),
  ...(inUse.online.some(({ fee }) => fee) ? [accounts.disputeCosts] : []),
]

const deskLedgersIn = ({ posted, surplus }: InUse): string[] => [
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

/** The methods of each provider, in its own words. */
export type MethodsOfPsps = ReadonlyMap<string, readonly string[]>

/** Reads what the organisation has that moves money and is booked by this connection. */
export const inUseIn = async (
  tx: Transaction,
  connection: string,
  methods: MethodsOfPsps = new Map(),
): Promise<InUse> => {
  const [row] = await tx.query<Read>(
    `select array(select distinct driver from terminal where organisation_id = $1 and active order by 1) as drivers,
       array(select id::text from till where organisation_id = $1 and takes_cash order by name) as tills,
       array(select key from account where organisation_id = $1 order by key collate "C") as posted,
       coalesce((select books_from < $3 from connection where organisation_id = $1 and id = $2), true) as desk,
       array(select distinct psp from psp_account where organisation_id = $1) as psps,
       (select coalesce(jsonb_agg(jsonb_build_object('psp', o.psp, 'fee', o.fee) order by o.psp), '[]') from (
          select a.psp, bool_or(a.dispute_fee is not null) as fee
          from psp_account a join online_route r on r.organisation_id = $1 and r.account_id = a.id
          where a.organisation_id = $1 and a.active and r.active and r.connection_id = $2 group by a.psp) o) as online`,
    [tx.organisation, connection, neverFromDesk],
  )
  const { drivers = [], tills = [], desk = true, psps = [], online: routed = [] } = row ?? {}
  const kinds = (await surplusKinds(tx)).filter(({ offered }) => offered)
  const surplus = kinds.flatMap(({ kind, vatRate }) => [
    surplusAccount(kind, tills[0] ?? null),
    ...(vatRate === null ? [] : [accounts.vat(vatRate)]),
  ])
  const online = routed.map((one) => ({ ...one, methods: methods.get(one.psp) ?? [] }))
  const posted = (row?.posted ?? []).filter((account) => {
    const [kind, of = ''] = account.split(':')
    return kind === 'clearing' && psps.includes(of) ? online.some(({ psp }) => psp === of) : desk
  })
  return { desk, drivers, tills, posted, surplus, online }
}

interface Read extends Pick<InUse, 'desk' | 'drivers' | 'tills' | 'posted'> {
  readonly psps: readonly string[]
  readonly online: readonly Pick<OnlineInUse, 'psp' | 'fee'>[]
}
