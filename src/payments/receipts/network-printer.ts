import { type Answer, accepted, notTaken, type Reason } from '../../outbound/answer.ts'
import { Broken, overWire, type Wire } from '../../outbound/wire.ts'
import { type NetworkPrinter, openPrinterLine, type PrinterLine } from './printer-line.ts'

export type { NetworkPrinter }

export const networkPrinterDefaults = {
  port: 9100,
  asksStatus: true,
  connectMs: 3_000,
  statusMs: 500,
  printMs: 15_000,
} as const satisfies Partial<NetworkPrinter>

/** `confirmed`: the printer was asked afterwards and had no trouble; else it only took all bytes. */
export interface Printed {
  readonly confirmed: boolean
}

/**
 * Sends ESC/POS bytes to a printer in the network, and always comes back: `accepted` when it took them all
 * and said it is well or closed the line, `not_taken` when certainly nothing is on paper, `unknown` when part of it may be.
 */
export const printOver = (printer: NetworkPrinter, bytes: Uint8Array): Promise<Answer<Printed>> =>
  overWire(async (wire) => {
    const line = await openPrinterLine(printer)
    try {
      return await print(line, printer, bytes, wire)
    } finally {
      line.destroy()
    }
  })

/** Whether the printer can be reached and says it is ready: null, or why not. */
export const checkPrinter = async (printer: NetworkPrinter): Promise<Reason | null> => {
  const answer = await overWire<null>(async () => {
    const line = await openPrinterLine(printer)
    try {
      const trouble = (await line.howItIs())?.trouble
      return trouble ? notTaken(trouble) : accepted(null)
    } finally {
      line.destroy()
    }
  })
  return answer.state === 'accepted' ? null : answer.reason
}

const print = async (
  line: PrinterLine,
  printer: NetworkPrinter,
  bytes: Uint8Array,
  wire: Wire,
): Promise<Answer<Printed>> => {
  const before = printer.asksStatus ? await line.howItIs() : null
  if (before?.trouble) return notTaken(before.trouble)
  wire.sending()
  await within(printer.printMs, line.send(bytes))
  const after = before ? await line.howItIs() : null
  if (after?.trouble) throw new Broken(after.trouble)
  const closed = await line.hangUp()
  if (!after && !closed) throw new Broken({ code: 'printer.silent' })
  return accepted({ confirmed: after !== null })
}

/** Rejects as a silent printer when the work takes longer. */
export const within = <Value>(ms: number, work: Promise<Value>): Promise<Value> => {
  let late: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Broken({ code: 'printer.silent' })), ms)
  })
  return Promise.race([work, over]).finally(() => clearTimeout(late))
}
