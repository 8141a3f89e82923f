import { Type } from 'typebox'
import type { Command } from '../../organisation/command.ts'
import { abortPayment, answerQuestion } from '../../payments/answer-question.ts'
import { askNow, letCustomerGo, promiseRefund } from '../../payments/around-unknown.ts'
import { confirmDecision, decide, withdrawDecision } from '../../payments/decide.ts'
import { setHidden } from '../../payments/hide.ts'
import { takeBack } from '../../payments/take-back.ts'
import { isRefusal, type Refusal } from '../../refusal.ts'
import type { App } from '../app.ts'
import { presentDetail } from '../present/payment-detail.ts'
import { type Asked, command, type Known } from '../route.ts'
import { ById } from '../route-schema.ts'
import { Id } from '../shapes/basics.ts'
import { Answer, NewDecision, PaymentDetailShape, PerhapsWhy, TakeBack, Why } from '../shapes/payments.ts'

/** What a person does about one payment; each step answers with the payment and its story as they are afterwards. */
export const paymentSteps = (app: App): void => {
  const { desk, askAgainSoon } = app.parts
  const shown = async (
    asked: Known & Pick<Asked<undefined, undefined, undefined>, 'language'>,
    done: Promise<string | Refusal>,
  ) => {
    const id = await done
    if (isRefusal(id)) return id
    return desk.store.read(asked.actor.organisation, (tx) =>
      presentDetail(tx, desk, asked.actor, asked.language, id),
    )
  }
  const step = { method: 'POST', right: 'signed in', params: ById, reply: PaymentDetailShape } as const
  const plain = (
    name: string,
    path: string,
    summary: string,
    action: 'payment.abort' | 'payment.ask' | 'payment.hide' | 'payment.unhide',
    right: 'take-card' | 'hide-transactions',
    act: (wish: Command, id: string) => Promise<string | Refusal>,
  ): void =>
    command(app, {
      ...step,
      name,
      url: `/payments/:id/${path}`,
      summary,
      action,
      right,
      handle: (asked) => shown(asked, act(asked.command, asked.params.id)),
    })

  plain('abortPayment', 'abort', 'Asks the terminal to stop.', 'payment.abort', 'take-card', (wish, id) =>
    abortPayment(desk, wish, id),
  )
  plain(
    'askAboutPayment',
    'ask',
    'Asks the terminal now what became of it.',
    'payment.ask',
    'take-card',
    async (wish, id) => {
      const done = await askNow(desk, wish, id)
      askAgainSoon()
      return done
    },
  )
  plain(
    'hidePayment',
    'hide',
    'Takes a payment that took nothing out of the overview.',
    'payment.hide',
    'hide-transactions',
    (wish, id) => setHidden(desk, wish, id, true),
  )
  plain(
    'unhidePayment',
    'unhide',
    'Puts a hidden payment back into the overview.',
    'payment.unhide',
    'hide-transactions',
    (wish, id) => setHidden(desk, wish, id, false),
  )
  command(app, {
    ...step,
    name: 'letCustomerGo',
    url: '/payments/:id/let-go',
    summary: 'Remarks that the customer of an unknown payment was let go.',
    right: 'take-card',
    action: 'payment.let_go',
    body: PerhapsWhy,
    handle: (asked) =>
      shown(asked, letCustomerGo(desk, asked.command, asked.params.id, asked.body.reason ?? null)),
  })
  command(app, {
    ...step,
    name: 'promiseRefund',
    url: '/payments/:id/promise-refund',
    summary: 'Frees the invoice of an unknown payment; should it turn out paid, it is given back.',
    right: 'promise-refund',
    action: 'payment.promise_refund',
    body: Why,
    handle: (asked) => shown(asked, promiseRefund(desk, asked.command, asked.params.id, asked.body.reason)),
  })
  command(app, {
    ...step,
    name: 'takeBack',
    url: '/payments/:id/take-back',
    summary: 'Takes a cash or slip payment back by a reversing one.',
    right: 'take-back-cash',
    action: 'payment.take_back',
    body: TakeBack,
    handle: (asked) => {
      const { id, reason } = asked.body
      return shown(asked, takeBack(desk, asked.command, { id, tender: asked.params.id, reason }))
    },
  })
  command(app, {
    ...step,
    name: 'decidePayment',
    url: '/payments/:id/decision',
    summary: 'A person decides what an unknown payment was.',
    right: 'decide-unknown',
    action: 'payment.decide',
    body: NewDecision,
    handle: (asked) => shown(asked, decide(desk, asked.command, asked.params.id, asked.body)),
  })
  command(app, {
    ...step,
    name: 'confirmDecision',
    url: '/payments/:id/decision/confirm',
    summary: 'A second person agrees with a decision.',
    right: 'decide-unknown',
    action: 'payment.confirm_decision',
    body: Why,
    handle: (asked) => shown(asked, confirmDecision(desk, asked.command, asked.params.id, asked.body.reason)),
  })
  command(app, {
    ...step,
    name: 'withdrawDecision',
    method: 'DELETE',
    url: '/payments/:id/decision',
    summary: 'Withdraws a decision that waits for a second person.',
    right: 'decide-unknown',
    action: 'payment.withdraw_decision',
    handle: (asked) => shown(asked, withdrawDecision(desk, asked.command, asked.params.id)),
  })
  command(app, {
    ...step,
    name: 'answerQuestion',
    url: '/payments/:id/questions/:questionId',
    summary: 'Answers what the terminal asks the person at the till.',
    right: 'take-card',
    action: 'payment.answer',
    params: Type.Object({ id: Id, questionId: Id }),
    body: Answer,
    handle: (asked) =>
      shown(
        asked,
        answerQuestion(desk, asked.command, asked.params.id, asked.params.questionId, asked.body.answer),
      ),
  })
}
