import { Type } from 'typebox'
import { type Language, say } from '../../../languages/say.ts'
import { type Command, keepCommand } from '../../organisation/command.ts'
import { helpDeskFacts } from '../../payments/compose-help-desk-sheet.ts'
import { receiptOf } from '../../payments/compose-receipt.ts'
import { type Desk, driverOf } from '../../payments/desk.ts'
import { findPayment } from '../../payments/list.ts'
import { escposOf } from '../../payments/receipts/escpos.ts'
import { composeHelpDeskSheet, type HelpDeskFacts } from '../../payments/receipts/help-desk-sheet.ts'
import { networkPrinterDefaults, printOver } from '../../payments/receipts/network-printer.ts'
import type { Paper } from '../../payments/receipts/paper.ts'
import { pdfOf } from '../../payments/receipts/pdf.ts'
import type { SayReceipt } from '../../payments/receipts/receipt.ts'
import { isRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { Transaction } from '../../store/database.ts'
import type { App } from '../app.ts'
import { reasonOf } from '../present/basics.ts'
import { reasonText } from '../reason-text.ts'
import { rollWidth } from '../roll-width.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { closed } from '../shapes/basics.ts'
import { PrintedShape } from '../shapes/organisation.ts'
import { HelpDeskSheetShape, WherePrinted } from '../shapes/payments.ts'
import { printerFor } from './printer-for.ts'

/** Paper about a payment: its receipt, and the sheet for the provider's help desk. */
export const receipts = (app: App): void => {
  const { desk } = app.parts
  read(app, {
    name: 'readReceipt',
    url: '/payments/:id/receipt.pdf',
    summary: 'The receipt as PDF.',
    right: 'signed in',
    params: ById,
    query: Type.Object({ copy: Type.Optional(Type.Enum(['customer', 'merchant'])) }, closed),
    reply: 'pdf',
    handle: async ({ actor, params, query, language, at }) => {
      const wish = { payment: params.id, for: query.copy ?? 'customer', language, say: inWords(language) }
      const paper = await desk.store.read(actor.organisation, (tx) => receiptOf(tx, wish))
      return isRefusal(paper) ? paper : pdfFile(paper, 'receipt', 'roll', at)
    },
  })
  command(app, {
    name: 'printReceipt',
    method: 'POST',
    url: '/payments/:id/print',
    summary: "Prints the receipt, at the till's printer or another.",
    right: 'signed in',
    action: 'payment.print',
    params: ById,
    body: WherePrinted,
    reply: PrintedShape,
    handle: async ({ actor, params, body, language, command }) => {
      const wish = { payment: params.id, for: 'customer', language, say: inWords(language) } as const
      const job = await desk.store.read(actor.organisation, async (tx) => ({
        paper: await receiptOf(tx, wish),
        printer: await printerFor(tx, body.printerId ?? null, actor.till),
      }))
      if (isRefusal(job.paper)) return job.paper
      if (!job.printer) return refuse('printer.none')
      const { host, port, columns } = job.printer
      const answer = await printOver(
        { ...networkPrinterDefaults, host, port },
        escposOf([job.paper], { columns: rollWidth(columns) }),
      )
      if (answer.state !== 'accepted') return { printed: false, reason: reasonOf(answer.reason, language) }
      const kept = await keepPrinted(desk, command)
      return isRefusal(kept) ? kept : { printed: true, reason: null }
    },
  })
  read(app, {
    name: 'readHelpDeskSheet',
    url: '/payments/:id/help-desk-sheet',
    summary: "The sheet for the provider's help desk.",
    right: 'signed in',
    params: ById,
    reply: HelpDeskSheetShape,
    handle: async ({ actor, params, language }) => {
      const facts = await desk.store.read(actor.organisation, (tx) => factsOf(tx, desk, params.id, language))
      if (isRefusal(facts)) return facts
      return {
        provider: facts.provider,
        telephone: facts.telephone ?? '',
        facts: labelled(facts, language),
        question: inWords(language)('help_desk_sheet.ask'),
      }
    },
  })
  read(app, {
    name: 'readHelpDeskSheetPdf',
    url: '/payments/:id/help-desk-sheet.pdf',
    summary: "The sheet for the provider's help desk, as PDF.",
    right: 'signed in',
    params: ById,
    reply: 'pdf',
    handle: async ({ actor, params, language, at }) => {
      const facts = await desk.store.read(actor.organisation, (tx) => factsOf(tx, desk, params.id, language))
      if (isRefusal(facts)) return facts
      return pdfFile(composeHelpDeskSheet(facts, inWords(language)), 'help-desk', 'a4', at)
    },
  })
}

const inWords =
  (language: Language): SayReceipt =>
  (code, params) =>
    say(language, code, params)

const pdfFile = async (paper: Paper, name: string, layout: 'roll' | 'a4', madeAt: Date) => ({
  name: `${name}.pdf`,
  bytes: await pdfOf([paper], { layout, madeAt }),
})

// Kept when it is on paper: the next print of the same payment says that it is a copy.
const keepPrinted = (desk: Desk, wish: Command): Promise<boolean | Refusal> =>
  desk.store.within(wish.actor.organisation, (tx) => keepCommand(tx, wish))

const factsOf = async (
  tx: Transaction,
  desk: Desk,
  id: string,
  language: Language,
): Promise<HelpDeskFacts | Refusal> => {
  const payment = await findPayment(tx, id)
  if (!payment?.driver) return refuse('payment.not_found')
  const [terminal] = await tx.query<{ telephone: string | null }>(
    `select settings->>'helpDeskTelephone' as telephone from terminal where organisation_id = $1 and id = $2`,
    [tx.organisation, payment.terminal],
  )
  return helpDeskFacts(tx, payment, {
    language,
    provider: driverOf(desk, payment.driver)?.provider ?? payment.driver,
    telephone: terminal?.telephone || null,
    tell: {
      ourReference: say(language, 'help_desk.our_reference'),
      terminalReference: say(language, 'help_desk.terminal_reference'),
      till: say(language, 'help_desk.till'),
      operator: say(language, 'help_desk.operator'),
      asked: (count) => say(language, 'help_desk.asked', { count }),
      reason: (reason) => reasonText(language, reason),
    },
  })
}

const labelled = (facts: HelpDeskFacts, language: Language): { label: string; value: string }[] => {
  const paper = composeHelpDeskSheet(facts, inWords(language))
  return paper.blocks.flatMap((block) =>
    block.kind === 'pair' ? [{ label: block.left, value: block.right }] : [],
  )
}
