import type { StartSimulator } from '../../simulators/simulator.ts'
import type { Grant, Grants } from '../books.ts'
import type { NewInvoice, RunningBooks } from '../conformance.ts'
import { type RunningMoneybird, type SimulatedGrant, startMoneybirdSimulator } from './simulator.ts'

/** A grant as the connector keeps it. */
export const keptGrant = (granted: SimulatedGrant): Grant => {
  const until = granted.expires_in === undefined ? null : Date.now() + granted.expires_in * 1_000
  const { access_token: access, refresh_token: refresh, scope } = granted
  return { tokens: { access, refresh, until, renewFrom: until, scope }, user: null }
}

/** Grants that are kept in memory. */
export const keepGrants = (first: Grant | null): Grants & { held: Grant | null } => {
  const grants = {
    held: first,
    current: async () => grants.held,
    keep: async (grant: Grant) => {
      grants.held = grant
    },
  }
  return grants
}

// The pace is kept for a whole process and an address: simulators that come and go must not meet in one.
let paces = 1_000

/** The settings that open a simulated administration. */
export const settingsFor = (simulator: RunningMoneybird, more: Readonly<Record<string, unknown>> = {}) => {
  paces += 1
  return { ...simulator.settings?.(), callsInFiveMinutes: paces, ...more }
}

const nobody: Grant = {
  tokens: { access: 'knows-no-door', refresh: 'knows-no-window', until: null, renewFrom: null, scope: null },
  user: null,
}

/** Starts a simulator for conformance runs, with settings of their own and more of them. */
export const startWith =
  (more: Readonly<Record<string, unknown>> = {}, dialect: NonNullable<StartSimulator['dialect']> = {}) =>
  async (options: StartSimulator, patience: 'short' | 'long'): Promise<RunningBooks> => {
    const simulator = await startMoneybirdSimulator({ port: 0, ...options, dialect })
    const short = patience === 'short' ? { answerMs: 250, longestWaitMs: 250 } : {}
    const administration = simulator.administrations()[0]?.id ?? ''
    const granted = simulator.grant()
    const grants = keepGrants(keptGrant(granted))
    const settings = settingsFor(simulator, { ...short, ...more })
    const find = (number: string) => simulator.invoice(number)
    return {
      simulator,
      settings,
      wrongSettings: settings,
      tools: { grants, administration },
      wrongTools: { grants: keepGrants(nobody), administration },
      secrets: [
        ...[granted.access_token, granted.refresh_token, simulator.client.secret],
        ...['knows-no-door', 'knows-no-window', 'Bearer '],
      ],
      place: simulator.ledger('12010.03'),
      ledger: simulator.ledger('16050.02'),
      addInvoice: ({ number, draft, ...rest }: NewInvoice) =>
        void simulator.addInvoice({ ...rest, number, ...(draft && { state: 'draft' as const }) }),
      booked: () => bookedIn(simulator),
      openAmount: (number) => find(number)?.open ?? null,
      earnedOn: (ledger) => simulator.credited(ledger),
      endTokens: () => {
        if (grants.held)
          grants.held = { ...grants.held, tokens: { ...grants.held.tokens, until: 0, renewFrom: 0 } }
      },
      lockUntil: (date) => simulator.lockUntil(date),
      byHand: {
        pay: (invoice, amount, reference) => void simulator.payByHand(invoice, amount, reference),
        remove: simulator.deleteInvoice,
        giveUp: simulator.giveUp,
      },
    }
  }

const bookedIn = (simulator: RunningMoneybird) => [
  ...simulator
    .invoices()
    .flatMap(({ payments }) => payments)
    .map(({ price, transactionIdentifier }) => ({ reference: transactionIdentifier ?? '', received: price })),
  ...simulator.journals().map((journal) => ({
    reference: journal.reference ?? '',
    received: { minor: centsOf(journal), currency: 'EUR' as const },
  })),
]

const centsOf = (journal: ReturnType<RunningMoneybird['journals']>[number]): bigint => {
  const [place] = journal.general_journal_document_entries
  const cents = (text: string | undefined) => BigInt(Math.round(Number(text ?? '0') * 100))
  return cents(place?.debit) - cents(place?.credit)
}
