import { openPaymentApi, type PaymentApi } from '../../ccv/payment-api.ts'
import type { Conversation, PaymentOrder } from '../terminal.ts'
import type { CloudSettings } from './settings.ts'

/** One conversation with CCV about one payment or refund. */
export interface Session {
  readonly about: 'payment' | 'refund'
  readonly settings: CloudSettings
  readonly api: PaymentApi
  readonly order: PaymentOrder
  readonly conversation: Conversation
}

export const openSession = (
  about: Session['about'],
  settings: CloudSettings,
  order: PaymentOrder,
  conversation: Conversation,
): Session => ({ about, settings, api: openApi(settings, conversation), order, conversation })

export const openApi = (
  { apiAddress, apiKey, answerMs }: CloudSettings,
  conversation?: Conversation,
): PaymentApi =>
  openPaymentApi({ address: apiAddress, apiKey, patience: answerMs }, (note) => conversation?.note(note))

/** What CCV keeps of ours and can be searched for exactly: a person knows the number, a program the id. */
export const ownReference = ({ invoiceNumber, requestId }: PaymentOrder): string =>
  // 1.3: at most 255 characters.
  `${invoiceNumber.slice(0, 255 - 1 - requestId.length)}/${requestId}`
