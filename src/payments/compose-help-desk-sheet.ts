import { money } from '../money/money.ts'
import type { Reason } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { shopOf } from './compose-receipt.ts'
import type { Payment } from './list.ts'
import { currencyOf } from './load-tender.ts'
import type { HelpDeskFacts } from './receipts/help-desk-sheet.ts'

export interface HelpDeskWords {
  readonly language: string
  readonly provider: string
  readonly telephone: string | null
  /** How the facts that only the reader's language can tell are told. */
  readonly tell: {
    readonly ourReference: string
    readonly terminalReference: string
    readonly till: string
    readonly operator: string
    readonly asked: (times: number) => string
    readonly reason: (reason: Reason) => string
  }
}

/** What the provider's help desk is told about a payment (T9). */
export const helpDeskFacts = async (
  tx: Transaction,
  payment: Payment,
  { language, provider, telephone, tell }: HelpDeskWords,
): Promise<HelpDeskFacts> => {
  const { shop } = await shopOf(tx, payment)
  const [terminal] = await tx.query<{ settings: Record<string, unknown> }>(
    'select settings from terminal where organisation_id = $1 and id = $2',
    [tx.organisation, payment.terminal],
  )
  const terminalId = terminal?.settings.terminalId ?? terminal?.settings.workstationId
  return {
    language,
    provider,
    telephone,
    shop,
    terminal: payment.terminal_name ?? '',
    terminalId: typeof terminalId === 'string' ? terminalId : null,
    merchantNumber: null,
    amount: money(payment.minor + payment.surplus_minor, currencyOf(payment.currency)),
    askedAt: payment.made_at,
    invoiceNumber: payment.invoice_number,
    references: [
      { name: tell.ourReference, value: payment.reference?.toString() ?? payment.id },
      ...(payment.party_reference ? [{ name: tell.terminalReference, value: payment.party_reference }] : []),
      ...(payment.till_name ? [{ name: tell.till, value: payment.till_name }] : []),
      { name: tell.operator, value: payment.operator_name },
    ],
    known: [tell.asked(payment.asks), ...(payment.reason ? [tell.reason(payment.reason)] : [])],
  }
}
