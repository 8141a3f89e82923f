import type { CcvFields } from '../../ccv/payment-api.ts'
import { formatDecimal } from '../../money/decimal.ts'
import type { PaymentOrder, RefundOrder } from '../terminal.ts'
import { ownReference } from './session.ts'
import type { CloudSettings } from './settings.ts'

/** Fact sheet of CCV, 1.4 and 2.2. */
export const paymentFields = (settings: CloudSettings, order: PaymentOrder): CcvFields => ({
  method: 'terminal',
  amount: formatDecimal(order.amount),
  currency: order.amount.currency.toLowerCase(),
  language: languageOf(settings, order).toLowerCase(),
  description: order.invoiceNumber.slice(0, 255),
  merchantOrderReference: ownReference(order),
  returnUrl: order.returnTo,
  webhookUrl: order.webhook ?? undefined,
  details: terminalDetails(settings, order),
})

/** 2.5: the same terminal fields, and the sale it is a refund of. No other field of it can hold our reference. */
export const refundFields = (settings: CloudSettings, order: RefundOrder, sale: string): CcvFields => ({
  reference: sale,
  amount: formatDecimal(order.amount),
  description: ownReference(order),
  returnUrl: order.returnTo,
  webhookUrl: order.webhook ?? undefined,
  details: terminalDetails(settings, order),
})

const terminalDetails = (settings: CloudSettings, order: PaymentOrder): Record<string, string> => ({
  terminalId: settings.terminalId,
  managementSystemId: settings.managementSystemId,
  accessProtocol: 'OPI_NL',
  operatingEnvironment: settings.operatingEnvironment,
  ...(settings.operatingEnvironment === 'ATTENDED' && { merchantLanguage: languageOf(settings, order) }),
})

const languages: Readonly<Record<string, string>> = { nl: 'NLD', en: 'ENG', fr: 'FRA', de: 'DEU' }

const languageOf = ({ merchantLanguage }: CloudSettings, { language }: PaymentOrder): string =>
  merchantLanguage === 'as the till'
    ? (languages[language.slice(0, 2).toLowerCase()] ?? 'ENG')
    : merchantLanguage
