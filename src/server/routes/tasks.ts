import type { Static } from 'typebox'
import { type Language, say, type TextKey } from '../../../languages/say.ts'
import type { Actor } from '../../organisation/command.ts'
import { refusePerson } from '../../payments/decide.ts'
import { openDecisions } from '../../payments/details.ts'
import { findPayment, listPayments, type Payment } from '../../payments/list.ts'
import { applyTask, closeTask, mayApply, openTasks, type Task } from '../../payments/tasks.ts'
import { isRefusal, type Refusal } from '../../refusal.ts'
import type { Transaction } from '../../store/database.ts'
import type { App } from '../app.ts'
import { amountOf, perhaps } from '../present/basics.ts'
import { presentPayment } from '../present/payment.ts'
import { presentDecision } from '../present/payment-detail.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { NeedsAPersonShape, type TaskShape, Why } from '../shapes/payments.ts'

const most = 200

/** What no machine may decide. */
export const tasks = (app: App): void => {
  const { desk } = app.parts
  const shown = (actor: Actor, language: Language) =>
    desk.store.read(actor.organisation, (tx) => needsAPerson(tx, actor, language))
  read(app, {
    name: 'readNeedsAPerson',
    url: '/needs-a-person',
    summary: 'What no machine may decide: unknown payments, open decisions, tasks.',
    right: 'see-transactions',
    reply: NeedsAPersonShape,
    handle: ({ actor, language }) => shown(actor, language),
  })
  const step = {
    method: 'POST',
    right: 'close-tasks',
    params: ById,
    body: Why,
    reply: NeedsAPersonShape,
  } as const
  const after = async (done: Promise<string | Refusal>, actor: Actor, language: Language) => {
    const id = await done
    return isRefusal(id) ? id : shown(actor, language)
  }
  command(app, {
    ...step,
    name: 'closeTask',
    url: '/tasks/:id/close',
    summary: 'Closes a task.',
    action: 'task.close',
    handle: ({ actor, language, command, params, body }) =>
      after(closeTask(desk, command, params.id, body.reason), actor, language),
  })
  command(app, {
    ...step,
    name: 'applyTask',
    url: '/tasks/:id/apply',
    summary: 'Puts the money of a task on its invoice.',
    action: 'task.apply',
    handle: ({ actor, language, command, params, body }) =>
      after(applyTask(desk, command, params.id, body.reason), actor, language),
  })
}

const needsAPerson = async (
  tx: Transaction,
  actor: Actor,
  language: Language,
): Promise<Static<typeof NeedsAPersonShape>> => ({
  unknown: (await listPayments(tx, { questionMark: true, oldestFirst: true, hidden: 'with', most })).map(
    (payment) => presentPayment(payment, language),
  ),
  decisions: await decisionsOf(tx, actor, language),
  tasks: await tasksOf(tx, language),
})

const decisionsOf = async (tx: Transaction, actor: Actor, language: Language) => {
  const shown = []
  for (const decision of await openDecisions(tx)) {
    const payment = await findPayment(tx, decision.tender)
    const mayNot = await refusePerson(tx, actor, decision.tender)
    if (payment)
      shown.push({
        payment: presentPayment(payment, language),
        decision: presentDecision(decision, actor, mayNot),
      })
  }
  return shown
}

const tasksOf = async (tx: Transaction, language: Language): Promise<Static<typeof TaskShape>[]> => {
  const shown = []
  for (const task of await openTasks(tx))
    shown.push(presentTask(task, await findPayment(tx, task.subject_id), language))
  return shown
}

const presentTask = (
  task: Task,
  payment: Payment | undefined,
  language: Language,
): Static<typeof TaskShape> => ({
  id: task.id,
  kind: task.kind,
  text: say(
    language,
    isOtherAmount(task) ? 'task.evidence_other_amount' : `task.${task.kind}`,
    wordsOf(task, payment, language),
  ),
  payment: perhaps(payment, (found) => presentPayment(found, language)),
  onlinePaymentId: isOnline(task.kind) ? task.subject_id : null,
  openedAt: task.opened_at.toISOString(),
  mayApply: mayApply(task),
})

const isOnline = (kind: Task['kind']): boolean => kind.startsWith('online_')

// A person who decided by hand knew only what was asked; the terminal then says how much it really was.
const isOtherAmount = ({ kind, detail }: Task): boolean =>
  kind === 'evidence_contradicts' && detail.proves === 'accepted' && detail.stands === 'accepted'

const wordsOf = (
  { kind, detail }: Task,
  payment: Payment | undefined,
  language: Language,
): Record<string, string> => {
  const currency = detail.currency ?? payment?.currency ?? 'EUR'
  if (kind === 'booking_differs' || isOnline(kind)) return { ...detail }
  if (kind !== 'evidence_contradicts') {
    const { amount } = amountOf(BigInt(detail.minor ?? '0'), currency)
    return { amount: `${amount} ${currency}` }
  }
  const sum = (minor = '0'): string => `${amountOf(BigInt(minor), currency).amount} ${currency}`
  return {
    proves: stateWord(language, detail.proves),
    stands: stateWord(language, detail.stands),
    stood: sum(detail.stoodFor),
    approved: sum(detail.approved),
  }
}

const stateWord = (language: Language, state = 'unknown'): string =>
  say(language, `state.${state}` as TextKey)
