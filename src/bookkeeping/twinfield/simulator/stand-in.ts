import type { StandIn } from '../../../simulators/simulator.ts'
import type { Grant, Grants } from '../../books.ts'
import { startTwinfieldSimulator } from '../simulator.ts'
import type { TokenSet } from './token-endpoint.ts'

/** Twinfield with the ledgers of the shop's own office, one sale, and somebody who is signed in. */
export const twinfieldStandIn: StandIn = {
  for: 'twinfield',
  start: async (stored, { choices, invoice }) => {
    const debtorLedger = String(stored.debtorLedger ?? '1300')
    const running = await startTwinfieldSimulator({ port: 0, choices, debtorLedger })
    const { number, customer, total, issuedOn } = invoice
    running.addSale({ number, customer, total, date: issuedOn, debtorLedger })
    return {
      // Its daybooks are its own.
      settings: { ...stored, ...running.settings?.(), memorial: 'MEMO', salesDaybooks: '' },
      tools: { grants: keptHere(signedIn(running.grant())), administration: running.office },
      stop: running.stop,
    }
  },
}

/** As the connector keeps what a sign-in gave it, before it has asked where the cluster is. */
const signedIn = ({ access_token, refresh_token, expires_in }: TokenSet): Grant => ({
  tokens: {
    access: access_token,
    refresh: refresh_token ?? null,
    until: Date.now() + expires_in * 1_000,
    cluster: null,
  },
  user: null,
})

const keptHere = (first: Grant): Grants => {
  let held = first
  return {
    current: async () => held,
    keep: async (grant) => {
      held = grant
    },
  }
}
