import { Type } from 'typebox'
import type { Language } from '../../../languages/say.ts'
import { booksOf, type Connection, listConnections } from '../../bookkeeping/connection.ts'
import { isCurrency } from '../../money/currency.ts'
import { parseDecimal } from '../../money/decimal.ts'
import { listAccounts, type PspAccount } from '../../online/account.ts'
import {
  addAccount,
  changeAccount,
  checkAccount,
  checkUnsaved,
  fetchNow,
  findAccount,
  startAccount,
} from '../../online/change-accounts.ts'
import { countOnline } from '../../online/counts.ts'
import { previewOf } from '../../online/preview.ts'
import type { Actor } from '../../organisation/command.ts'
import { readShops } from '../../organisation/shop.ts'
import { isRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { Transaction } from '../../store/database.ts'
import type { App } from '../app.ts'
import { inWords } from '../present/bookkeeping.ts'
import { presentOnlineAccount, presentPreview, presentPspCheck } from '../present/online-account.ts'
import { schemaInWords } from '../present/schema-in-words.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import {
  ChangedOnlineAccount,
  NewOnlineAccount,
  OnlineAccountShape,
  OnlineCheckShape,
  OnlinePreviewShape,
  PspShape,
  UnsavedOnlineAccount,
} from '../shapes/online.ts'

const minute = 60_000
const mostPreviewed = 100

const currencyOfBooks = async (tx: Transaction): Promise<string> => {
  const [row] = await tx.query<{ currency: string }>('select currency from organisation where id = $1', [
    tx.organisation,
  ])
  return row?.currency ?? 'EUR'
}

