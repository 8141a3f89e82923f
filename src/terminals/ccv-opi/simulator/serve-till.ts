import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { createFrameReader, encodeFrame } from '../frames.ts'
import type { CardServiceRequest, CardServiceResponse, OpiMessage, ServiceRequest } from '../messages.ts'
import { readMessage } from '../read-message.ts'
import { writeMessage } from '../write-message.ts'
import type { Device } from './device.ts'
import type { Dialect } from './dialect.ts'
import type { Exchange, FaultList } from './faults.ts'
import { writeInPieces } from './wires.ts'

export interface Counter {
  readonly device: Device
  readonly faults: FaultList
  readonly dialect: Dialect
  readonly terminalId: string
  /** Nothing goes in or out while the cable is out. */
  reachable(): boolean
}

/** Channel 0 as the terminal sees it: commands come in, one response each goes out. */
export const serveTill = (socket: Socket, counter: Counter): void => {
  const read = createFrameReader(1_048_576)
  const hangUp = () => void socket.destroy()
  socket.on('error', hangUp)
  socket.on('data', (bytes) => {
    if (!counter.reachable()) return
    try {
      for (const message of read(bytes).map(readMessage)) obey(message, socket, counter).catch(hangUp)
    } catch {
      hangUp()
    }
  })
}

const kinds: Readonly<Record<string, Exchange>> = {
  CardPayment: 'payment',
  RepeatLastMessage: 'repeat',
  TicketReprint: 'reprint',
  AbortRequest: 'abort',
}

const obey = async (message: OpiMessage, socket: Socket, counter: Counter): Promise<void> => {
  const { device, faults } = counter
  if (message.element === 'ServiceRequest') return status(message, socket, counter)
  if (message.element !== 'CardServiceRequest') return void socket.destroy()
  const on = kinds[message.requestType]
  if (on && faults.take('lose_request', on)) return void socket.destroy()
  if (on && faults.take('silent', on)) return
  const answer = (response: CardServiceResponse) => respond(response, on ?? 'payment', socket, counter)
  if (on === 'payment') await device.pay(message, answer)
  else if (on === 'repeat') await device.repeat(message, answer)
  else if (on === 'reprint') await device.reprint(message, answer)
  else if (on === 'abort') await device.abort(message, answer)
  else await answer(notKnown(message))
}

const notKnown = (request: CardServiceRequest | CardServiceResponse): CardServiceResponse => ({
  element: 'CardServiceResponse',
  workstationId: request.workstationId,
  requestId: request.requestId,
  requestType: request.requestType,
  overallResult: 'ValidationError',
})

const status = (request: ServiceRequest, socket: Socket, counter: Counter): void => {
  const { device, faults, terminalId } = counter
  if (faults.take('silent', 'status')) return
  const busy = device.busy || faults.take('busy', 'status')
  const known = request.requestType === 'GetStatus' || request.requestType === 'GetInfo'
  const xml = writeMessage({
    element: 'ServiceResponse',
    workstationId: request.workstationId,
    requestId: request.requestId,
    requestType: request.requestType,
    overallResult: busy ? 'DeviceUnavailable' : known ? 'Success' : 'ValidationError',
    terminal: { terminalId },
    facts: { State: busy ? 'BUSY' : 'IDLE' },
  })
  if (!socket.destroyed) socket.write(encodeFrame(xml))
}

/** False if the terminal knows that its answer did not arrive. */
const respond = async (
  response: CardServiceResponse,
  on: Exchange,
  socket: Socket,
  counter: Counter,
): Promise<boolean> => {
  const { faults, dialect } = counter
  const frameOf = (one: CardServiceResponse) => encodeFrame(writeMessage(one, dialect.spelling))
  const late = faults.take('answer_late', on)
  if (late) await pause(late.ms ?? 5_000)
  if (!counter.reachable()) return false
  if (faults.take('lose_answer', on)) return true
  if (socket.destroyed || socket.readableEnded) return false
  const cut = faults.take('cut_answer', on)
  if (cut) {
    socket.end(frameOf(response).subarray(0, cut.bytes ?? 20))
    return false
  }
  if (faults.take('answer_another', on))
    socket.write(frameOf({ ...notKnown(response), requestId: '999999999', overallResult: 'Failure' }))
  const frame = faults.take('garble', on) ? garbled(response) : frameOf(response)
  if (faults.take('bad_frame', on)) frame.writeUInt32BE(0x7f_ff_ff_ff, 0)
  const pieces = faults.take('fragment', on)
  if (pieces) await writeInPieces(socket, frame, pieces.bytes ?? 1)
  else socket.write(frame)
  if (faults.take('answer_twice', on)) socket.write(frame)
  return !socket.destroyed
}

const garbled = (response: CardServiceResponse): Buffer =>
  encodeFrame(writeMessage(response).replace('<', '{').replaceAll('="', '=`'))
