import {
  type AccountToMap,
  accountOfPsp,
  accountsToMap,
  inUseIn,
  type MethodsOfPsps,
} from '../bookkeeping/accounts-to-map.ts'
import { connectorOf } from '../bookkeeping/bookkeeping.ts'
import { type Connection, listConnections } from '../bookkeeping/connection.ts'
import { mappedAccounts, mappingOf } from '../bookkeeping/mapping.ts'
import { accounts } from '../ledger/chart.ts'
import { listAccounts, type PspAccount } from '../online/account.ts'
import { methodsInto } from '../online/methods-into.ts'
import type { Online } from '../online/online.ts'
import { type ShopStep, shopStepsOf } from './web-shop-steps.ts'

/** What a web shop's payments are booked on in one package. */
export interface ShopLedgers {
  readonly connection: string
  /** Its methods and what else it books, by our accounts. */
  readonly accounts: readonly string[]
  /** The account whose choice holds for all methods. */
  readonly forAll: string
  /** Those for which nothing was chosen yet. */
  readonly unchosen: readonly string[]
}

/** How far the setting up of a web shop is, and what it was found from. */
export interface ShopStanding {
  readonly steps: readonly ShopStep[]
  /** The account that is set up; null for one that is still to come. */
  readonly account: PspAccount | null
  /** Packages in which its payments can find their invoice. */
  readonly packages: readonly (Connection & { readonly used: boolean })[]
  readonly ledgers: readonly ShopLedgers[]
}

/** Reads how far a web shop is: the one that is named, a `new` one, or the one that somebody is most likely to go on with. */
export const whereWebShopStands = async (
  room: Online,
  organisation: string,
  wanted: string | undefined,
): Promise<ShopStanding> => {
  const { all, usable } = await room.store.read(organisation, async (tx) => ({
    all: (await listAccounts(tx)).filter(({ active }) => active),
    usable: (await listConnections(tx)).filter((one) => one.active && tellsItems(room, one)),
  }))
  const account = accountWanted(all, wanted)
  const routed = new Set(account?.routes.flatMap(({ active, connection }) => (active ? connection : [])))
  const packages = usable.map((one) => ({ ...one, used: account ? routed.has(one.id) : true }))
  const used = packages.filter((one) => one.used)
  const ledgers: ShopLedgers[] = []
  if (account)
    for (const { id } of used)
      ledgers.push(
        await ledgersIn(room, organisation, account, id, await methodsInto(room, organisation, id)),
      )
  const steps = shopStepsOf({
    packages: used,
    account: account && {
      ...{ started: account.started_at !== null, trouble: account.trouble },
      unchosen: ledgers.reduce((count, { unchosen }) => count + unchosen.length, 0),
    },
  })
  return { steps, account, packages, ledgers }
}

const tellsItems = ({ bookkeeping }: Online, { connector }: Connection): boolean =>
  connectorOf(bookkeeping, connector)?.tellsItems === true

const accountWanted = (all: readonly PspAccount[], wanted: string | undefined): PspAccount | null => {
  if (wanted === 'new') return null
  const named = all.find(({ id }) => id === wanted)
  return named ?? all.find(({ started_at }) => started_at === null) ?? all.at(-1) ?? null
}

const ledgersIn = (
  { store }: Online,
  organisation: string,
  account: PspAccount,
  connection: string,
  methods: MethodsOfPsps,
): Promise<ShopLedgers> =>
  store.read(organisation, async (tx) => {
    const mapped = await mappedAccounts(tx, connection)
    const all = accountOfPsp(account.psp)
    const rows = accountsToMap(await inUseIn(tx, connection, methods), mapped)
    const own = rows.filter(({ account: key }) => key.startsWith(`${all}:`) || key === accounts.disputeCosts)
    const isForAll = mapped.some((one) => one.account === all && one.use === 'place')
    const holds = mappingOf(mapped)
    const isChosen = ({ account: key, use, mapped: choice }: AccountToMap): boolean =>
      choice !== null || (use === 'place' ? isForAll : holds.target(key, use) !== undefined)
    const unchosen = own.filter((row) => !isChosen(row))
    // A provider that does not tell its methods now is booked by one choice for all of them.
    const missing = own.length === 0 && !isForAll ? [all] : unchosen.map((row) => row.account)
    return { connection, accounts: own.map((row) => row.account), forAll: all, unchosen: missing }
  })