/** Accounts at payment providers: whose payments are fetched, and into which packages they are booked. */
export const onlineAccounts = (app: App): void => {
  const { online: room, bookkeeping, store } = app.parts
  const tellsItems = (connection: Connection): boolean =>
    booksOf(bookkeeping, connection)?.items !== undefined
  const shown = (organisation: string, language: Language, id?: string) =>
    store.read(organisation, async (tx) => {
      const [accounts, connections, shops, currency, counts] = [
        await listAccounts(tx, id),
        await listConnections(tx),
        await readShops(tx),
        await currencyOfBooks(tx),
        await countOnline(tx),
      ]
      const around = { connections, shops, currency, tellsItems }
      return accounts.map((account: PspAccount) =>
        presentOnlineAccount(room, language, account, { ...around, counts: counts(account.id) }),
      )
    })
  const one = async (actor: Actor, language: Language, done: string | Refusal) => {
    if (isRefusal(done)) return done
    const [account] = await shown(actor.organisation, language, done)
    return account ?? refuse('online.account_not_found')
  }

  read(app, {
    name: 'listPsps',
    url: '/psps',
    summary: 'The payment providers whose payments Saldo can fetch.',
    right: 'see-bookkeeping',
    reply: Type.Array(PspShape),
    handle: ({ language }) =>
      room.clients.map((client) => ({
        name: client.name,
        title: client.title,
        settings: schemaInWords(client.settings, (key) => inWords(language, key)),
        checklist: client.checklist.map((key) => inWords(language, key)),
      })),
  })
  read(app, {
    name: 'listOnlineAccounts',
    url: '/online/accounts',
    summary: 'The accounts at payment providers and how each stands.',
    right: 'see-bookkeeping',
    reply: Type.Array(OnlineAccountShape),
    handle: ({ actor, language }) => shown(actor.organisation, language),
  })
  command(app, {
    name: 'addOnlineAccount',
    method: 'POST',
    url: '/online/accounts',
    summary:
      'Connects an account at a payment provider; its key must open one. It is fetched from at once, and books nothing until it is started.',
    right: 'manage-bookkeeping',
    action: 'online.add',
    body: NewOnlineAccount,
    secret: ['settings'],
    status: 201,
    reply: OnlineAccountShape,
    handle: async ({ actor, command, body, language }) => {
      const { shopId, ...wish } = body
      return one(actor, language, await addAccount(room, command, { ...wish, shop: shopId }))
    },
  })
  command(app, {
    name: 'checkUnsavedOnlineAccount',
    method: 'POST',
    url: '/online/accounts/check',
    summary: 'Tries a key before it is saved.',
    right: 'manage-bookkeeping',
    action: 'online.try',
    body: UnsavedOnlineAccount,
    secret: ['settings'],
    reply: OnlineCheckShape,
    handle: async ({ body, language }) => {
      const check = await checkUnsaved(room, body)
      return isRefusal(check) ? check : presentPspCheck(body.psp, check, language)
    },
  })
  command(app, {
    name: 'changeOnlineAccount',
    method: 'PATCH',
    url: '/online/accounts/:id',
    summary: 'Changes an account. New settings must open the same one; an empty secret stays as it was.',
    right: 'manage-bookkeeping',
    action: 'online.change',
    params: ById,
    body: ChangedOnlineAccount,
    secret: ['settings'],
    reply: OnlineAccountShape,
    handle: async ({ actor, command, params, body, language }) => {
      const { shopId: shop, fetchEvery, disputeFee, ...rest } = body
      const fee = await feeOf(actor.organisation, disputeFee)
      if (isRefusal(fee)) return fee
      const every = fetchEvery === undefined ? {} : { fetchEvery: fetchEvery * minute }
      const change = { ...rest, shop, ...every, disputeFee: fee }
      return one(actor, language, await changeAccount(room, command, params.id, change))
    },
  })
  command(app, {
    name: 'checkOnlineAccount',
    method: 'POST',
    url: '/online/accounts/:id/check',
    summary: 'Asks the provider whether the key still works.',
    right: 'see-bookkeeping',
    action: 'online.check',
    params: ById,
    reply: OnlineCheckShape,
    handle: async ({ actor, params, language }) => {
      const account = await findAccount(room, actor.organisation, params.id)
      if (isRefusal(account)) return account
      const check = await checkAccount(room, actor.organisation, params.id)
      return isRefusal(check) ? check : presentPspCheck(account.psp, check, language)
    },
  })
  const step = {
    method: 'POST',
    right: 'manage-bookkeeping',
    params: ById,
    reply: OnlineAccountShape,
  } as const
  command(app, {
    ...step,
    name: 'startOnlineAccount',
    url: '/online/accounts/:id/start',
    summary: 'From now on what is paid is posted and booked, what was fetched before included.',
    action: 'online.start',
    handle: async ({ actor, command, params, language }) =>
      one(actor, language, await startAccount(room, command, params.id)),
  })
  command(app, {
    ...step,
    name: 'fetchOnline',
    url: '/online/accounts/:id/fetch',
    summary: 'Has the provider asked for news now.',
    action: 'online.fetch',
    handle: async ({ actor, command, params, language }) =>
      one(actor, language, await fetchNow(room, command, params.id)),
  })

  read(app, {
    name: 'previewOnline',
    url: '/online/accounts/:id/preview',
    summary: 'What of the newest payments would be booked where. Nothing is posted or booked by it.',
    right: 'see-bookkeeping',
    params: ById,
    reply: OnlinePreviewShape,
    handle: async ({ actor, params, language }) => {
      const preview = await previewOf(room, actor.organisation, params.id, mostPreviewed)
      if (isRefusal(preview)) return preview
      const connections = await store.read(actor.organisation, (tx) => listConnections(tx))
      return presentPreview(preview, connections, language)
    },
  })

  const feeOf = async (organisation: string, text: string | null | undefined) => {
    if (text === null || text === undefined) return text
    const currency = await store.read(organisation, currencyOfBooks)
    const fee = isCurrency(currency) ? parseDecimal(text, currency) : null
    if (!fee || fee.minor < 0n) return refuse('input.not_an_amount', { currency })
    return fee.minor === 0n ? null : fee.minor
  }
}
