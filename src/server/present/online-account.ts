import type { Static } from 'typebox'
import { isTextKey, type Language, say } from '../../../languages/say.ts'
import { connectorOf } from '../../bookkeeping/bookkeeping.ts'
import type { Connection } from '../../bookkeeping/connection.ts'
import { packageReason } from '../../bookkeeping/package-reason.ts'
import { hookOf, type PspAccount, shownSettings } from '../../online/account.ts'
import type { TabCounts } from '../../online/counts.ts'
import { clientOf, type Online } from '../../online/online.ts'
import type { Preview } from '../../online/preview.ts'
import { providerReason } from '../../online/provider-reason.ts'
import type { PspCheck } from '../../psps/psp.ts'
import type { OnlineAccountShape, OnlineCheckShape, OnlinePreviewShape } from '../shapes/online.ts'
import { amount, amountOf, named, perhaps, reasonOf } from './basics.ts'
import { methodText } from './online.ts'
import { inPeoplesWords } from './online-booking.ts'

type Shown = Static<typeof OnlineAccountShape>

export interface AroundAccount {
  readonly connections: readonly Connection[]
  readonly shops: readonly { readonly id: string; readonly name: string }[]
  readonly currency: string
  readonly counts: TabCounts
  /** Whether payments can find their invoice in the package behind a connection. */
  readonly tellsItems: (connection: Connection) => boolean
}

const minute = 60_000

/** An account at a payment provider as the API shows it, without its secrets. */
export const presentOnlineAccount = (
  room: Online,
  language: Language,
  account: PspAccount,
  { connections, shops, currency, counts, tellsItems }: AroundAccount,
): Shown => ({
  id: account.id,
  psp: account.psp,
  pspTitle: clientOf(room, account.psp)?.title ?? account.psp,
  name: account.name,
  shop: named(account.shop, shops.find(({ id }) => id === account.shop)?.name ?? null),
  settings: shownSettings(room, account),
  owner: { id: account.account_id, name: account.account_name },
  active: account.active,
  sign: account.active ? (account.trouble ? 'trouble' : 'works') : 'off',
  startedAt: perhaps(account.started_at, (at) => at.toISOString()),
  fetchFrom: account.fetch_from,
  fetchEvery: Math.max(1, Math.round(account.fetch_every / minute)),
  fetchedAt: perhaps(account.fetched_at, (at) => at.toISOString()),
  nextFetchAt: account.active ? account.fetch_at.toISOString() : null,
  fetching: perhaps(account.fetching_since, (at) => ({
    since: at.toISOString(),
    count: account.fetched_count,
  })),
  nightlyAt: account.nightly_at.toISOString(),
  trouble: perhaps(account.trouble, (reason) => reasonOf(providerReason(reason), language)),
  troubleSince: perhaps(account.trouble_since, (at) => at.toISOString()),
  hook: hookOf(room, account),
  routes: account.routes.flatMap(({ connection: id, active, partPayments, corrections }) => {
    const connection = connections.find((one) => one.id === id)
    if (!connection) return []
    const connectorTitle = connectorOf(room.bookkeeping, connection.connector)?.title ?? connection.connector
    return {
      connection: { id, name: connection.name },
      ...{ connectorTitle, active, partPayments, corrections },
      works: connection.active && connection.trouble === null,
      tellsItems: tellsItems(connection),
    }
  }),
  disputeFee: perhaps(account.dispute_fee, (minor) => amountOf(minor, currency)),
  disputeDays: account.dispute_days,
  counts,
})

export const presentPspCheck = (
  psp: string,
  check: PspCheck,
  language: Language,
): Static<typeof OnlineCheckShape> => {
  if (!check.alive)
    return {
      alive: false,
      owner: null,
      facts: [],
      reason: reasonOf(providerReason(check.reason), language),
    }
  const facts = Object.entries(check.facts).map(([key, value]) => {
    const text = [`${psp}.fact.${key}`, `online.fact.${key}`].find(isTextKey)
    return { label: text ? say(language, text) : key, value }
  })
  return { alive: true, owner: check.account, facts, reason: null }
}

export const presentPreview = (
  { rows, troubles }: Preview,
  connections: readonly Connection[],
  language: Language,
): Static<typeof OnlinePreviewShape> => {
  const nameOf = (id: string) => ({ id, name: connections.find((one) => one.id === id)?.name ?? '' })
  return {
    rows: rows.map((row) => ({
      paymentId: row.transaction,
      ...{ reference: row.reference, orderNumber: row.order },
      methodText: methodText(row.method, null, language),
      amount: amount(row.amount),
      paidAt: row.paidAt.toISOString(),
      connection: nameOf(row.connection),
      item: perhaps(row.item, ({ number, customer }) => ({ number, customer })),
      place: perhaps(row.place, ({ number, name }) => `${number} ${name}`.trim()),
      reason: perhaps(row.reason, (reason) =>
        inPeoplesWords(reason, language, row.amount.currency, (account) => account),
      ),
    })),
    troubles: troubles.map(({ connection, reason }) => ({
      connection: nameOf(connection),
      reason: reasonOf(packageReason(reason), language),
    })),
  }
}
