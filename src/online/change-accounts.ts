import { type Command, keepCommand } from '../organisation/command.ts'
import type { PspCheck } from '../psps/psp.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import { checkSettings, openSettings, overSettings, sealSettings } from '../store/sealed-settings.ts'
import { listAccounts, type PspAccount, pspOf, type Route, type Settings } from './account.ts'
import { nextNight } from './next-night.ts'
import { clientOf, type Online } from './online.ts'
import { providerReason } from './provider-reason.ts'

export interface NewAccount {
  readonly id: string
  readonly psp: string
  readonly name: string
  readonly shop: string | null
  readonly settings: Settings
  /** `YYYY-MM-DD`: what was paid from this day on is fetched; there is no other limit of age. */
  readonly fetchFrom: string
  readonly routes: readonly Route[]
}

interface Opened {
  readonly settings: Settings
  readonly account: { readonly id: string; readonly name: string }
}

/** Tries settings that are not saved yet. */
export const checkUnsaved = async (
  room: Online,
  wish: { readonly psp: string; readonly settings: Settings },
): Promise<PspCheck | Refusal> => {
  const client = clientOf(room, wish.psp)
  if (!client) return refuse('online.client_not_here', { psp: wish.psp })
  const settings = checkSettings(client.settings, wish.settings)
  return isRefusal(settings) ? (settings as Refusal) : client.open(settings, { now: room.now }).check()
}

const openAccount = async (room: Online, psp: string, given: Settings): Promise<Opened | Refusal> => {
  const client = clientOf(room, psp)
  if (!client) return refuse('online.client_not_here', { psp })
  const settings = checkSettings(client.settings, given)
  if (isRefusal(settings)) return settings as Refusal
  const check = await client.open(settings, { now: room.now }).check()
  return check.alive ? { settings, account: check.account } : { refused: providerReason(check.reason) }
}

/** Makes an account, once its key has opened one. It is fetched from at once and posts nothing until it is started. */
export const addAccount = async (
  room: Online,
  command: Command,
  wish: NewAccount,
): Promise<string | Refusal> => {
  const opened = await openAccount(room, wish.psp, wish.settings)
  if (isRefusal(opened)) return opened
  const done = await room.store.within<string | Refusal>(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return wish.id
    await insert(tx, room, command, wish, opened)
    await keepRoutes(tx, wish.id, wish.routes, command.at)
    await noteChange(tx, 'online', wish.id, command.at)
    return wish.id
  })
  room.soon()
  return done
}

const insert = async (
  tx: Transaction,
  room: Online,
  command: Command,
  wish: NewAccount,
  { settings, account }: Opened,
): Promise<unknown> => {
  const client = clientOf(room, wish.psp)
  return tx.query(
    `insert into psp_account (organisation_id, id, psp, name, shop_id, settings, account_id, account_name, fetch_from, fetch_at,
       nightly_at, hook_key, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, replace(gen_random_uuid()::text, '-', ''), $10)`,
    [
      ...[tx.organisation, wish.id, wish.psp, wish.name, wish.shop],
      client ? sealSettings(client.settings, settings, room.key, wish.id) : {},
      ...[account.id, account.name, wish.fetchFrom, command.at, await nextNight(tx, command.at)],
    ],
  )
}

const keepRoutes = async (
  tx: Transaction,
  account: string,
  routes: readonly Route[],
  at: Date,
): Promise<void> => {
  await tx.query(
    'update online_route set active = false where organisation_id = $1 and account_id = $2 and not connection_id = any($3::uuid[])',
    [tx.organisation, account, routes.map(({ connection }) => connection)],
  )
  for (const route of routes) {
    await tx.query(
      `insert into online_route (organisation_id, account_id, connection_id, active, part_payments, corrections)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (organisation_id, account_id, connection_id) do update set active = excluded.active,
         part_payments = excluded.part_payments, corrections = excluded.corrections`,
      [
        ...[tx.organisation, account, route.connection, route.active],
        ...[route.partPayments, route.corrections],
      ],
    )
    await tx.query('select fill_online_bookings($1, $2, $3)', [account, route.connection, at])
  }
}

export interface ChangedAccount {
  readonly name?: string | undefined
  readonly shop?: string | null | undefined
  readonly settings?: Settings | undefined
  readonly active?: boolean | undefined
  /** Milliseconds. */
  readonly fetchEvery?: number | undefined
  readonly routes?: readonly Route[] | undefined
  /** Minor units. */
  readonly disputeFee?: bigint | null | undefined
  readonly disputeDays?: number | undefined
}

