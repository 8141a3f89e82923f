import { v5 as derivedId } from 'uuid'
import { type Command, keepCommand } from '../organisation/command.ts'
import { isRefusal, type Reason, type Refusal } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import type { Reading } from './compose-receipt.ts'
import { papersOf, selectReceipts } from './compose-receipts.ts'
import type { Desk } from './desk.ts'
import type { PaymentFilter } from './list.ts'
import { escposOf, type RollPrinter } from './receipts/escpos.ts'
import { networkPrinterDefaults } from './receipts/network-printer.ts'
import { printOneByOne } from './receipts/print-one-by-one.ts'

export interface PrintWish {
  readonly filter: PaymentFilter
  readonly reading: Reading
  readonly printer: RollPrinter & { readonly host: string; readonly port: number }
}

/** Which payments' receipts are on paper, which one perhaps, and which are not, because of `reason`. */
export interface PrintedReceipts {
  readonly printed: string[]
  readonly perhaps: string | null
  readonly notPrinted: string[]
  readonly without: string[]
  readonly reason: Reason | null
}

/** Prints the receipts of a selection as one job. The same command said again goes on behind what it printed. */
export const printReceipts = async (
  desk: Desk,
  command: Command,
  wish: PrintWish,
): Promise<PrintedReceipts | Refusal> => {
  const job = await desk.store.within(command.actor.organisation, (tx) => prepare(tx, command, wish))
  if (isRefusal(job)) return job
  const { printed, receipts, without } = job
  let reason: Reason | null = null
  let perhaps: string | null = null
  const papers = receipts.map(({ bytes }) => bytes)
  for await (const answer of printOneByOne({ ...networkPrinterDefaults, ...wish.printer }, papers)) {
    const { payment = '' } = receipts.shift() ?? {}
    if (answer.state === 'accepted') {
      await keepPrinted(desk, command, payment, papers.length)
      printed.push(payment)
    } else {
      reason = answer.reason
      if (answer.state === 'unknown') perhaps = payment
      else receipts.unshift({ payment, bytes: new Uint8Array() })
    }
  }
  return { printed, perhaps, notPrinted: receipts.map(({ payment }) => payment), without, reason }
}

interface Job {
  readonly printed: string[]
  readonly receipts: { readonly payment: string; readonly bytes: Uint8Array }[]
  readonly without: string[]
}

const prepare = async (
  tx: Transaction,
  command: Command,
  { filter, reading, printer }: PrintWish,
): Promise<Job | Refusal> => {
  const chosen = await selectReceipts(tx, filter)
  if (isRefusal(chosen)) return chosen
  const before = (await keepCommand(tx, command)) ? new Set() : await printedBy(tx, command)
  const printed = chosen.payments.filter(({ id }) => before.has(id)).map(({ id }) => id)
  const due = chosen.payments.filter(({ id }) => !before.has(id))
  const papers = await papersOf(tx, due, reading)
  const receipts = due.map(({ id }, at) => {
    const paper = papers[at]
    return { payment: id, bytes: escposOf(paper ? [paper] : [], printer) }
  })
  return { printed, receipts, without: [...chosen.without] }
}

// Each receipt on paper is a command of its own, so that the next print of that payment says it is a copy.
const keepPrinted = (desk: Desk, command: Command, payment: string, together: number) =>
  desk.store.within(command.actor.organisation, (tx) =>
    keepCommand(tx, {
      ...command,
      id: derivedId(payment, command.id),
      action: 'payment.print',
      subject: payment,
      detail: { with: command.id, together },
    }),
  )

const printedBy = async (tx: Transaction, command: Command): Promise<Set<string>> => {
  const rows = await tx.query<{ payment: string }>(
    `select subject_id as payment from command
     where organisation_id = $1 and action = 'payment.print' and detail->>'with' = $2 and at >= $3::timestamptz - interval '1 day'`,
    [tx.organisation, command.id, command.at],
  )
  return new Set(rows.map(({ payment }) => payment))
}
