import type { Static } from 'typebox'
import type { Language } from '../../../languages/say.ts'
import type { Actor } from '../../organisation/command.ts'
import type { Desk } from '../../payments/desk.ts'
import { findPayment } from '../../payments/list.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { presentPayment } from '../present/payment.ts'
import type { PaymentShape } from '../shapes/payments.ts'

/** A payment as it stands now. */
export const showPayment = async (
  desk: Desk,
  actor: Actor,
  language: Language,
  id: string,
): Promise<Static<typeof PaymentShape> | Refusal> => {
  const payment = await desk.store.read(actor.organisation, (tx) => findPayment(tx, id))
  return payment ? presentPayment(payment, language) : refuse('payment.not_found')
}
