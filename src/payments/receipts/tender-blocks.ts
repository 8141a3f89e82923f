import type { Money } from '../../money/money.ts'
import { amountText } from './amount-text.ts'
import type { Block } from './paper.ts'
import type { CardTender, CashTender, ReceiptFacts, ReceiptTender, SayReceipt } from './receipt.ts'

/** What one tender says on the receipt; what is zero or not known is left out. */
export const tenderBlocks = (
  tender: ReceiptTender,
  { language, refund = false }: Pick<ReceiptFacts, 'language' | 'refund'>,
  say: SayReceipt,
): Block[] =>
  tender.kind === 'card' ? cardBlocks(tender, language, refund, say) : cashBlocks(tender, language, say)

const cardBlocks = (card: CardTender, language: string, refund: boolean, say: SayReceipt): Block[] => [
  {
    kind: 'pair',
    left: cardWords(card, refund, say),
    right: amountText(card.amount, language),
    strong: refund,
  },
  ...(card.surplus
    ? unlessZero(say(`receipt.surplus.${card.surplus.kind}`), card.surplus.amount, language)
    : []),
  ...unlessZero(say('receipt.tip'), card.tip, language),
  ...unlessZero(say('receipt.surcharge'), card.surcharge, language),
  ...unlessNull(say('receipt.card_number'), card.cardNumber),
  ...unlessNull(say('receipt.approval_code'), card.approvalCode),
  ...unlessNull(say('receipt.terminal_reference'), card.terminalReference),
]

const cardWords = ({ issuer }: CardTender, refund: boolean, say: SayReceipt): string => {
  if (refund) return issuer ? say('receipt.refund_of', { issuer }) : say('receipt.refund')
  return issuer ? say('receipt.card_of', { issuer }) : say('receipt.card')
}

const cashBlocks = (cash: CashTender, language: string, say: SayReceipt): Block[] => [
  { kind: 'pair', left: say('receipt.cash'), right: amountText(cash.amount, language) },
  ...unlessZero(say('receipt.cash_rounding'), cash.rounding, language),
  { kind: 'pair', left: say('receipt.cash_given'), right: amountText(cash.given, language) },
  { kind: 'pair', left: say('receipt.cash_change'), right: amountText(cash.change, language) },
]

const unlessZero = (left: string, amount: Money, language: string): Block[] =>
  amount.minor === 0n ? [] : [{ kind: 'pair', left, right: amountText(amount, language) }]

const unlessNull = (left: string, right: string | null): Block[] =>
  right === null ? [] : [{ kind: 'pair', left, right }]
