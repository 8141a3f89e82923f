import { randomUUID } from 'node:crypto'
import { reasonOf } from '../../outbound/wire.ts'
import type { Check } from '../terminal.ts'
import { connectCommandLine } from './command-line.ts'
import { joinDeviceLine, nobodyHere } from './device-line.ts'
import type { OpiMessage, ServiceResponse } from './messages.ts'
import { createPatience } from './patience.ts'
import { placeOf, posData } from './session.ts'
import type { OpiSettings } from './settings.ts'

/** Can the terminal be reached, can it reach us, and what does it say of itself (3.2 GetStatus)? */
export const check = async (settings: OpiSettings, now: Date): Promise<Check> => {
  try {
    await canListen(settings)
    const status = await statusOf(settings, now)
    if (status?.overallResult === 'DeviceUnavailable' || status?.overallResult === 'Busy')
      return { alive: false, reason: { code: 'terminal.says_busy', said: status.overallResult } }
    return { alive: true, facts: factsOf(settings, status) }
  } catch (error) {
    return { alive: false, reason: reasonOf(error) }
  }
}

const canListen = async (settings: OpiSettings): Promise<void> => {
  const leave = await joinDeviceLine(placeOf(settings), {
    workstationId: '',
    terminal: randomUUID(),
    admits: () => false,
    note: () => {},
    answer: async (request) => nobodyHere(request),
  })
  await leave()
}

// A terminal that answers no status request is there all the same: the line stands.
const statusOf = async (settings: OpiSettings, now: Date): Promise<ServiceResponse | null> => {
  const line = await connectCommandLine(settings, () => {})
  const { statusMs } = settings
  const patience = createPatience({ firstWordMs: statusMs, silenceMs: statusMs, wholeMs: statusMs })
  try {
    line.send({
      element: 'ServiceRequest',
      workstationId: settings.workstationId,
      requestId: String(settings.inquiryNumber),
      requestType: 'GetStatus',
      posData: posData(settings, now, 'en'),
    })
    const heard = await Promise.race([line.next(isServiceResponse), patience.over])
    return heard.message
  } catch {
    return null
  } finally {
    patience.end()
    line.close()
  }
}

const isServiceResponse = (message: OpiMessage): message is ServiceResponse =>
  message.element === 'ServiceResponse'

const factsOf = (settings: OpiSettings, status: ServiceResponse | null): Record<string, string> => ({
  address: `${settings.host}:${settings.commandPort}`,
  workstationId: settings.workstationId,
  status: status?.overallResult ?? 'unanswered',
  ...(status?.terminal?.terminalId && { terminalId: status.terminal.terminalId }),
  ...status?.facts,
})
