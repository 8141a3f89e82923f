import type { Language } from '../../../languages/say.ts'
import { candidatesFor, soughtOf } from '../../online/candidates.ts'
import { agreeToCorrect, processMany, processOne, settleWith } from '../../online/change-online.ts'
import { codesOf, countBusy, countOnline, countReasons } from '../../online/counts.ts'
import { listOnline } from '../../online/list.ts'
import { lookUpItems } from '../../online/look-up-items.ts'
import { methodsInUse } from '../../online/overview.ts'
import { processChosen } from '../../online/process-chosen.ts'
import { refundOnline } from '../../online/refund-online.ts'
import type { Actor } from '../../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { Transaction } from '../../store/database.ts'
import type { App } from '../app.ts'
import { accountName } from '../present/account-name.ts'
import { methodText, type Presenting, presentOnlinePayments } from '../present/online.ts'
import { groupOf } from '../present/online-booking.ts'
import { presentCandidate } from '../present/online-candidate.ts'
import { presentOnlineDetail } from '../present/online-detail.ts'
import { wishedAmount } from '../read-amount.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { ProcessedShape } from '../shapes/bookkeeping.ts'
import {
  CandidatesQuery,
  NewOnlineRefund,
  OnlineCandidatesShape,
  OnlineDetailShape,
  OnlineFilter,
  OnlineOverviewShape,
  OnlinePage,
  OverviewQuery,
  ProcessOnline,
  Settle,
} from '../shapes/online.ts'

const page = 50

