import { randomUUID } from 'node:crypto'
import { Bug } from '../bug.ts'
import type { Store } from './database.ts'

/**
 * `moved`: rows of the outbox got their positions; `display`: what a terminal shows; `news`: there may be a word about a request; `abort`, `answered`: a person
 * wants a conversation to end, or answered its question; `forget_auth`: a session, key or person changed; `simulator`.
 */
export type SignalKind = 'moved' | 'display' | 'news' | 'abort' | 'answered' | 'forget_auth' | 'simulator'

export type SignalPayload = Readonly<Record<string, unknown>>

/** Short news between the nodes of one database. It may be lost: whatever must be known for certain is in a table. */
export interface Signals {
  /** Tells every node, this one first and at once. */
  signal(kind: SignalKind, organisation: string, payload: SignalPayload): void
  /** Hears what any node tells; returns what ends the hearing. */
  on(kind: SignalKind, hear: (organisation: string, payload: SignalPayload) => void): () => void
  stop(): Promise<void>
}

const channel = 'saldo'
// PostgreSQL refuses a notification of 8,000 bytes or more (NOTIFY, Notes).
const mostBytes = 7_999

interface Note {
  readonly from: string
  readonly kind: SignalKind
  readonly organisation: string
  readonly payload: SignalPayload
}

/** Begins to listen on a connection of its own, which finds its way back when the line is lost. */
export const openSignals = async (store: Store): Promise<Signals> => {
  const node = randomUUID()
  const hearers = new Map<SignalKind, Set<(organisation: string, payload: SignalPayload) => void>>()
  const deliver = ({ kind, organisation, payload }: Note): void => {
    for (const hear of hearers.get(kind) ?? []) hear(organisation, payload)
  }
  const listening = await store.listen(channel, (text) => {
    const note = JSON.parse(text) as Note
    if (note.from !== node) deliver(note)
  })
  return {
    signal: (kind, organisation, payload) => {
      const note: Note = { from: node, kind, organisation, payload }
      const text = JSON.stringify(note)
      if (Buffer.byteLength(text) > mostBytes) throw new Bug(`a ${kind} signal is too long to be told`)
      deliver(note)
      store.call('select pg_notify($1, $2)', [channel, text]).catch(() => {})
    },
    on: (kind, hear) => {
      const known = hearers.get(kind) ?? new Set()
      hearers.set(kind, known.add(hear))
      return () => void known.delete(hear)
    },
    stop: () => listening.stop(),
  }
}
