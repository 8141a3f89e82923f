import { textAt } from '../../ccv/json.ts'
import type { CcvTransaction } from '../../ccv/transaction.ts'
import type { Money } from '../../money/money.ts'
import { negate } from '../../money/money.ts'
import type { MovementKind, OnlineTransaction } from '../psp.ts'
import { emailIn } from './metadata.ts'

/** What a transaction of CCV is to the shop. `emailFrom` names a key of its metadata; `seenAt` stands in for a time that CCV left out. */
export const onlineOf = (one: CcvTransaction, emailFrom: string, seenAt: Date): OnlineTransaction => {
  const kind = kindOf(one)
  return {
    reference: one.reference,
    kind,
    original: one.originalReference,
    state: stateOf(one),
    said: saidOf(one),
    method: one.method,
    brand: one.brand ?? textAt(one.details, 'brand'),
    amount: amountOf(one.amount, kind),
    currency: one.currency,
    order: one.merchantOrderReference,
    description: one.description,
    email: emailIn(one.metadata, emailFrom),
    name: nameOf(one),
    occurredAt: one.created ?? one.lastUpdate ?? seenAt,
    finalAt: isFinal(one) ? (one.statusFinalDate ?? one.lastUpdate) : null,
    raw: one.raw,
  }
}

/** 1.5: the payment that was made behind it is a transaction of its own. */
export const isLandingPage = ({ method }: CcvTransaction): boolean => method === 'landingpage'

// Fact sheet of CCV, 1.5. An authorise, its release and its reversal move nothing, a validate and a token neither; collection and
// disbursement are between CCV and the shop. A reversal of a terminal's sale does move money, and is told apart below.
const kinds: Readonly<Record<string, MovementKind>> = {
  sale: 'payment',
  capture: 'payment',
  refund: 'refund',
  auto_refund: 'refund',
  credit: 'refund',
  chargeback: 'chargeback',
  chargeback_reversal: 'chargeback_reversal',
  ...Object.fromEntries(
    ['authorise', 'reversal', 'release', 'validate', 'token', 'vault', 'vault_store', 'vault_usage']
      .concat('collection', 'disbursement')
      .map((type) => [type, 'other' as const]),
  ),
}

const comesBack = new Set(['chargeback', 'auto_refund'])

const kindOf = (one: CcvTransaction): MovementKind => {
  if (isLandingPage(one)) return 'other'
  // Inferred from 1.5: what the acquirer makes of a direct debit without the shop is its return.
  if (one.method === 'sdd' && comesBack.has(one.type)) return 'return'
  return Object.hasOwn(kinds, one.type) ? (kinds[one.type] ?? 'other') : 'other'
}

// 1.6: exactly these four; `manualintervention` may still become either and is never "not paid".
const states: Readonly<Record<string, OnlineTransaction['state']>> = {
  pending: 'open',
  success: 'paid',
  failed: 'not_paid',
  manualintervention: 'unclear',
}

const stateOf = (one: CcvTransaction): OnlineTransaction['state'] => {
  const state = Object.hasOwn(states, one.status) ? (states[one.status] ?? 'unclear') : 'unclear'
  return state === 'paid' && isRiddle(one) ? 'unclear' : state
}

// It says that something succeeded, and not what moved by it: a word that nobody knows, a landing page that names no payment (1.6),
// a reversal at a terminal, which can be of a sale (1.12).
const isRiddle = (one: CcvTransaction): boolean =>
  !Object.hasOwn(kinds, one.type) ||
  (isLandingPage(one) && one.childReferenceId === null) ||
  (one.type === 'reversal' && one.method === 'terminal')

const isFinal = ({ status }: CcvTransaction): boolean => status === 'success' || status === 'failed'

const saidOf = ({ type, status, failureCode }: CcvTransaction): string =>
  [type, status, failureCode].filter(Boolean).join(' ')

/** What takes money back may be written with a minus; a payment may not. */
const amountOf = (amount: Money | null, kind: MovementKind): Money | null => {
  if (amount === null || amount.minor >= 0n) return amount
  return kind === 'payment' || kind === 'chargeback_reversal' ? null : negate(amount)
}

const nameOf = ({ details }: CcvTransaction): string | null =>
  ['cardholderFirstName', 'cardholderLastName'].flatMap((field) => textAt(details, field) ?? []).join(' ') ||
  null
