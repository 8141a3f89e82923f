import { type Money, negate, sum } from '../../money/money.ts'
import type { StartSimulator } from '../../simulators/simulator.ts'
import type { Grant, Grants } from '../books.ts'
import type { NewInvoice, RunningBooks } from '../conformance.ts'
import { type RunningTwinfield, startTwinfieldSimulator } from './simulator.ts'

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

/** What a sign-in at a simulator gives, as the connector keeps it before it has looked where the cluster is. */
export const grantFrom = (simulator: RunningTwinfield): Grant => {
  const granted = simulator.grant()
  return {
    tokens: {
      access: granted.access_token,
      refresh: granted.refresh_token ?? null,
      until: Date.now() + granted.expires_in * 1_000,
      cluster: null,
    },
    user: null,
  }
}

const nobody: Grant = {
  tokens: { access: 'knows-no-door', refresh: 'knows-no-window', until: 0, cluster: null },
  user: null,
}

/** Starts a simulator for conformance runs, with settings of their own and more of them. */
export const startWith =
  (more: Readonly<Record<string, unknown>> = {}, dialect: NonNullable<StartSimulator['dialect']> = {}) =>
  async (options: StartSimulator, patience: 'short' | 'long'): Promise<RunningBooks> => {
    const simulator = await startTwinfieldSimulator({
      ...{ port: 0, ...options },
      dialect: { creditsPerMinute: 0, ...dialect },
    })
    const short = patience === 'short' ? { answerMs: 350, longestWaitMs: 400 } : {}
    const settings = { ...simulator.settings?.(), ...short, creditsPerMinute: 0, ...more }
    const grant = grantFrom(simulator)
    const grants = keepGrants(grant)
    const administration = simulator.office
    return {
      simulator,
      settings,
      wrongSettings: settings,
      tools: { grants, administration },
      wrongTools: { grants: keepGrants(nobody), administration },
      secrets: [
        ...[simulator.client.secret, String(grant.tokens.access), String(grant.tokens.refresh)],
        ...['knows-no-door', 'knows-no-window', 'Basic '],
      ],
      place: '1220',
      ledger: '8090',
      addInvoice: (invoice) => addTo(simulator, invoice),
      booked: () => bookedIn(simulator),
      openAmount: (number) => openUnder(simulator, number),
      earnedOn: (ledger) => negate(simulator.balance(ledger)),
      endTokens: () => {
        if (grants.held) grants.held = { ...grants.held, tokens: { ...grants.held.tokens, until: 0 } }
      },
      lockUntil: (date) => {
        const period = (date ?? new Date().toISOString()).slice(0, 7).replace('-', '/')
        simulator.lockPeriod(period, date !== null)
      },
      byHand: {
        pay: (invoice, amount, reference) => void simulator.payByHand(invoice, amount, reference),
        remove: simulator.removeSale,
      },
    }
  }

const addTo = (simulator: RunningTwinfield, { number, customer, total, issuedOn, ...rest }: NewInvoice) =>
  void simulator.addSale({
    ...{ number, customer, total, date: issuedOn },
    ...(rest.reference !== undefined && { description: rest.reference }),
    ...(rest.email !== undefined && { email: rest.email }),
  })

/** What stands open under a number, payments that are not lettered off yet taken off; null where there is no such sale. */
const openUnder = (simulator: RunningTwinfield, number: string): Money | null => {
  const sale = simulator.openAmount(number)
  if (sale === null) return null
  const under = simulator.openItems().filter(({ invoiceNumber }) => invoiceNumber === number)
  return sum(
    under.map(({ open }) => open),
    sale.currency,
  )
}

const bookedIn = (simulator: RunningTwinfield) =>
  simulator
    .transactions()
    .filter(({ code }) => code === 'MEMO')
    .flatMap(({ lines }) => lines.slice(0, 1))
    .map(({ description, value, side }) => ({
      reference: description.replace(/ betaling$/, ''),
      received: side === 'debit' ? value : negate(value),
    }))
