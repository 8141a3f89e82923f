import { connect, type Socket } from 'node:net'
import { type Answer, accepted, notTaken, type Reason } from '../../outbound/answer.ts'
import { Broken, overWire, type Wire } from '../../outbound/wire.ts'
import { asksOfStatus, reasonOfStatus } from './printer-status.ts'

export interface NetworkPrinter {
  readonly host: string
  /** 9100 unless the printer says otherwise. */
  readonly port: number
  /** Ask how the printer is, before and after (DLE EOT); one that does not answer is printed on all the same. */
  readonly asksStatus: boolean
  readonly connectMs: number
  /** How long its word about itself is waited for. */
  readonly statusMs: number
  /** For the whole, from the first byte of the papers on. */
  readonly printMs: number
}

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
    const line = await reach(printer)
    try {
      return await print(line, printer, bytes, wire)
    } finally {
      line.destroy()
    }
  })

/** Whether the printer can be reached and says it is ready: null, or why not. */
export const checkPrinter = async (printer: NetworkPrinter): Promise<Reason | null> => {
  const answer = await overWire<null>(async () => {
    const line = await reach(printer)
    try {
      const status = await askStatus(line, printer.statusMs)
      const trouble = status && reasonOfStatus(status)
      return trouble ? notTaken(trouble) : accepted(null)
    } finally {
      line.destroy()
    }
  })
  return answer.state === 'accepted' ? null : answer.reason
}

const print = async (
  line: Socket,
  printer: NetworkPrinter,
  bytes: Uint8Array,
  wire: Wire,
): Promise<Answer<Printed>> => {
  const before = printer.asksStatus ? await askStatus(line, printer.statusMs) : null
  const trouble = before && reasonOfStatus(before)
  if (trouble) return notTaken(trouble)
  wire.sending()
  await within(printer.printMs, send(line, bytes))
  const after = before ? await askStatus(line, printer.statusMs) : null
  const broken = after && reasonOfStatus(after)
  if (broken) throw new Broken(broken)
  const closed = await hangUp(line, printer.statusMs)
  if (!after && !closed) throw new Broken({ code: 'printer.silent' })
  return accepted({ confirmed: after !== null })
}

const reach = ({ host, port, connectMs }: NetworkPrinter): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const line = connect({ host, port, noDelay: true })
    const late = setTimeout(() => {
      line.destroy()
      reject(new Broken({ code: 'line.time_out' }))
    }, connectMs)
    line.once('connect', () => {
      clearTimeout(late)
      resolve(line)
    })
    line.on('error', (error) => {
      clearTimeout(late)
      reject(error)
    })
  })

/** Done when every byte was handed over and none waits; rejects when the line is lost meanwhile. */
const send = (line: Socket, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    line.once('close', () => reject(new Broken({ code: 'line.lost' })))
    line.write(bytes, (error) => (error ? reject(error) : resolve()))
  })

const within = <Value>(ms: number, work: Promise<Value>): Promise<Value> => {
  let late: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Broken({ code: 'printer.silent' })), ms)
  })
  return Promise.race([work, over]).finally(() => clearTimeout(late))
}

/** The printer's bytes about itself in the order asked, or null where it did not answer them all in time. */
const askStatus = (line: Socket, ms: number): Promise<Uint8Array | null> =>
  new Promise((resolve, reject) => {
    let heard = Buffer.alloc(0)
    const late = setTimeout(() => end(null), ms)
    const end = (status: Uint8Array | null) => {
      clearTimeout(late)
      line.off('data', hear).off('close', lost)
      resolve(status)
    }
    const hear = (data: Buffer) => {
      heard = Buffer.concat([heard, data])
      if (heard.length >= asksOfStatus.length / 3) end(heard)
    }
    const lost = () => {
      clearTimeout(late)
      reject(new Broken({ code: 'line.lost' }))
    }
    line.on('data', hear).once('close', lost)
    line.write(asksOfStatus)
  })

/** Lets the printer close the line, which it does when it has read everything: whether it did. */
const hangUp = (line: Socket, ms: number): Promise<boolean> =>
  new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), ms)
    line.once('end', () => {
      clearTimeout(late)
      resolve(true)
    })
    line.resume()
    line.end()
  })