/** Payments of web shops: where each stands, why, and what a person does about it. */
export const online = (app: App): void => {
  const { online: room, bookkeeping, store, estate, mail } = app.parts
  const providers = () => [
    ...estate.drivers,
    ...room.clients.map(({ name, title }) => ({ name, provider: title })),
  ]
  const presenting = async (tx: Transaction, actor: Actor, language: Language): Promise<Presenting> => ({
    ...{ room, bookkeeping, actor, language },
    nameOf: await accountName(tx, language, providers()),
  })
  const detail = (actor: Actor, language: Language, id: string) =>
    store.read(actor.organisation, async (tx) =>
      presentOnlineDetail(tx, await presenting(tx, actor, language), id),
    )
  const after = async (done: string | Refusal, actor: Actor, language: Language) =>
    isRefusal(done) ? done : detail(actor, language, done)
  const afterBooking = async (done: string | Refusal, actor: Actor, language: Language) =>
    isRefusal(done) ? done : after(await paymentOf(actor.organisation, done), actor, language)
  const paymentOf = (organisation: string, booking: string): Promise<string | Refusal> =>
    store.read(organisation, async (tx) => {
      const [row] = await tx.query<{ id: string }>(
        `select e.subject_id as id from booking b join entry e on e.organisation_id = $1 and e.id = b.entry_id
         where b.organisation_id = $1 and b.id = $2`,
        [organisation, booking],
      )
      return row?.id ?? refuse('booking.not_found')
    })

  read(app, {
    name: 'listOnlinePayments',
    url: '/online/payments',
    summary: 'Online payments, newest first, page by page.',
    right: 'see-bookkeeping',
    query: OnlineFilter,
    reply: OnlinePage,
    handle: ({ actor, query, language }) =>
      store.read(actor.organisation, async (tx) => {
        const found = await listOnline(tx, { ...query, most: page + 1 })
        const shown = await presenting(tx, actor, language)
        return {
          payments: await presentOnlinePayments(tx, shown, found.slice(0, page)),
          next: found.length > page ? (found[page - 1]?.id ?? null) : null,
        }
      }),
  })
  read(app, {
    name: 'countOnlinePayments',
    url: '/online/payments/counts',
    summary: 'How many online payments stand in each tab, why, and by which methods they were paid.',
    right: 'see-bookkeeping',
    query: OverviewQuery,
    reply: OnlineOverviewShape,
    handle: ({ actor, query, language, at }) =>
      store.read(actor.organisation, async (tx) => ({
        busy: await countBusy(tx, at),
        counts: (await countOnline(tx))(query.account),
        reasons: (await countReasons(tx, query.account)).map(({ reason, count }) => ({
          ...groupOf(reason, language),
          count,
        })),
        methods: (await methodsInUse(tx)).map((method) => ({
          method,
          text: methodText(method, null, language),
        })),
        support: mail?.to ?? null,
      })),
  })
  read(app, {
    name: 'readOnlinePayment',
    url: '/online/payments/:id',
    summary: 'An online payment with everything that happened to it.',
    right: 'see-bookkeeping',
    params: ById,
    reply: OnlineDetailShape,
    handle: ({ actor, params, language }) => detail(actor, language, params.id),
  })
  command(app, {
    name: 'processOnlinePayments',
    method: 'POST',
    url: '/online/payments/process',
    summary:
      'Has everything that is not forwarded looked at now, or what waits for these reasons, or these payments. Safe to press twice.',
    right: 'manage-bookkeeping',
    action: 'online.process_many',
    body: ProcessOnline,
    reply: ProcessedShape,
    handle: async ({ actor, command, body }) => {
      if (body.ids) return counted(await processChosen(room, command, body.ids))
      const groups = body.reasons
      const reasons = groups ? await store.read(actor.organisation, (tx) => codesOf(tx, groups)) : null
      return counted(await processMany(room, command, { account: body.accountId ?? null, reasons }))
    },
  })
  command(app, {
    name: 'processOnlinePayment',
    method: 'POST',
    url: '/online/payments/:id/process',
    summary: 'Has one looked at now, at its provider and in each package. Safe to press twice.',
    right: 'manage-bookkeeping',
    action: 'online.process',
    params: ById,
    reply: OnlineDetailShape,
    handle: async ({ actor, command, params, language }) =>
      after(await processOne(room, command, params.id), actor, language),
  })
  read(app, {
    name: 'listOnlineCandidates',
    url: '/online/bookings/:id/candidates',
    summary:
      'The invoices of the package that a payment may be for, the likeliest first; or those somebody looks for.',
    right: 'see-bookkeeping',
    params: ById,
    query: CandidatesQuery,
    reply: OnlineCandidatesShape,
    handle: async ({ actor, params, query, language }) => {
      const { organisation } = actor
      const sought = await store.read(organisation, (tx) => soughtOf(tx, params.id))
      if (!sought) return refuse('booking.not_found')
      const q = query.q?.trim()
      if (q && /\d/.test(q)) await lookUpItems(room, organisation, sought.connection, q)
      const found = await store.read(organisation, (tx) => candidatesFor(tx, sought, q))
      return { candidates: found.map((one) => presentCandidate(one, sought, language)) }
    },
  })
  command(app, {
    name: 'settleOnlineBooking',
    method: 'POST',
    url: '/online/bookings/:id/settle',
    summary: 'A person says which invoices a payment was for; then it is booked.',
    right: 'manage-bookkeeping',
    action: 'online.settle',
    params: ById,
    body: Settle,
    reply: OnlineDetailShape,
    handle: async ({ actor, command, params, body, language }) => {
      const sought = await store.read(actor.organisation, (tx) => soughtOf(tx, params.id))
      if (!sought) return refuse('booking.not_found')
      const parts = []
      for (const { id, amount } of body.items) {
        const wished = wishedAmount(amount, sought.currency)
        if (isRefusal(wished)) return wished
        parts.push({ item: id, amount: wished })
      }
      const total = parts.reduce((sum, { amount }) => sum + amount.minor, 0n)
      if (total !== sought.minor || parts.some(({ amount }) => amount.minor <= 0n))
        return refuse('online.does_not_add_up')
      return afterBooking(await settleWith(room, command, params.id, parts), actor, language)
    },
  })
  command(app, {
    name: 'agreeToOnlineBooking',
    method: 'POST',
    url: '/online/bookings/:id/agree',
    summary: 'Agrees that money which came back, or a part payment, is booked in the package.',
    right: 'manage-bookkeeping',
    action: 'online.agree',
    params: ById,
    reply: OnlineDetailShape,
    handle: async ({ actor, command, params, language }) =>
      afterBooking(await agreeToCorrect(room, command, params.id), actor, language),
  })
  command(app, {
    name: 'refundOnlinePayment',
    method: 'POST',
    url: '/online/payments/:id/refund',
    summary: 'Gives money of a payment back over its provider.',
    right: 'refund',
    action: 'online.refund',
    params: ById,
    body: NewOnlineRefund,
    reply: OnlineDetailShape,
    handle: async ({ actor, command, params, body, language }) => {
      const [payment] = await store.read(actor.organisation, (tx) => listOnline(tx, { id: params.id }))
      if (!payment) return refuse('online.not_found')
      const amount = wishedAmount(body.amount, payment.currency)
      if (isRefusal(amount)) return amount
      if (amount.minor <= 0n) return refuse('input.not_an_amount', { currency: payment.currency })
      if (actor.refundLimit !== null && amount.minor > actor.refundLimit)
        return refuse('online.above_your_limit')
      const wish = { amount, description: body.reason.trim() }
      return after(await refundOnline(room, command, params.id, wish), actor, language)
    },
  })
}

const counted = (done: number | Refusal) => (isRefusal(done) ? done : { count: done })
