import { Type } from 'typebox'
import { refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { ChangedPrinter, NewPrinter } from '../shapes/changes.ts'
import { PrintedShape, PrinterShape } from '../shapes/organisation.ts'

const notBuilt = () => refuse('server.not_built')

export const printers = (app: App): void => {
  read(app, {
    name: 'listPrinters',
    url: '/printers',
    summary: 'The printers of the organisation.',
    right: 'signed in',
    reply: Type.Array(PrinterShape),
    handle: notBuilt,
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
    handle: notBuilt,
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
    handle: notBuilt,
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
    handle: notBuilt,
  })
}
