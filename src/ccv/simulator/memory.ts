import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'

export type Status = 'pending' | 'success' | 'failed' | 'manualintervention'

/** What a terminal has to tell about a transaction, told at once or when it is back. */
export interface Result {
  readonly status: Status
  readonly failureCode?: string
  readonly brand?: string
  readonly details?: Readonly<Record<string, unknown>>
}

/** A transaction as 1.5 shows it, and under `behind` what the Payment API does not show. */
export interface Transaction {
  readonly reference: string
  readonly type: string
  readonly method: string
  readonly currency: string
  /** Decimal text with all digits. */
  readonly amount: string
  readonly status: Status
  readonly created: number
  readonly lastUpdate: number
  readonly statusFinalDate?: number
  readonly failureCode?: string
  readonly brand?: string
  readonly payUrl?: string
  readonly cancelUrl?: string
  readonly cardDataUrl?: string
  readonly originalReference?: string
  readonly childReferenceId?: string
  readonly paidout?: 'yes' | 'no'
  /** What the request said and every answer echoes: merchantOrderReference, description, returnUrl … */
  readonly echoes: Readonly<Record<string, unknown>>
  readonly details: Readonly<Record<string, unknown>>
  readonly behind: {
    readonly webhookUrl?: string
    readonly terminalId?: string
    /** The landing page it belongs to. */
    readonly parent?: string
    /** What the terminal has not told yet. */
    readonly result?: Result
    /** It is not told by itself either: a person at the provider has to. */
    readonly withheld?: boolean
    /** Under which number its terminal has it, where that is spoken to over OPI-NL. */
    readonly number?: number
  }
}

/** One movement between a customer and the shop, whatever was told to anybody. */
export interface BookLine {
  readonly reference: string
  readonly requestId: string
  readonly workstationId: string
  readonly currency: string
  readonly amount: string
  readonly approvalCode: string
  readonly at: string
  readonly state: 'authorised' | 'reversed'
}

/** A call with an Idempotency-Reference (1.8), by the fields that make a repeat. */
export interface Repeatable {
  readonly key: string
  readonly fields: string
  readonly reference: string
}

export interface WaitingWebhook {
  readonly id: string
  readonly url: string
  readonly tries: number
  readonly due: number
}

/** What survives a restart. */
export interface Memory {
  count: number
  readonly transactions: Map<string, Transaction>
  readonly book: BookLine[]
  readonly repeatables: Map<string, Repeatable[]>
  readonly webhooks: Set<WaitingWebhook>
  /** Makes what was changed last. */
  keep(): void
}

interface Kept {
  readonly count: number
  readonly transactions: readonly Transaction[]
  readonly book: readonly BookLine[]
  readonly repeatables: readonly Repeatable[]
  readonly webhooks: readonly WaitingWebhook[]
}

const blank: Kept = { count: 0, transactions: [], book: [], repeatables: [], webhooks: [] }

/** Every change that is kept is on the disk before `keep` returns; without a file it lasts as long as the process. */
export const openMemory = (file: string | undefined): Memory => {
  const kept: Kept =
    file && existsSync(file) ? { ...blank, ...JSON.parse(readFileSync(file, 'utf8')) } : blank
  const memory: Memory = {
    count: kept.count,
    transactions: new Map(kept.transactions.map((one) => [one.reference, one])),
    book: [...kept.book],
    repeatables: Map.groupBy(kept.repeatables, ({ key }) => key),
    webhooks: new Set(kept.webhooks),
    keep: () => {
      if (file) write(file, JSON.stringify(keptOf(memory)))
    },
  }
  return memory
}

const keptOf = ({ count, transactions, book, repeatables, webhooks }: Memory): Kept => ({
  count,
  transactions: [...transactions.values()],
  book,
  repeatables: [...repeatables.values()].flat(),
  webhooks: [...webhooks],
})

const write = (file: string, text: string): void => {
  const beside = `${file}.new`
  const target = openSync(beside, 'w', 0o600)
  writeSync(target, text)
  fsyncSync(target)
  closeSync(target)
  renameSync(beside, file)
}
