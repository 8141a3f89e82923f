import { Bug } from '../bug.ts'
import type { Store } from '../store/database.ts'
import { type Evidence, evidenceRow } from './evidence.ts'

/** A raw message on its way into the database. */
export interface KeptMessage {
  readonly at: Date
  readonly direction: 'sent' | 'received'
  readonly channel: string
  readonly text: string
}

/** As the database's functions take it. */
export const messageRow = (message: KeptMessage): Record<string, unknown> => ({
  at: message.at.toISOString(),
  direction: message.direction,
  channel: message.channel,
  body: message.text,
})

/** Runs one statement: the store by itself, or a transaction. */
export type Run = <Row extends object>(text: string, values: readonly unknown[]) => Promise<Row[]>

export interface Settlement {
  readonly organisation: string
  readonly request: string
  readonly at: Date
  readonly evidence: Evidence
  /** Ledger entries as `post_entry` takes them. */
  readonly entries: readonly Record<string, unknown>[]
  readonly tasks: readonly { id: string; kind: string; detail: Record<string, unknown> }[]
  /** The id of the entry that takes the `?` out of the interim account again, if there is one. */
  readonly reversalId: string
  readonly businessDate: string
  /** The entries were made out for a payment whose refund was promised meanwhile. */
  readonly promised: boolean
  readonly messages: readonly KeptMessage[]
}

export type Settled = 'ended' | 'repeated' | 'contradicted' | 'look again' | 'of another'

/** Writes evidence down and lets it end its request, in one statement. */
export const settle = async (run: Run, settlement: Settlement): Promise<Settled> => {
  const { evidence, messages, at, ...rest } = settlement
  const given = {
    ...rest,
    at: at.toISOString(),
    evidence: evidenceRow(evidence),
    messages: messages.map(messageRow),
  }
  const [row] = await run<{ settle_request: Settled }>('select settle_request($1)', [given])
  if (!row) throw new Bug('settle_request said nothing')
  return row.settle_request
}

export interface Later {
  readonly organisation: string
  readonly request: string
  readonly at: Date
  /** The end of the lease where this claims the request for an inquiry, else the time of the next inquiry. */
  readonly askAt: Date
  readonly claim: boolean
  /** The protocol's time for this request is over: the terminal is free, whatever became of it. */
  readonly freeTerminal: boolean
  /** What the interim account says of a `?`, posted the first time only; null where it has no money in it. */
  readonly entry: Record<string, unknown> | null
  readonly messages: readonly KeptMessage[]
}

/** Claims a due request for one inquiry, or puts the next inquiry off. False when it ended or another node was first. */
export const askLater = async (store: Store, later: Later): Promise<boolean> => {
  const given = {
    ...later,
    at: later.at.toISOString(),
    askAt: later.askAt.toISOString(),
    messages: later.messages.map(messageRow),
  }
  const [row] = await store.call<{ ask_later: boolean }>('select ask_later($1)', [given])
  return row?.ask_later ?? false
}

/** Holds a conversation's lease until then. False when the request has ended meanwhile, or when others took over what we asked first. */
export const renewLease = async (
  store: Store,
  { organisation, request, inquires }: { organisation: string; request: string; inquires: boolean },
  until: Date,
): Promise<boolean> => {
  const [row] = await store.call<{ renew_lease: boolean }>('select renew_lease($1, $2, $3, $4)', [
    organisation,
    request,
    until,
    inquires,
  ])
  return row?.renew_lease ?? false
}

export interface Due {
  readonly organisation_id: string
  readonly id: string
  /** What asks: `tender`, `booking`. */
  readonly subject_kind: string
}

/** The unknowns of every organisation whose time to be asked about has come, longest waiting first. */
export const dueRequests = (store: Store, at: Date, most: number): Promise<Due[]> =>
  store.call<Due>('select organisation_id, id, subject_kind from due_requests($1, $2)', [at, most])
