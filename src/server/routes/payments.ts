import { listPayments } from '../../payments/list.ts'
import { recordSlip } from '../../payments/record-slip.ts'
import { takeCardPayment } from '../../payments/take-card-payment.ts'
import { takeCash } from '../../payments/take-cash.ts'
import { isRefusal } from '../../refusal.ts'
import type { App } from '../app.ts'
import { presentPayment } from '../present/payment.ts'
import { presentDetail } from '../present/payment-detail.ts'
import { wishedAmount, wishedSurplus } from '../read-amount.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import {
  NewCardPayment,
  NewCashPayment,
  NewSlipPayment,
  PaymentDetailShape,
  PaymentFilter,
  PaymentPage,
  PaymentShape,
} from '../shapes/payments.ts'
import { waitFor } from '../wait-for.ts'
import { showPayment } from './show-payment.ts'

const page = 50

export const payments = (app: App): void => {
  const { desk } = app.parts
  command(app, {
    name: 'takeCardPayment',
    method: 'POST',
    url: '/payments/card',
    summary: 'Takes a card payment. `Prefer: wait=20` holds the answer until it ended or the seconds passed.',
    right: 'take-card',
    action: 'payment.card',
    body: NewCardPayment,
    subject: ({ body }) => body.id,
    status: 202,
    reply: PaymentShape,
    handle: async ({ actor, body, command, language, request }) => {
      const amount = wishedAmount(body.amount, body.currency)
      if (isRefusal(amount)) return amount
      const surplus = wishedSurplus(body.surplus, body.currency)
      if (isRefusal(surplus)) return surplus
      const started = await takeCardPayment(desk, command, {
        id: body.id,
        invoice: body.invoiceId,
        terminal: body.terminalId,
        till: body.tillId ?? actor.till,
        amount,
        surplus,
      })
      if (isRefusal(started)) return started
      await waitFor(started.ended, request.headers.prefer)
      return showPayment(desk, actor, language, started.tender)
    },
  })
  command(app, {
    name: 'takeCash',
    method: 'POST',
    url: '/payments/cash',
    summary: 'Records cash.',
    right: 'signed in',
    action: 'payment.cash',
    body: NewCashPayment,
    subject: ({ body }) => body.id,
    reply: PaymentShape,
    handle: async ({ actor, body, command, language }) => {
      const till = body.tillId ?? actor.till
      if (till === null) return { refused: { code: 'till.none' } }
      const amount = wishedAmount(body.amount, body.currency)
      if (isRefusal(amount)) return amount
      const given = wishedAmount(body.given, body.currency)
      if (isRefusal(given)) return given
      const done = await takeCash(desk, command, {
        id: body.id,
        invoice: body.invoiceId,
        till,
        amount,
        given,
      })
      return isRefusal(done) ? done : showPayment(desk, actor, language, done)
    },
  })
  command(app, {
    name: 'recordSlip',
    method: 'POST',
    url: '/payments/slip',
    summary: 'Records a payment that a stand-alone device took.',
    right: 'record-slip',
    action: 'payment.slip',
    body: NewSlipPayment,
    subject: ({ body }) => body.id,
    reply: PaymentShape,
    handle: async ({ actor, body, command, language }) => {
      const amount = wishedAmount(body.amount, body.currency)
      if (isRefusal(amount)) return amount
      const done = await recordSlip(desk, command, {
        id: body.id,
        invoice: body.invoiceId,
        till: body.tillId ?? actor.till,
        amount,
        slip: { number: body.slipNumber, terminal: body.slipTerminal, issuer: body.slipIssuer ?? null },
      })
      return isRefusal(done) ? done : showPayment(desk, actor, language, done)
    },
  })
  read(app, {
    name: 'listPayments',
    url: '/payments',
    summary: 'Payments, newest first.',
    right: 'see-transactions',
    query: PaymentFilter,
    reply: PaymentPage,
    handle: async ({ actor, query, language }) => {
      const { hidden, ...filter } = query
      const found = await desk.store.read(actor.organisation, (tx) =>
        listPayments(tx, { ...filter, hidden: shownHidden[hidden ?? 'no'], most: page + 1 }),
      )
      return {
        payments: found.slice(0, page).map((payment) => presentPayment(payment, language)),
        next: found.length > page ? (found[page - 1]?.id ?? null) : null,
      }
    },
  })
  read(app, {
    name: 'readPayment',
    url: '/payments/:id',
    summary: 'A payment with its whole story.',
    right: 'signed in',
    params: ById,
    reply: PaymentDetailShape,
    handle: ({ actor, params, language }) =>
      desk.store.read(actor.organisation, (tx) => presentDetail(tx, desk, actor, language, params.id)),
  })
}

const shownHidden = { no: undefined, yes: 'only', all: 'with' } as const
