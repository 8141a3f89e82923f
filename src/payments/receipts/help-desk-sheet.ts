import type { receipt } from '../../../languages/en/receipt.ts'
import type { Money } from '../../money/money.ts'
import { amountText } from './amount-text.ts'
import { dayText, timeText } from './date-text.ts'
import type { Block, Paper } from './paper.ts'
import type { ReceiptShop, SayReceipt } from './receipt.ts'

/** What the provider's help desk needs to look a payment up of which nobody knows the outcome. */
export interface HelpDeskFacts {
  readonly language: string
  readonly provider: string
  readonly telephone: string | null
  readonly shop: ReceiptShop
  readonly terminal: string
  /** As the provider knows the terminal. */
  readonly terminalId: string | null
  readonly merchantNumber: string | null
  readonly amount: Money
  readonly askedAt: Date
  readonly invoiceNumber: string | null
  /** Every number the provider might find it by, with its name. */
  readonly references: readonly { readonly name: string; readonly value: string }[]
  /** In sentences of the reader's language, oldest first. */
  readonly known: readonly string[]
}

/** The sheet for the telephone call: the question, the facts, and room for the answer. */
export const composeHelpDeskSheet = (facts: HelpDeskFacts, say: SayReceipt): Paper => {
  const title = say('help_desk_sheet.title', { provider: facts.provider })
  return {
    title,
    language: facts.language,
    blocks: [
      { kind: 'heading', text: title },
      ...pairs([['help_desk_sheet.telephone', facts.telephone]], say),
      { kind: 'space' },
      { kind: 'text', text: say('help_desk_sheet.ask') },
      ...section('help_desk_sheet.payment', paymentBlocks(facts, say), say),
      ...section('help_desk_sheet.references', referenceBlocks(facts), say),
      ...section('help_desk_sheet.known', facts.known.map(sentence), say),
      ...section('help_desk_sheet.answer', answerBlocks(say), say),
      ...section('help_desk_sheet.shop', shopBlocks(facts.shop), say),
    ],
  }
}

type Code = keyof typeof receipt

const section = (code: Code, blocks: Block[], say: SayReceipt): Block[] =>
  blocks.length === 0
    ? []
    : [{ kind: 'space' }, { kind: 'text', text: say(code), strong: true }, { kind: 'rule' }, ...blocks]

const pairs = (facts: [Code, string | null][], say: SayReceipt): Block[] =>
  facts.flatMap(([code, right]) => (right ? [{ kind: 'pair', left: say(code), right, strong: false }] : []))

const paymentBlocks = (facts: HelpDeskFacts, say: SayReceipt): Block[] =>
  pairs(
    [
      ['help_desk_sheet.amount', amountText(facts.amount, facts.language)],
      ['help_desk_sheet.date', dayText(facts.askedAt, facts.shop.timeZone, facts.language)],
      ['help_desk_sheet.time', timeText(facts.askedAt, facts.shop.timeZone, facts.language)],
      ['help_desk_sheet.terminal', facts.terminal],
      ['help_desk_sheet.terminal_id', facts.terminalId],
      ['help_desk_sheet.merchant_number', facts.merchantNumber],
      ['help_desk_sheet.invoice', facts.invoiceNumber],
    ],
    say,
  )

const referenceBlocks = ({ references }: HelpDeskFacts): Block[] =>
  references.map(({ name, value }) => ({ kind: 'pair', left: name, right: value }))

const sentence = (text: string): Block => ({ kind: 'text', text })

const answerBlocks = (say: SayReceipt): Block[] =>
  (
    [
      'help_desk_sheet.answer_approved',
      'help_desk_sheet.answer_declined',
      'help_desk_sheet.answer_spoken_to',
    ] as const
  ).map((code) => ({ kind: 'signature', label: say(code) }))

const shopBlocks = (shop: ReceiptShop): Block[] =>
  [shop.name, ...shop.address, shop.telephone ?? ''].filter(Boolean).map(sentence)
