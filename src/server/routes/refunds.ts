import type { Static } from 'typebox'
import { Type } from 'typebox'
import type { Language } from '../../../languages/say.ts'
import type { Actor } from '../../organisation/command.ts'
import { setSurplusKind, surplusKinds } from '../../payments/surplus-kinds.ts'
import { type RefundWish, recordRefund, takeRefund } from '../../payments/take-refund.ts'
import { isRefusal, type Refusal } from '../../refusal.ts'
import type { App } from '../app.ts'
import { presentDetail } from '../present/payment-detail.ts'
import { wishedAmount } from '../read-amount.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { closed } from '../shapes/basics.ts'
import {
  ChangedSurplusKind,
  NewRefund,
  NewRefundSlip,
  PaymentDetailShape,
  SurplusKind,
  SurplusKindShape,
} from '../shapes/payments.ts'
import { waitFor } from '../wait-for.ts'

type Body = Static<typeof NewRefund> | Static<typeof NewRefundSlip>

/** Money that goes back, and what an organisation makes of money beyond an invoice. */
export const refunds = (app: App): void => {
  const { desk } = app.parts
  const shown = (actor: Actor, language: Language, id: string) =>
    desk.store.read(actor.organisation, (tx) => presentDetail(tx, desk, actor, language, id))

  command(app, {
    name: 'takeRefund',
    method: 'POST',
    url: '/payments/:id/refunds',
    summary:
      'Gives money of a payment back over the terminal; it is a payment of its own, below zero, under the id of the body. `Prefer: wait=20` as for a payment.',
    right: 'refund',
    action: 'payment.refund',
    params: ById,
    body: NewRefund,
    subject: ({ body }) => body.id,
    status: 202,
    reply: PaymentDetailShape,
    handle: async ({ actor, body, command, language, params, request }) => {
      const wish = wishOf(actor, params.id, body, body.terminalId ?? null)
      if (isRefusal(wish)) return wish
      const started = await takeRefund(desk, command, wish)
      if (isRefusal(started)) return started
      await waitFor(started.ended, request.headers.prefer)
      return shown(actor, language, params.id)
    },
  })
  command(app, {
    name: 'recordRefund',
    method: 'POST',
    url: '/payments/:id/refunds/slip',
    summary: 'Records a refund that a device made by its own function.',
    right: 'refund',
    action: 'payment.refund_slip',
    params: ById,
    body: NewRefundSlip,
    subject: ({ body }) => body.id,
    reply: PaymentDetailShape,
    handle: async ({ actor, body, command, language, params }) => {
      const wish = wishOf(actor, params.id, body, null)
      if (isRefusal(wish)) return wish
      const slip = { number: body.slipNumber, terminal: body.slipTerminal }
      const done = await recordRefund(desk, command, wish, slip)
      return isRefusal(done) ? done : shown(actor, language, params.id)
    },
  })
  read(app, {
    name: 'listSurplusKinds',
    url: '/surplus-kinds',
    summary: 'What money beyond an invoice can be, and how it is treated.',
    right: 'signed in',
    reply: Type.Array(SurplusKindShape),
    handle: ({ actor }) => desk.store.read(actor.organisation, surplusKinds),
  })
  command(app, {
    name: 'changeSurplusKind',
    method: 'PUT',
    url: '/surplus-kinds/:kind',
    summary: 'Sets whether a kind of surplus is offered at the counter, and the VAT in it.',
    right: 'manage-terminals',
    action: 'organisation.surplus',
    params: Type.Object({ kind: SurplusKind }, closed),
    body: ChangedSurplusKind,
    subject: ({ actor }) => actor.organisation,
    reply: Type.Array(SurplusKindShape),
    handle: ({ command, params, body }) => setSurplusKind(desk.store, command, { ...params, ...body }),
  })
}

const wishOf = (actor: Actor, tender: string, body: Body, terminal: string | null): RefundWish | Refusal => {
  const amount = wishedAmount(body.amount, body.currency)
  if (isRefusal(amount)) return amount
  const { id, of } = body
  const till = body.tillId ?? actor.till
  return { id, tender, of, amount, terminal, till, creditNote: body.creditNoteId ?? null }
}
