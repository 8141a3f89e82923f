import { type Language, say } from '../../../languages/say.ts'
import { papersOf, selectReceipts } from '../../payments/compose-receipts.ts'
import type { PaymentFilter } from '../../payments/list.ts'
import { printReceipts } from '../../payments/print-receipts.ts'
import { pdfOf } from '../../payments/receipts/pdf.ts'
import type { SayReceipt } from '../../payments/receipts/receipt.ts'
import { isRefusal, refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import { reasonOf } from '../present/basics.ts'
import { rollWidth } from '../roll-width.ts'
import { command, read } from '../route.ts'
import {
  ChosenReceiptsShape,
  PrintedReceiptsShape,
  PrintReceipts,
  ReceiptSelection,
  ReceiptsFile,
} from '../shapes/receipts.ts'
import { printerFor } from './printer-for.ts'

const shownHidden = { no: undefined, yes: 'only', all: 'with' } as const

type Chosen<Ids> = Omit<PaymentFilter, 'ids' | 'hidden'> & {
  readonly ids?: Ids
  readonly hidden?: keyof typeof shownHidden
}

const filterOf = ({ ids, hidden, ...filter }: Chosen<readonly string[]>): PaymentFilter => ({
  ...filter,
  ids,
  hidden: shownHidden[hidden ?? 'no'],
})

const inAddress = ({ ids, ...filter }: Chosen<string>): PaymentFilter =>
  filterOf({ ...filter, ...(ids === undefined ? {} : { ids: ids.split(',') }) })

/** The receipts of a selection or a day: counted, in one file, in one print job. */
export const receiptsInOneGo = (app: App): void => {
  const { desk } = app.parts
  // Asked again while it prints, a job is waited for and not begun anew.
  const running = new Map<string, ReturnType<typeof printReceipts>>()
  read(app, {
    name: 'countReceipts',
    url: '/receipts',
    summary: 'How many receipts a selection has.',
    right: 'see-transactions',
    query: ReceiptSelection,
    reply: ChosenReceiptsShape,
    handle: async ({ actor, query }) => {
      const chosen = await desk.store.read(actor.organisation, (tx) => selectReceipts(tx, inAddress(query)))
      if (isRefusal(chosen)) return chosen
      return { receipts: chosen.payments.length, without: chosen.without.length }
    },
  })
  read(app, {
    name: 'readReceipts',
    url: '/receipts.pdf',
    summary: 'The receipts of a selection as one PDF, oldest first.',
    right: 'see-transactions',
    query: ReceiptsFile,
    reply: 'pdf',
    handle: async ({ actor, query: { layout, copy, ...query }, language, at }) => {
      const reading = { for: copy ?? 'customer', language, say: inWords(language) } as const
      const papers = await desk.store.read(actor.organisation, async (tx) => {
        const chosen = await selectReceipts(tx, inAddress(query))
        return isRefusal(chosen) ? chosen : papersOf(tx, chosen.payments, reading)
      })
      if (isRefusal(papers)) return papers
      const title = say(language, 'receipt.document_titles', { count: papers.length })
      const bytes = await pdfOf(papers, {
        layout: layout === 'roll' ? 'roll' : 'a4 columns',
        title,
        madeAt: at,
      })
      return { name: 'receipts.pdf', bytes }
    },
  })
  command(app, {
    name: 'printReceipts',
    method: 'POST',
    url: '/receipts/print',
    summary:
      'Prints the receipts of a selection as one job, oldest first. Said again, it goes on where it stopped.',
    right: 'see-transactions',
    action: 'receipts.print',
    body: PrintReceipts,
    reply: PrintedReceiptsShape,
    handle: async ({ actor, body: { printerId, ...chosen }, command, language }) => {
      const printer = await desk.store.read(actor.organisation, (tx) =>
        printerFor(tx, printerId ?? null, actor.till),
      )
      if (!printer) return refuse('printer.none')
      const wish = {
        filter: filterOf(chosen),
        reading: { for: 'customer', language, say: inWords(language) } as const,
        printer: { ...printer, columns: rollWidth(printer.columns) },
      }
      const name = `${actor.person} ${command.id} ${command.digest}`
      const begun = running.get(name) ?? printReceipts(desk, command, wish)
      running.set(name, begun)
      const job = await begun.finally(() => running.delete(name))
      if (isRefusal(job)) return job
      return { ...job, reason: job.reason && reasonOf(job.reason, language) }
    },
  })
}

const inWords =
  (language: Language): SayReceipt =>
  (code, params) =>
    say(language, code, params)
