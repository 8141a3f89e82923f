import { type Answer, accepted, notTaken } from '../../outbound/answer.ts'
import { Broken, overWire, type Wire } from '../../outbound/wire.ts'
import { type Printed, within } from './network-printer.ts'
import { type NetworkPrinter, openPrinterLine, type PrinterLine } from './printer-line.ts'

/**
 * Prints papers as one job, and says of each what became of it before the next one leaves. It ends behind the first
 * that was not printed for certain: with a new roll the printer goes on with that one by itself.
 */
export async function* printOneByOne(
  printer: NetworkPrinter,
  papers: readonly Uint8Array[],
): AsyncGenerator<Answer<Printed>, void, void> {
  let job: Job | null = null
  try {
    for (const paper of papers) {
      const answer = await overWire(async (wire) => {
        job ??= await begin(printer)
        return printPaper(job, printer, paper, wire)
      })
      yield answer
      if (answer.state !== 'accepted') return
      if (!answer.detail.confirmed) job = null
    }
    await (job as Job | null)?.line.hangUp()
  } finally {
    ;(job as Job | null)?.line.destroy()
  }
}

/** A line to the printer, and what the printer tells over it: how it is, or also when a paper is printed. */
interface Job {
  readonly line: PrinterLine
  readonly tells: 'nothing' | 'how it is' | 'when it is printed'
}

const begin = async (printer: NetworkPrinter): Promise<Job> => {
  const line = await openPrinterLine(printer)
  const now = printer.asksStatus ? await line.howItIs() : null
  if (!now) return { line, tells: 'nothing' }
  if (!now.trouble) line.mark()
  const toTheEnd = !now.trouble && (await line.atMark(printer.statusMs))
  return { line, tells: toTheEnd ? 'when it is printed' : 'how it is' }
}

const printPaper = async (
  { line, tells }: Job,
  printer: NetworkPrinter,
  paper: Uint8Array,
  wire: Wire,
): Promise<Answer<Printed>> => {
  const before = tells === 'nothing' ? null : await line.howItIs()
  if (before?.trouble) return notTaken(before.trouble)
  wire.sending()
  const sent = line.send(paper)
  if (tells === 'when it is printed') line.mark()
  await within(printer.printMs, sent)
  if (tells === 'nothing') return readByASilentOne(line)
  await untilPrinted(line, printer, tells)
  return accepted({ confirmed: true })
}

// One that tells nothing has at least read everything when it closes the line; each paper then has a line of its own.
const readByASilentOne = async (line: PrinterLine): Promise<Answer<Printed>> => {
  const closed = await line.hangUp()
  line.destroy()
  if (!closed) throw new Broken({ code: 'printer.silent' })
  return accepted({ confirmed: false })
}

const untilPrinted = async (
  line: PrinterLine,
  { printMs, statusMs }: NetworkPrinter,
  tells: Job['tells'],
): Promise<void> => {
  for (let waited = 0; waited < printMs; waited += statusMs) {
    if (tells === 'when it is printed' && (await line.atMark(statusMs))) return
    const now = await line.howItIs()
    if (now?.trouble) throw new Broken(now.trouble)
    if (now && tells === 'how it is') return
  }
  throw new Broken({ code: 'printer.silent' })
}
