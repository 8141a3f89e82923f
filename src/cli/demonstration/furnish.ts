import { join } from 'node:path'
import type { SimulatorRoom } from '../../simulators/room.ts'
import type { Simulator } from '../../simulators/simulator.ts'
import type { Store } from '../../store/database.ts'
import type { Settings } from '../settings.ts'
import type { Say } from '../start.ts'

interface Device {
  readonly id: string
  readonly party: string
  readonly host: string
  readonly port: number
  readonly dial: { readonly host: string; readonly port: number } | null
}

/** What the demonstration is furnished with. */
export interface Furniture {
  readonly room: SimulatorRoom
  readonly simulators: readonly Simulator[]
  readonly store: Store
  readonly settings: Settings
  readonly say: Say
}

/** Puts a simulated device behind every terminal and printer of the demonstration; they remember across a restart. */
export const furnishDemonstration = async (
  { room, simulators, store, settings, say }: Furniture,
  organisation: string,
): Promise<void> => {
  for (const device of await devicesOf(store, organisation)) {
    const party = simulators.find(({ name }) => name === device.party)
    if (!party) continue
    const { id, host, port, dial } = device
    const stateFile = join(settings.data, `simulator-${id}.json`)
    const timeline = paced(settings.simulatorPace)
    await room
      .add(id, party, { host, port, stateFile, timeline, ...(dial ? { dial } : {}) })
      .catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EADDRINUSE') throw error
        say('start.simulator_port_taken', { device: party.title, port: String(port) })
      })
  }
}

// A customer finds the card, types the code, and the host answers: milliseconds at the pace of people.
/** Milliseconds of a simulated customer's steps at this pace. */
export const paced = (pace: number): Record<string, number> => ({
  card: 1_500 * pace,
  pin: 2_500 * pace,
  host: 1_500 * pace,
  printing: 1_000 * pace,
})

const devicesOf = (store: Store, organisation: string): Promise<Device[]> =>
  store.read(organisation, async (tx) => {
    const terminals = await tx.query<{ id: string; driver: string; settings: Record<string, unknown> }>(
      'select id, driver, settings from terminal where organisation_id = $1 and active order by made_at',
      [organisation],
    )
    const printers = await tx.query<{ id: string; host: string; port: number }>(
      'select id, host, port from printer where organisation_id = $1',
      [organisation],
    )
    return [
      ...terminals.filter(isHere).map(({ id, driver, settings }) => ({
        id,
        party: driver,
        host: '127.0.0.1',
        port: Number(settings.commandPort),
        dial: { host: '127.0.0.1', port: Number(settings.devicePort) },
      })),
      ...printers
        .filter(({ host }) => host === '127.0.0.1')
        .map(({ id, host, port }) => ({ id, party: 'printer', host, port, dial: null })),
    ]
  })

const isHere = ({ settings }: { settings: Record<string, unknown> }): boolean => settings.host === '127.0.0.1'
