import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Output, Tender, TerminalIdentity } from '../messages.ts'

export interface LastMessage {
  readonly requestId: string
  readonly workstationId: string
  readonly requestType: string
  readonly overallResult?: string
  readonly terminal?: TerminalIdentity
  readonly tender?: Tender
}

export interface Ticket {
  readonly requestId: string
  readonly workstationId: string
  readonly terminal: TerminalIdentity
  readonly tender: Tender
  readonly paper: readonly Output[]
}

export interface BookLine {
  readonly requestId: string
  readonly workstationId: string
  readonly currency: string
  readonly amount: string
  readonly tip: string
  readonly approvalCode: string
  readonly terminalReference: string
  readonly at: string
  readonly offline: boolean
  readonly state: 'authorised' | 'reversed'
}

/** What survives a power cut: what the protocol lets be asked for, and `book`, which only an auditor sees. */
export interface Memory {
  readonly stan: number
  readonly last: LastMessage | null
  readonly ticket: Ticket | null
  readonly owed: boolean
  /** The payment that has begun and is not authorised. */
  readonly begun: { readonly requestId: string; readonly workstationId: string } | null
  readonly book: readonly BookLine[]
}

export interface Store {
  readonly now: Memory
  change(part: Partial<Memory>): void
}

const blank: Memory = { stan: 0, last: null, ticket: null, owed: false, begun: null, book: [] }

/** Every change is on the disk before it returns; without a file it lasts as long as the process. */
export const openMemory = (file: string | undefined): Store => {
  let now: Memory = file && existsSync(file) ? { ...blank, ...JSON.parse(readFileSync(file, 'utf8')) } : blank
  return {
    get now() {
      return now
    },
    change: (part) => {
      now = { ...now, ...part }
      if (file) write(file, JSON.stringify(now))
    },
  }
}

const write = (file: string, text: string): void => {
  const beside = `${file}.new`
  const target = openSync(beside, 'w', 0o600)
  writeSync(target, text)
  fsyncSync(target)
  closeSync(target)
  renameSync(beside, file)
  const folder = openSync(dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
