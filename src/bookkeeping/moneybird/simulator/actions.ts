import type { Choice } from '../../../simulators/simulator.ts'
import { lockUntil, payByHand, removeByHand, takePaymentsBack } from './by-hand.ts'
import type { Gate } from './gate.ts'
import { remember } from './happened.ts'
import { openOn, paymentsOf, sendInvoice } from './invoices.ts'
import type { Invoice } from './records.ts'
import { type Scene, today } from './scene.ts'

export const actions: readonly Choice[] = [
  'pay_oldest_open',
  'take_last_payment_back',
  'delete_last_open',
  'send_draft',
  'lock_period',
  'unlock_period',
  'revoke_access',
  'expire_tokens',
  'push_again',
].map((code) => ({ code }))

interface Hands {
  readonly gate: Gate
  readonly main: string
  pushAgain(): void
}

/** Does what a person does in the package itself; false for an action nobody knows. */
export const act = (scene: Scene, { gate, main, pushAgain }: Hands, code: string): boolean => {
  const open = openInvoices(scene, main)
  const paid = lastPaid(scene, main)
  const draft = drafts(scene, main)[0]
  const deeds: Readonly<Record<string, () => unknown>> = {
    pay_oldest_open: () => open[0] && payByHand(scene, open[0]),
    take_last_payment_back: () => paid && takePaymentsBack(scene, paid),
    delete_last_open: () => {
      const last = open.at(-1)
      if (last) removeByHand(scene, last)
    },
    send_draft: () => draft && sendInvoice(scene, draft, today(scene)),
    lock_period: () => lockUntil(scene, main, today(scene)),
    unlock_period: () => lockUntil(scene, main, null),
    revoke_access: () => {
      gate.revoke()
      remember(scene, 'moneybird_access_revoked')
    },
    expire_tokens: gate.expire,
    push_again: pushAgain,
  }
  const deed = deeds[code]
  deed?.()
  return deed !== undefined
}

/** The actions that do something now. */
export const possible = (scene: Scene, main: string): string[] => [
  ...(openInvoices(scene, main).length > 0 ? ['pay_oldest_open', 'delete_last_open'] : []),
  ...(lastPaid(scene, main) ? ['take_last_payment_back'] : []),
  ...(drafts(scene, main).length > 0 ? ['send_draft'] : []),
  scene.memory.get('administrations', main)?.lockedUntil ? 'unlock_period' : 'lock_period',
  ...(scene.memory.count('grants') > 0 ? ['revoke_access', 'expire_tokens'] : []),
  ...(scene.memory.count('webhooks') > 0 ? ['push_again'] : []),
]

const ofMain = ({ memory }: Scene, main: string): Invoice[] =>
  [...memory.all('invoices')].filter((one) => one.administration === main)

const openInvoices = (scene: Scene, main: string): Invoice[] =>
  ofMain(scene, main).filter(
    (one) => ['open', 'late', 'reminded'].includes(one.state) && openOn(scene.memory, one).minor > 0n,
  )

const drafts = (scene: Scene, main: string): Invoice[] =>
  ofMain(scene, main).filter(({ state }) => state === 'draft')

const lastPaid = (scene: Scene, main: string): Invoice | undefined =>
  ofMain(scene, main)
    .filter(({ id }) => paymentsOf(scene.memory, id).length > 0)
    .at(-1)
