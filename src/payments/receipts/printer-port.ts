import { createServer, type Server, type Socket } from 'node:net'
import { type FaultList, statusByte, stops } from './printer-state.ts'

export interface PrinterPort {
  readonly number: number
  stop(): Promise<void>
}

export interface OpenPrinterPort {
  readonly host: string
  readonly port: number
  readonly faults: FaultList
  /** One byte that is to be printed; `answer` goes back over the line that it came by. */
  read(byte: number, answer: (byte: number) => void): void
  /** After each connection's bytes. */
  changed(): void
}

/** The socket of a simulated printer: takes bytes, answers about itself at once, and loses the line when told. */
export const startPrinterPort = async (options: OpenPrinterPort): Promise<PrinterPort> => {
  const lines = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (line) => {
    lines.add(line)
    line.on('close', () => {
      lines.delete(line)
      options.faults.used()
    })
    line.on('error', () => line.destroy())
    serve(line, options)
  })
  const number = await listen(server, options)
  return {
    number,
    stop: async () => {
      for (const line of lines) line.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const listen = (server: Server, { host, port }: OpenPrinterPort): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })

const serve = (line: Socket, options: OpenPrinterPort): void => {
  const { faults } = options
  const sort = createSorter(line, options)
  const cutAt = faults.find('cut_line')?.bytes ?? Number.POSITIVE_INFINITY
  let seen = 0
  line.on('data', (chunk: Buffer) => {
    if (faults.find('hang')) return line.pause()
    for (const byte of chunk.subarray(0, Math.max(0, cutAt - seen))) sort(byte)
    seen += chunk.length
    options.changed()
    if (seen >= cutAt) line.destroy()
    else dawdle(line, faults.find('slow')?.ms ?? 0)
  })
  // A printer in trouble keeps the line until it has printed; the till has to give up by itself.
  line.on('end', () => {
    if (!stops(faults)) line.end()
  })
}

const dawdle = (line: Socket, ms: number): void => {
  if (ms === 0) return
  line.pause()
  setTimeout(() => line.resume(), ms)
}

/** Real-time questions (DLE EOT n) are answered even while nothing is printed; all else is for the paper. */
const createSorter = (line: Socket, { faults, read }: OpenPrinterPort): ((byte: number) => void) => {
  let question: number[] = []
  const answer = (byte: number) => {
    if (!faults.find('no_status') && line.writable) line.write(Uint8Array.of(byte))
  }
  return (byte) => {
    if (question.length === 0 && byte !== 0x10) return read(byte, answer)
    question.push(byte)
    if (question.length === 2 && byte !== 0x04) {
      for (const held of question) read(held, answer)
      question = []
    }
    if (question.length < 3) return
    answer(statusByte(byte, faults))
    question = []
  }
}
