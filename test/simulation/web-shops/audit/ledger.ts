import { checkLedger } from '../../../../src/ledger/check-ledger.ts'
import { formatDecimal } from '../../../../src/money/decimal.ts'
import { movedBy, type ShopRule } from './evidence.ts'

const isDisguised = (world: Parameters<ShopRule>[0]['world'], reference: string): boolean =>
  world.truth.payments.some((one) => one.reference === reference && one.disguised)

/** Everything that moved money at the provider is posted once, to the cent, and nothing else is. */
export const everyPaymentIsPostedOnce: ShopRule = ({ sales, transactions, world }) => {
  const known = Map.groupBy(transactions, ({ reference }) => reference)
  const strangers = transactions.filter(({ reference }) => !sales.some((one) => one.reference === reference))
  return [
    ...strangers.map(({ reference }) => `${reference} is known here and nowhere else`),
    ...sales.flatMap((one) => {
      const rows = known.get(one.reference) ?? []
      const [row] = rows
      const moved = movedBy(one)
      const said = `${one.type} ${one.reference} of ${one.amount.minor} (${one.status})`
      if (isDisguised(world, one.reference))
        return row?.posted
          ? [`${said} is shown as nobody knows what, and posted`]
          : row
            ? []
            : [`${said} is not known`]
      if (moved === null) return row?.posted ? [`${said} moved nothing and is posted`] : []
      if (rows.length !== 1 || !row) return [`${said} is known ${rows.length} times`]
      return row.posted && row.entries === 1 && row.cleared === moved
        ? []
        : [`${said} moved ${moved} and is posted ${row.entries} times for ${row.cleared} (${row.state})`]
    }),
  ]
}

/** The clearing account of each method holds what the provider holds for us of that method. */
export const clearingIsWhatTheProviderHolds: ShopRule = async ({ sales, look, world }) => {
  const held = new Map<string, bigint>()
  for (const one of sales) {
    const moved = movedBy(one)
    if (moved === null || isDisguised(world, one.reference)) continue
    const account = `clearing:ccv-online:${one.method.toUpperCase()}`
    held.set(account, (held.get(account) ?? 0n) + moved)
  }
  const rows = await look<{ account: string; minor: string }>(
    `select account, sum(minor)::text as minor from entry_line where organisation_id = $1 and account like 'clearing:%' group by 1`,
  )
  const ours = new Map(rows.map(({ account, minor }) => [account, BigInt(minor)]))
  return [...new Set([...held.keys(), ...ours.keys()])].flatMap((account) => {
    const [there, here] = [held.get(account) ?? 0n, ours.get(account) ?? 0n]
    return there === here ? [] : [`${account} holds ${here} here, ${there} at the provider`]
  })
}

/** Every figure follows from its lines. */
export const ledgerAgrees: ShopRule = async ({ database, organisation }) =>
  (await database.store.read(organisation, checkLedger)).map(
    ({ kind, subject, found, expected }) =>
      `${kind} of ${subject.slice(-6)} is ${formatDecimal(found)}, expected ${formatDecimal(expected)}`,
  )
