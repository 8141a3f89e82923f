import type { Currency } from '../money/currency.ts'
import { type Money, money, zero } from '../money/money.ts'
import { type Command, keepCommand } from '../organisation/command.ts'
import type { Answer } from '../outbound/answer.ts'
import type { Evidence } from '../outbound/evidence.ts'
import { holdLease } from '../outbound/hold-lease.ts'
import { askLater, type Due, type KeptMessage, settle } from '../outbound/store.ts'
import { reasonOf } from '../outbound/wire.ts'
import { untilWritten } from '../payments/write-down.ts'
import type { PspNotes, Refunded, RefundWish } from '../psps/psp.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { listAccounts, type PspAccount, pspOf } from './account.ts'
import { keepHints } from './hints.ts'
import { clientOf, type Online } from './online.ts'

/** What is known of a refund that is asked for. */
interface Asked {
  readonly organisation: string
  readonly request: string
  readonly account: PspAccount
  readonly wish: RefundWish
}

/**
 * Gives money back that was paid online. The request is committed before the provider is asked; what becomes of it is asked for ever.
 * Resolves with the transaction's id once it is committed and spoken.
 */
export const refundOnline = async (
  room: Online,
  command: Command,
  id: string,
  wish: { readonly amount: Money; readonly description: string },
): Promise<string | Refusal> => {
  const { organisation } = command.actor
  const found = await room.store.read(organisation, (tx) => transactionOf(tx, id))
  if (!found) return refuse('online.not_found')
  if (!pspOf(room, found.account)?.refund) return refuse('online.may_not_refund')
  const refund = room.newId()
  const asked: Asked = {
    ...{ organisation, request: room.newId(), account: found.account },
    wish: { key: refund, reference: found.reference, ...wish },
  }
  const begun = await room.store.within<boolean | Refusal>(organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return false
    await tx.query('select start_online_refund($1)', [
      {
        ...{ id: refund, request: asked.request, transaction: id, description: wish.description },
        ...{ minor: wish.amount.minor.toString(), person: command.actor.person, party: found.account.psp },
        ...{ at: room.now().toISOString(), askAt: leaseEnd(room).toISOString() },
      },
    ])
    return true
  })
  if (isRefusal(begun)) return begun
  if (begun) await speak(room, asked, 'refund')
  return id
}

const transactionOf = async (
  tx: Transaction,
  id: string,
): Promise<{ reference: string; account: PspAccount } | undefined> => {
  const [row] = await tx.query<{ reference: string; account: string }>(
    'select reference, account_id as account from online_transaction where organisation_id = $1 and id = $2',
    [tx.organisation, id],
  )
  const [account] = row ? await listAccounts(tx, row.account) : []
  return row && account ? { reference: row.reference, account } : undefined
}

const leaseEnd = ({ now, timers }: Online): Date => new Date(now().getTime() + timers.lease)

/** Asks what became of a refund whose answer was lost. */
export const inquireRefund = async (room: Online, due: Due): Promise<void> => {
  if (room.running.has(due.id)) return
  const asked = await room.store.read(due.organisation_id, (tx) => load(tx, due))
  if (!asked) return
  const claimed = await askLater(room.store, { ...later(room, asked, leaseEnd(room)), claim: true })
  if (claimed) await speak(room, asked, 'inquireRefund')
}

const load = async (tx: Transaction, due: Due): Promise<Asked | undefined> => {
  const [row] = await tx.query<{
    key: string
    reference: string
    account: string
    minor: bigint
    currency: Currency
    description: string
  }>(
    `select f.id as key, t.reference, t.account_id as account, f.minor, f.currency, f.description
     from outbound_request r
       join online_refund f on f.organisation_id = $1 and f.id = r.subject_id
       join online_transaction t on t.organisation_id = $1 and t.id = f.transaction_id
     where r.organisation_id = $1 and r.id = $2 and r.state = 'unknown'`,
    [tx.organisation, due.id],
  )
  const [account] = row ? await listAccounts(tx, row.account) : []
  if (!row || !account) return undefined
  const { key, reference, description } = row
  const wish = { key, reference, description, amount: money(row.minor, row.currency) }
  return { organisation: due.organisation_id, request: due.id, account, wish }
}

