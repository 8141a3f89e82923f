import type { Choice, RunningSimulator, Simulator, StartSimulator } from './simulator.ts'

/** A simulated device that runs inside Saldo and can be played by a person. */
export interface Played {
  readonly id: string
  readonly party: Simulator
  readonly running: RunningSimulator
  readonly address: string
  byHand: boolean
  /** The faults that are switched on, by their codes. */
  readonly faultsOn: Set<string>
}

/** The room in which the devices of a demonstration stand. */
export interface SimulatorRoom {
  list(): readonly Played[]
  find(id: string): Played | undefined
  /** Starts a device; `id` names it in the room and across restarts. */
  add(id: string, party: Simulator, options: StartSimulator): Promise<Played>
  play(played: Played, action: string): void
  switchFault(played: Played, fault: string, on: boolean): void
  playByHand(played: Played, byHand: boolean): void
  stop(): Promise<void>
}

/** `changed` is called whenever a device shows something else. */
export const openRoom = (changed: (id: string) => void): SimulatorRoom => {
  const room = new Map<string, Played>()
  return {
    list: () => [...room.values()],
    find: (id) => room.get(id),
    add: async (id, party, options) => {
      const running = await party.start(options)
      const byHand = options.mode === 'by hand'
      const address = `${options.host ?? '127.0.0.1'}:${running.port}`
      const played: Played = { id, party, running, address, byHand, faultsOn: new Set() }
      running.subscribe(() => changed(id))
      room.set(id, played)
      return played
    },
    play: ({ id, running }, action) => {
      running.play(action)
      changed(id)
    },
    switchFault: (played, fault, on) => {
      if (on) played.faultsOn.add(fault)
      else played.faultsOn.delete(fault)
      applyFaults(played)
      changed(played.id)
    },
    playByHand: (played, byHand) => {
      played.byHand = byHand
      played.running.play(byHand ? 'play_by_hand' : 'play_by_itself')
      changed(played.id)
    },
    stop: async () => {
      for (const { running } of room.values()) await running.stop()
    },
  }
}

// A fault that is switched on stays until it is switched off.
const applyFaults = ({ running, party, faultsOn }: Played): void => {
  running.clearFaults()
  for (const choice of party.faults.filter(({ code }) => faultsOn.has(code)))
    running.addFault({ fault: choice.code, times: -1, ...paramsOf(choice) })
}

const paramsOf = ({ params }: Choice): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params ?? {}).map(([name, example]) => [
      name,
      name === 'ms' || name === 'bytes' ? Number(example) : example,
    ]),
  )