/** Changes an account. A new key must open the same one, where the provider names accounts. */
export const changeAccount = async (
  room: Online,
  command: Command,
  id: string,
  change: ChangedAccount,
): Promise<string | Refusal> => {
  const old = await findAccount(room, command.actor.organisation, id)
  if (isRefusal(old)) return old
  const client = clientOf(room, old.psp)
  if (!client) return refuse('online.client_not_here', { psp: old.psp })
  const plain = openSettings(client.settings, old.settings, room.key, id)
  const wished = change.settings ? overSettings(client.settings, plain, change.settings) : null
  const opened = wished ? await openAccount(room, old.psp, wished) : null
  if (isRefusal(opened)) return opened
  const done = await room.store.within<string | Refusal>(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return id
    const sealed = opened && sealSettings(client.settings, opened.settings, room.key, id)
    await update(tx, old, change, sealed, opened?.account ?? null, command.at)
    if (change.routes) await keepRoutes(tx, id, change.routes, command.at)
    await noteChange(tx, 'online', id, command.at)
    return id
  })
  room.soon()
  room.bookkeeping.soon()
  return done
}

const update = (
  tx: Transaction,
  old: PspAccount,
  change: ChangedAccount,
  settings: Settings | null,
  account: Opened['account'] | null,
  at: Date,
): Promise<unknown> =>
  tx.query(
    `update psp_account set name = $3, shop_id = $4, active = $5, fetch_every = $6::int, dispute_fee = $7, dispute_days = $8,
       settings = coalesce($9, settings), settings_version = settings_version + case when $9::jsonb is null then 0 else 1 end,
       account_id = coalesce($10, account_id), account_name = coalesce($11, account_name),
       trouble = case when $9::jsonb is null then trouble end, trouble_since = case when $9::jsonb is null then trouble_since end,
       troubles = case when $9::jsonb is null then troubles else 0 end,
       fetch_at = least(fetch_at, case when $9::jsonb is null then $12::timestamptz + $6::int * interval '1 millisecond' else $12 end)
     where organisation_id = $1 and id = $2`,
    [
      ...[tx.organisation, old.id, change.name ?? old.name],
      change.shop === undefined ? old.shop : change.shop,
      ...[change.active ?? old.active, change.fetchEvery ?? old.fetch_every],
      change.disputeFee === undefined ? old.dispute_fee : change.disputeFee,
      ...[change.disputeDays ?? old.dispute_days, settings, account?.id ?? null, account?.name ?? null, at],
    ],
  )

/** From now on what is paid is posted and booked, what was fetched before included. */
export const startAccount = (room: Online, command: Command, id: string): Promise<string | Refusal> =>
  change(room, command, id, 'started_at = coalesce(started_at, $3)')

/** Has the provider asked for news now. */
export const fetchNow = (room: Online, command: Command, id: string): Promise<string | Refusal> =>
  change(room, command, id, 'fetch_at = $3')

const change = async (
  room: Online,
  command: Command,
  id: string,
  what: string,
): Promise<string | Refusal> => {
  const done = await room.store.within<string | Refusal>(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return id
    const [found] = await tx.query(
      `update psp_account set ${what} where organisation_id = $1 and id = $2 returning id`,
      [tx.organisation, id, command.at],
    )
    if (!found) return refuse('online.account_not_found')
    await noteChange(tx, 'online', id, command.at)
    return id
  })
  room.soon()
  return done
}

export const findAccount = async (
  room: Online,
  organisation: string,
  id: string,
): Promise<PspAccount | Refusal> => {
  const [found] = await room.store.read(organisation, (tx) => listAccounts(tx, id))
  return found ?? refuse('online.account_not_found')
}

/** Checks a saved account and keeps what was found. */
export const checkAccount = async (
  room: Online,
  organisation: string,
  id: string,
): Promise<PspCheck | Refusal> => {
  const account = await findAccount(room, organisation, id)
  if (isRefusal(account)) return account
  const psp = pspOf(room, account)
  if (!psp) return refuse('online.client_not_here', { psp: account.psp })
  const check = await psp.check()
  const at = room.now()
  await room.store.read(organisation, async (tx) => {
    await tx.query(
      `update psp_account set trouble = $4, trouble_since = case when $4::jsonb is null then null else coalesce(trouble_since, $3) end,
         troubles = case when $4::jsonb is null then 0 else troubles end
       where organisation_id = $1 and id = $2`,
      [organisation, id, at, check.alive ? null : check.reason],
    )
    await noteChange(tx, 'online', id, at)
  })
  return check
}
