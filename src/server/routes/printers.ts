import { Type } from 'typebox'
import { type Language, say } from '../../../languages/say.ts'
import { keepCommand } from '../../organisation/command.ts'
import { addPrinter, changePrinter, readPrinter, readPrinters } from '../../organisation/printer.ts'
import { escposOf } from '../../payments/receipts/escpos.ts'
import { networkPrinterDefaults, printOver } from '../../payments/receipts/network-printer.ts'
import type { Paper } from '../../payments/receipts/paper.ts'
import { isRefusal, refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import { reasonOf } from '../present/basics.ts'
import { rollWidth } from '../roll-width.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { ChangedPrinter, NewPrinter } from '../shapes/changes.ts'
import { PrintedShape, PrinterShape } from '../shapes/organisation.ts'

export const printers = (app: App): void => {
  const { store } = app.parts
  read(app, {
    name: 'listPrinters',
    url: '/printers',
    summary: 'The printers of the organisation.',
    right: 'signed in',
    reply: Type.Array(PrinterShape),
    handle: ({ actor }) => store.read(actor.organisation, readPrinters),
  })
  command(app, {
    name: 'addPrinter',
    method: 'POST',
    url: '/printers',
    summary: 'Adds a printer.',
    right: 'manage-terminals',
    action: 'printer.add',
    body: NewPrinter,
    status: 201,
    reply: PrinterShape,
    handle: ({ command, body }) => addPrinter(store, command, body),
  })
  command(app, {
    name: 'changePrinter',
    method: 'PATCH',
    url: '/printers/:id',
    summary: 'Changes a printer.',
    right: 'manage-terminals',
    action: 'printer.change',
    params: ById,
    body: ChangedPrinter,
    reply: PrinterShape,
    handle: ({ command, params, body }) => changePrinter(store, command, params.id, body),
  })
  command(app, {
    name: 'testPrinter',
    method: 'POST',
    url: '/printers/:id/test',
    summary: 'Prints a page that says it works.',
    right: 'manage-terminals',
    action: 'printer.test',
    params: ById,
    reply: PrintedShape,
    handle: async ({ actor, command, params, language }) => {
      const printer = await store.within(actor.organisation, async (tx) => {
        await keepCommand(tx, command)
        return (await readPrinter(tx, params.id)) ?? refuse('printer.not_found')
      })
      if (isRefusal(printer)) return printer
      const { host, port, columns } = printer
      const paper = testPaper(language, printer.name)
      const bytes = escposOf([paper], { columns: rollWidth(columns) })
      const answer = await printOver({ ...networkPrinterDefaults, host, port }, bytes)
      const printed = answer.state === 'accepted'
      return { printed, reason: printed ? null : reasonOf(answer.reason, language) }
    },
  })
}

const testPaper = (language: Language, name: string): Paper => ({
  title: name,
  language,
  blocks: [
    { kind: 'heading', text: name },
    { kind: 'text', text: say(language, 'printer.test.works'), centred: true },
  ],
})
