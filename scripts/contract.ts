import { doorSettings } from '../src/organisation/door-settings.ts'
import type { Desk } from '../src/payments/desk.ts'
import { contractOf } from '../src/server/contract.ts'
import { openLog } from '../src/server/log.ts'
import type { Parts } from '../src/server/parts.ts'
import { buildServer } from '../src/server/server.ts'
import { serverSettings } from '../src/server/server-settings.ts'
import { openRoom } from '../src/simulators/room.ts'
import { openStore } from '../src/store/database.ts'
import type { Estate } from '../src/terminals/estate.ts'

/** The contract as text, from a server that never listens and never reaches a database. */
export const contract = async (): Promise<string> => {
  const server = await buildServer(withoutMachinery)
  const text = JSON.stringify(contractOf(server), null, 1)
  await server.close()
  return `${text}\n`
}

// Declaring a route needs no machinery; only calling it does.
const withoutMachinery = {
  store: openStore('postgresql://nobody@127.0.0.1:1/none'),
  key: { id: 'none', derive: () => Buffer.alloc(32) },
  now: () => new Date(0),
  signals: { signal: () => {}, on: () => () => {}, stop: async () => {} },
  gate: {
    bySession: async () => null,
    byApiKey: async () => null,
    isOpen: async () => false,
    forget: () => {},
  },
  door: doorSettings,
  settings: serverSettings,
  log: openLog('silent'),
  // Routes are declared, never called.
  desk: {} as Desk,
  askAgainSoon: () => {},
  estate: {} as Estate,
  room: openRoom(() => {}),
} as unknown as Parts
