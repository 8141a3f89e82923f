import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { createShelf, type Shelf } from './shelf.ts'

export type Status = 'pending' | 'success' | 'failed' | 'manualintervention'

/** What becomes of a payment in a web shop. */
export type Outcome = 'paid' | 'pending' | 'failed' | 'cancelled' | 'expired' | 'manualintervention'

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
    /** The web shop made it without a call: no page of it expires. */
    readonly sold?: boolean
    /** What becomes of it, and when. */
    readonly later?: { readonly outcome: Outcome; readonly at: number }
    /** Until when no list shows it. */
    readonly listedAt?: number
    /** What is shown of it instead of the truth: JSON by the name of the field. */
    readonly disguise?: Readonly<Record<string, string>>
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

/** What one account has and no other sees. */
interface Account {
  readonly transactions: Shelf
  readonly repeatables: Map<string, Repeatable[]>
}

/** What survives a restart. */
export interface Memory extends Account {
  count: number
  readonly book: BookLine[]
  readonly webhooks: Set<WaitingWebhook>
  /** Makes what was changed last. */
  keep(): void
  /** The same a moment later, with whatever else is changed until then. */
  keepSoon(): void
  /** Makes many changes: what keeps itself in there is kept a moment later. */
  inARow<Value>(change: () => Value): Value
  /** Keeps at once what was to be kept a moment later. */
  hurry(): void
  /** The memory of another account, which shares everything but what is its own. */
  of(account: string): Memory
}

interface KeptAccount {
  readonly transactions: readonly Transaction[]
  readonly repeatables: readonly Repeatable[]
}

interface Kept extends KeptAccount {
  readonly count: number
  readonly book: readonly BookLine[]
  readonly webhooks: readonly WaitingWebhook[]
  readonly accounts: Readonly<Record<string, KeptAccount>>
}

const blank: Kept = { count: 0, transactions: [], book: [], repeatables: [], webhooks: [], accounts: {} }

/** Every change that is kept is on the disk before `keep` returns; without a file it lasts as long as the process. */
export const openMemory = (file: string | undefined): Memory => {
  const kept: Kept =
    file && existsSync(file) ? { ...blank, ...JSON.parse(readFileSync(file, 'utf8')) } : blank
  const accounts = new Map(Object.entries(kept.accounts).map(([name, one]) => [name, accountOf(one)]))
  let soon: NodeJS.Immediate | undefined
  let inARow = false
  const keepNow = (): void => {
    clearImmediate(soon)
    soon = undefined
    if (file) write(file, JSON.stringify(keptOf(memory, accounts)))
  }
  const keepSoon = (): void => {
    if (file) soon ??= setImmediate(keepNow)
  }
  const memory: Memory = {
    ...accountOf(kept),
    count: kept.count,
    book: [...kept.book],
    webhooks: new Set(kept.webhooks),
    keep: () => (inARow ? keepSoon() : keepNow()),
    keepSoon,
    hurry: () => {
      if (soon) keepNow()
    },
    inARow: (change) => {
      const outer = inARow
      inARow = true
      try {
        return change()
      } finally {
        inARow = outer
      }
    },
    of: (name) => {
      const account = accounts.get(name) ?? accountOf(blank)
      accounts.set(name, account)
      return sharing(memory, account)
    },
  }
  return memory
}

const accountOf = ({ transactions, repeatables }: KeptAccount): Account => ({
  transactions: createShelf(transactions),
  repeatables: Map.groupBy(repeatables, ({ key }) => key),
})

// References are counted through all accounts, so that no two are equal.
const sharing = (memory: Memory, account: Account): Memory => ({
  ...memory,
  ...account,
  get count() {
    return memory.count
  },
  set count(count) {
    memory.count = count
  },
})

const keptAccountOf = ({ transactions, repeatables }: Account): KeptAccount => ({
  transactions: [...transactions.values()],
  repeatables: [...repeatables.values()].flat(),
})

const keptOf = (memory: Memory, accounts: ReadonlyMap<string, Account>): Kept => ({
  ...keptAccountOf(memory),
  count: memory.count,
  book: memory.book,
  webhooks: [...memory.webhooks],
  accounts: Object.fromEntries([...accounts].map(([name, one]) => [name, keptAccountOf(one)])),
})

const write = (file: string, text: string): void => {
  const beside = `${file}.new`
  const target = openSync(beside, 'w', 0o600)
  writeSync(target, text)
  fsyncSync(target)
  closeSync(target)
  renameSync(beside, file)
}
