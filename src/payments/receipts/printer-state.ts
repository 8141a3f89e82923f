import type { Fault } from '../../simulators/simulator.ts'

/** The faults of a simulated printer; each lasts until it is taken away, or for `times` connections. */
export const printerFaults = [
  { code: 'paper_out' },
  { code: 'paper_ends', params: { bytes: '200' } },
  { code: 'cover_open' },
  { code: 'offline' },
  { code: 'slow', params: { ms: '50' } },
  { code: 'cut_line', params: { bytes: '200' } },
  { code: 'no_status' },
  { code: 'hang' },
] as const

export type PrinterFault = (typeof printerFaults)[number]['code']

export interface FaultList {
  find(fault: PrinterFault): Fault | null
  list(): readonly Fault[]
  add(fault: Fault): void
  remove(fault: PrinterFault): void
  clear(): void
  /** Counts one connection off the faults that last for some. */
  used(): void
}

export const createFaultList = (initial: readonly Fault[]): FaultList => {
  let faults = [...initial]
  return {
    find: (fault) => faults.find((each) => each.fault === fault) ?? null,
    list: () => faults,
    add: (fault) => {
      faults.push(fault)
    },
    remove: (fault) => {
      faults = faults.filter((each) => each.fault !== fault)
    },
    clear: () => {
      faults = []
    },
    used: () => {
      faults = faults
        .map((each) => (each.times && each.times > 0 ? { ...each, times: each.times - 1 } : each))
        .filter((each) => each.times !== 0)
    },
  }
}

/** A printer prints only while nothing of this stands against it; what comes meanwhile waits in its memory. */
export const stops = ({ find }: FaultList): PrinterFault | null =>
  (['cover_open', 'paper_out', 'offline', 'hang'] as const).find((fault) => find(fault)) ?? null

/** The answer to DLE EOT `n` (Epson's ESC/POS reference): bits 1 and 4 are always set. */
export const statusByte = (n: number, { find }: FaultList): number => {
  const bit = (mask: number, ...faults: PrinterFault[]) => (faults.some((fault) => find(fault)) ? mask : 0)
  if (n === 1) return 0x12 | bit(0x08, 'paper_out', 'cover_open', 'offline')
  if (n === 2) return 0x12 | bit(0x04, 'cover_open') | bit(0x20, 'paper_out')
  if (n === 4) return 0x12 | bit(0x60, 'paper_out')
  return 0x12
}
