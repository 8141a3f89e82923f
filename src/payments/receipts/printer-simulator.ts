import type { RunningSimulator, Screen, Simulator, StartSimulator } from '../../simulators/simulator.ts'
import { createEscposDecoder, type PaperLine } from './escpos-decoder.ts'
import { startPrinterPort } from './printer-port.ts'
import { createFaultList, type FaultList, printerFaults, stops } from './printer-state.ts'

/** One piece of paper, as it was torn or cut off. */
export interface Sheet {
  readonly lines: readonly PaperLine[]
}

export interface RunningPrinter extends RunningSimulator {
  /** What was cut off so far, oldest first, as plain text. */
  paper(): string[]
  /** The same with bold and large letters, for a page to draw. */
  sheets(): readonly Sheet[]
}

/** A receipt printer in the network that shows its paper, and has a printer's troubles. */
export const printerSimulator: Simulator & {
  start(options: StartSimulator): Promise<RunningPrinter>
} = {
  name: 'printer',
  title: 'Receipt printer (ESC/POS)',
  defaultPort: 9100,
  actions: [{ code: 'new_paper' }, { code: 'tear_off' }],
  faults: printerFaults,
  start: (options) => startPrinterSimulator(options),
}

/** `dialect.columns` is the width of its paper in letters of font A, 42 unless said. */
export const startPrinterSimulator = async (options: StartSimulator = {}): Promise<RunningPrinter> => {
  const faults = createFaultList(options.faults ?? [])
  const listeners = new Set<(screen: Screen) => void>()
  const roll = createRoll(Number(options.dialect?.columns ?? 42), faults)
  const changed = () => {
    roll.printWaiting()
    for (const listener of listeners) listener(roll.screen())
  }
  const port = await startPrinterPort({
    host: options.host ?? '127.0.0.1',
    port: options.port ?? printerSimulator.defaultPort,
    faults,
    read: roll.read,
    changed,
  })
  const then = (change: () => void) => {
    change()
    changed()
  }
  return {
    port: port.number,
    describe: () =>
      `printer on port ${port.number}: ${stops(faults) ?? 'ready'}, ${roll.sheets().length} sheets`,
    play: (action) => then(() => (action === 'tear_off' ? roll.tearOff() : faults.remove('paper_out'))),
    screen: roll.screen,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    faults: faults.list,
    addFault: (fault) => then(() => faults.add(fault)),
    clearFaults: () => then(faults.clear),
    happened: () => [],
    stop: port.stop,
    paper: () => roll.sheets().map((sheet) => sheet.lines.map((line) => line.text).join('\n')),
    sheets: roll.sheets,
  }
}

/** A byte for the paper, and the way back to who sent it. */
interface Coming {
  readonly byte: number
  readonly answer: (byte: number) => void
}

const createRoll = (columns: number, faults: FaultList) => {
  const sheets: Sheet[] = []
  let lines: PaperLine[] = []
  let waiting: Coming[] = []
  let printed = 0
  let answer: Coming['answer'] = () => {}
  const cut = () => {
    sheets.push({ lines })
    lines = []
  }
  // Answered only where it is printed: the paper is there (GS r 1, ESC/POS reference).
  const asked = () => answer(0)
  const decoder = createEscposDecoder(columns, { line: (line) => lines.push(line), cut, asked })
  const print = (coming: Coming) => {
    answer = coming.answer
    decoder.read(coming.byte)
  }
  return {
    sheets: () => sheets,
    read: (byte: number, back: Coming['answer']) => {
      if (stops(faults)) waiting.push({ byte, answer: back })
      else print({ byte, answer: back })
      printed += 1
      const end = faults.find('paper_ends')?.bytes
      if (end === undefined || printed < end) return
      faults.remove('paper_ends')
      faults.add({ fault: 'paper_out' })
    },
    printWaiting: () => {
      if (stops(faults)) return
      for (const coming of waiting) print(coming)
      waiting = []
    },
    tearOff: () => {
      if (lines.length > 0) cut()
    },
    screen: (): Screen => ({
      stage: stops(faults) ?? 'idle',
      lines: [...(sheets.at(-1)?.lines ?? []), ...lines].map((line) => line.text),
      amount: null,
      can: faults.find('paper_out') ? ['new_paper', 'tear_off'] : ['tear_off'],
      receiptOwed: false,
    }),
  }
}
