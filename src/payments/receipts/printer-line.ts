import { connect, type Socket } from 'node:net'
import type { Reason } from '../../outbound/answer.ts'
import { Broken } from '../../outbound/wire.ts'
import { asksOfStatus, reasonOfStatus } from './printer-status.ts'

/** Where a printer is, and how long each of its words is waited for. */
export interface NetworkPrinter {
  readonly host: string
  /** 9100 unless the printer says otherwise. */
  readonly port: number
  /** Ask how the printer is, before and after (DLE EOT); one that does not answer is printed on all the same. */
  readonly asksStatus: boolean
  readonly connectMs: number
  /** How long its word about itself is waited for. */
  readonly statusMs: number
  /** For one paper, from its first byte on. */
  readonly printMs: number
}

/** An open line to a printer; whatever waits rejects when the line is lost. */
export interface PrinterLine {
  /** Done when every byte was handed over and none waits. */
  send(bytes: Uint8Array): Promise<void>
  /** Null where the printer does not say how it is; else what stands against printing, if anything does. */
  howItIs(): Promise<{ readonly trouble: Reason | null } | null>
  /** Asks to be told when everything sent so far was printed. */
  mark(): void
  /** Whether it has printed up to the last mark, within so many milliseconds. */
  atMark(ms: number): Promise<boolean>
  /** Lets the printer close the line, which it does when it has read everything: whether it did. */
  hangUp(): Promise<boolean>
  destroy(): void
}

/** Reaches the printer, or rejects. */
export const openPrinterLine = async (printer: NetworkPrinter): Promise<PrinterLine> => {
  const socket = await reach(printer)
  const heard = listen(socket)
  let marks = 0
  return {
    send: (bytes) => send(socket, bytes),
    howItIs: async () => {
      heard.aboutItself = []
      socket.write(asksOfStatus)
      const answers = () => heard.aboutItself.length >= asksOfStatus.length / 3
      if (!(await waitFor(socket, answers, printer.statusMs))) return null
      return { trouble: reasonOfStatus(Uint8Array.from(heard.aboutItself)) }
    },
    mark: () => {
      marks += 1
      socket.write(asksWhenReached)
    },
    atMark: (ms) => waitFor(socket, () => heard.marks >= marks, ms),
    hangUp: () => hangUp(socket, printer.statusMs),
    destroy: () => socket.destroy(),
  }
}

// Epson's ESC/POS reference, GS r 1 (paper sensor): answered in the order of the data, so behind what was printed before.
const asksWhenReached = Uint8Array.of(0x1d, 0x72, 1)

/** What the printer said: bit 4 is set in an answer to DLE EOT and clear in one to GS r (the same reference). */
const listen = (socket: Socket): { aboutItself: number[]; marks: number } => {
  const heard = { aboutItself: [] as number[], marks: 0 }
  socket.on('data', (data: Buffer) => {
    for (const byte of data)
      if ((byte & 0x90) === 0) heard.marks += 1
      else heard.aboutItself.push(byte)
  })
  return heard
}

const waitFor = (socket: Socket, done: () => boolean, ms: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(late)
      socket.off('data', look).off('close', lost)
      settle()
    }
    const look = () => done() && end(() => resolve(true))
    const lost = () => end(() => reject(new Broken({ code: 'line.lost' })))
    const late = setTimeout(() => end(() => resolve(false)), ms)
    socket.on('data', look).once('close', lost)
    if (socket.destroyed) lost()
    else look()
  })

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

const send = (line: Socket, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    const lost = () => reject(new Broken({ code: 'line.lost' }))
    line.once('close', lost)
    line.write(bytes, (error) => {
      line.off('close', lost)
      if (error) reject(error)
      else resolve()
    })
  })

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