const later = (room: Online, { organisation, request }: Asked, askAt: Date) => ({
  ...{ organisation, request, at: room.now(), askAt, claim: false, freeTerminal: false, entry: null },
  messages: [] as KeptMessage[],
})

const speak = async (room: Online, asked: Asked, how: 'refund' | 'inquireRefund'): Promise<void> => {
  room.running.add(asked.request)
  try {
    const { answer, messages } = await hear(room, asked, how)
    const patient = { trouble: room.trouble, writeAgainAfter: 500 }
    await untilWritten(patient, { request: asked.request }, () =>
      writeDown(room, asked, answer, messages, how),
    )
  } finally {
    room.running.delete(asked.request)
  }
  room.soon()
}

const hear = async (
  room: Online,
  asked: Asked,
  how: 'refund' | 'inquireRefund',
): Promise<{ answer: Answer<Refunded>; messages: KeptMessage[] }> => {
  const messages: KeptMessage[] = []
  const { store, now, trouble, timers } = room
  const lease = holdLease(
    { store, now, trouble, lease: { length: timers.lease, renewEvery: timers.renewLease } },
    asked,
    how === 'inquireRefund',
  )
  const notes: PspNotes = {
    note: (message) => void messages.push({ at: now(), ...message }),
    mayBegin: lease.mayBegin,
  }
  try {
    const answer = await pspOf(room, asked.account)?.[how]?.(asked.wish, notes)
    return { answer: answer ?? { state: 'unknown', reason: { code: 'online.may_not_refund' } }, messages }
  } catch (error) {
    return { answer: { state: 'unknown', reason: reasonOf(error) }, messages }
  } finally {
    lease.letGo()
  }
}

const writeDown = async (
  room: Online,
  asked: Asked,
  answer: Answer<Refunded>,
  messages: readonly KeptMessage[],
  how: 'refund' | 'inquireRefund',
): Promise<void> => {
  const at = room.now()
  if (answer.state === 'unknown') {
    const askAt = new Date(at.getTime() + (clientOf(room, asked.account.psp)?.askAfter[0] ?? 60_000))
    await askLater(room.store, { ...later(room, asked, askAt), messages })
    return
  }
  await settle(room.store.call, {
    ...{ organisation: asked.organisation, request: asked.request, at, entries: [], tasks: [] },
    ...{ reversalId: room.newId(), businessDate: at.toISOString().slice(0, 10), promised: false },
    evidence: evidenceOf(room, answer, how),
    messages,
  })
  if (answer.state === 'accepted') await hint(room, asked, answer.detail.reference)
}

const evidenceOf = (
  room: Online,
  answer: Exclude<Answer<Refunded>, { state: 'unknown' }>,
  how: 'refund' | 'inquireRefund',
): Evidence => ({
  ...{ id: room.newId(), proves: answer.state, source: how === 'refund' ? 'answer' : 'inquiry' },
  ...(answer.raw === undefined ? {} : { raw: answer.raw }),
  ...(answer.state === 'accepted'
    ? {
        approved: {
          approved: answer.detail.amount,
          tip: zero(answer.detail.amount.currency),
          surcharge: zero(answer.detail.amount.currency),
          ...{ issuer: null, cardNumber: null, approvalCode: null },
          ...{ terminalReference: answer.detail.reference, occurredAt: null, offline: false },
        },
      }
    : { reason: answer.reason }),
})

// The refund is a transaction at the provider: it is read as any other.
const hint = (room: Online, { organisation, account }: Asked, reference: string): Promise<unknown> =>
  room.store.read(organisation, (tx) => keepHints(tx, account.id, [reference], room.now()))
