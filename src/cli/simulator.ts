import type { RunningSimulator, Simulator } from '../simulators/simulator.ts'
import type { Say } from './start.ts'

interface Options {
  readonly port?: string
  readonly dial?: string
  readonly state?: string
  readonly fault?: readonly string[]
}

/** Starts one simulator alone, for people who write their own client; null when nobody knows it. */
export const runSimulator = async (
  simulators: readonly Simulator[],
  name: string,
  options: Options,
  say: Say,
): Promise<RunningSimulator | null> => {
  const party = simulators.find((one) => one.name === name)
  if (!party) {
    say('simulator_unknown', { name, known: simulators.map((one) => one.name).join(', ') })
    return null
  }
  const unknown = options.fault?.find((code) => !party.faults.some((fault) => fault.code === code))
  if (unknown) {
    say('simulator_fault_unknown', { fault: unknown, known: party.faults.map(({ code }) => code).join(', ') })
    return null
  }
  const [host = '127.0.0.1', dialPort] = options.dial?.split(':') ?? []
  const running = await party.start({
    port: Number(options.port ?? party.defaultPort),
    ...(dialPort ? { dial: { host, port: Number(dialPort) } } : {}),
    ...(options.state ? { stateFile: options.state } : {}),
    faults: (options.fault ?? []).map((fault) => ({ fault, times: -1 })),
  })
  process.stdout.write(`${running.describe()}\n`)
  say('simulator_running', { faults: party.faults.map(({ code }) => code).join(', ') })
  return running
}
