import type { CardServiceRequest, DeviceRequest, Output } from '../messages.ts'
import type { FaultList } from './faults.ts'
import type { Store } from './memory.ts'
import type { DeviceDial } from './wires.ts'

/** The till as the terminal uses it during one command. */
export interface Till {
  display(lines: readonly string[]): Promise<void>
  /** Whether every sheet was stored by the till. */
  print(paper: readonly Output[]): Promise<boolean>
  ask(lines: readonly string[]): Promise<boolean>
}

interface Parts {
  readonly dial: DeviceDial
  readonly faults: FaultList
  readonly memory: Store
}

/** Device requests of one command, numbered `<number>.<n>` (3.4). */
export const createTill = (request: CardServiceRequest, number: string, parts: Parts): Till => {
  const { dial, faults, memory } = parts
  let count = 0
  const compose = (outputs: readonly Output[], input?: DeviceRequest['input']): DeviceRequest => {
    count += 1
    return {
      element: 'DeviceRequest',
      workstationId: request.workstationId,
      requestId: `${number}.${count}`,
      requestType: input ? 'Input' : 'Output',
      outputs,
      ...(input && { input }),
    }
  }
  const send = (requests: readonly DeviceRequest[], drop = false) => {
    const last = requests.at(-1)
    if (last) {
      const { requestId, workstationId, requestType } = last
      memory.change({ last: { requestId, workstationId, requestType } })
    }
    return dial.ask(requests, { pieces: faults.take('fragment', 'device')?.bytes ?? null, drop })
  }
  return {
    display: async (lines) => {
      const shown = compose([{ target: 'CashierDisplay', lines }])
      const joined = faults.take('join_frames', 'payment')
        ? [compose([{ target: 'CustomerDisplay', lines }])]
        : []
      await send([shown, ...joined])
    },
    print: async (paper) => {
      let all = true
      for (const sheet of paper) {
        const drop = faults.take('drop_device_line', 'payment') !== null
        const [answer] = await send([compose([sheet])], drop)
        all = all && answer?.overallResult === 'Success'
      }
      return all
    },
    ask: async (lines) => {
      const asked = { target: 'CashierKeyboard', command: 'GetConfirmation' }
      const [answer] = await send([compose([{ target: 'CashierDisplay', lines }], asked)])
      return answer?.input?.confirmed === true
    },
  }
}

// 3.2, POSdata: the till says what it can take; the rest the terminal prints itself.
export const forTill = ({ posData }: CardServiceRequest, paper: readonly Output[]): readonly Output[] => {
  const status: Readonly<Record<string, string | undefined>> = {
    Printer: posData.printerStatus,
    JournalPrinter: posData.journalPrinterStatus,
    'E-Journal': posData.eJournalStatus,
  }
  return paper.filter(({ target }) =>
    ['Available', 'PaperLow', 'MemoryLow'].includes(status[target] ?? 'Available'),
  )
}
