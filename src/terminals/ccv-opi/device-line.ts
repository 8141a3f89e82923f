import { createServer, type Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Broken } from '../../outbound/wire.ts'
import { createFrameReader, encodeFrame } from './frames.ts'
import type { DeviceRequest, DeviceResponse } from './messages.ts'
import { readMessage } from './read-message.ts'
import { writeMessage } from './write-message.ts'

/** A conversation that expects its terminal to dial in. */
export interface Guest {
  readonly workstationId: string
  /** The terminal as the settings name it: a WorkstationID is taken once per terminal and process. */
  readonly terminal: string
  admits(address: string): boolean
  note(direction: 'sent' | 'received', xml: string): void
  answer(request: DeviceRequest): Promise<DeviceResponse>
}

export interface Place {
  readonly host: string
  readonly port: number
  readonly longestMessage: number
  /** How long an address that another process still holds is tried again, and how often; milliseconds. */
  readonly patienceMs: number
  readonly againMs: number
}

interface Listener {
  readonly server: Server
  readonly guests: Set<Guest>
  readonly sockets: Set<Socket>
  readonly ready: Promise<void>
}

// One listener per address for all terminals of this process, open only while a conversation needs it:
// another node on the same machine can take the address over.
const listeners = new Map<string, Listener>()

/** Channel 1 (3.1): listens for the guest's terminal until the returned function is called. */
export const joinDeviceLine = async (place: Place, guest: Guest): Promise<() => Promise<void>> => {
  const deadline = performance.now() + place.patienceMs
  for (;;) {
    try {
      return await join(place, guest)
    } catch (error) {
      const held = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (!held || performance.now() >= deadline) throw error
      await pause(place.againMs)
    }
  }
}

const join = async (place: Place, guest: Guest): Promise<() => Promise<void>> => {
  const key = `${place.host}:${place.port}`
  const listener = listeners.get(key) ?? listen(key, place)
  if ([...listener.guests].some((other) => sameTill(other, guest)))
    throw new Broken({ code: 'terminal.workstation_in_use', params: { workstationId: guest.workstationId } })
  listener.guests.add(guest)
  try {
    await listener.ready
  } catch (error) {
    if (listeners.get(key) === listener) listeners.delete(key)
    throw error
  }
  return () => leave(key, listener, guest)
}

const sameTill = (one: Guest, other: Guest): boolean =>
  one.workstationId === other.workstationId && one.terminal === other.terminal

const listen = (key: string, place: Place): Listener => {
  const guests = new Set<Guest>()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    serve(socket, guests, place.longestMessage)
  })
  const ready = new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(place.port, place.host, () => resolve())
  })
  server.on('error', () => {})
  const listener = { server, guests, sockets, ready }
  listeners.set(key, listener)
  return listener
}

const leave = async (key: string, listener: Listener, guest: Guest): Promise<void> => {
  listener.guests.delete(guest)
  if (listener.guests.size > 0) return
  listeners.delete(key)
  const closed = new Promise<void>((resolve) => listener.server.close(() => resolve()))
  for (const socket of listener.sockets) socket.destroy()
  await closed
}

const serve = (socket: Socket, guests: ReadonlySet<Guest>, longestMessage: number): void => {
  const read = createFrameReader(longestMessage)
  let turn: Promise<void> = Promise.resolve()
  const hangUp = () => void socket.destroy()
  socket.on('error', hangUp)
  socket.on('data', (bytes) => {
    try {
      for (const xml of read(bytes)) turn = turn.then(() => reply(socket, guests, xml)).catch(hangUp)
    } catch {
      hangUp()
    }
  })
}

const reply = async (socket: Socket, guests: ReadonlySet<Guest>, xml: string): Promise<void> => {
  const request = readMessage(xml)
  if (request.element !== 'DeviceRequest') return
  const address = plain(socket.remoteAddress ?? '')
  const guest = [...guests].find((one) => one.workstationId === request.workstationId && one.admits(address))
  guest?.note('received', xml)
  const response = writeMessage(guest ? await guest.answer(request) : nobodyHere(request))
  guest?.note('sent', response)
  if (!socket.destroyed) socket.write(encodeFrame(response))
}

/** 3.3: nothing was shown, printed or stored, and it may be tried again. */
export const nobodyHere = (request: DeviceRequest): DeviceResponse => ({
  element: 'DeviceResponse',
  workstationId: request.workstationId,
  requestId: request.requestId,
  requestType: request.requestType,
  overallResult: 'DeviceUnavailable',
  outputs: request.outputs.map(({ target }) => ({ target, result: 'DeviceUnavailable' })),
  ...(request.input && { input: { target: request.input.target, result: 'DeviceUnavailable' } }),
})

/** An IPv4 address that came in over IPv6 is the same address. */
export const plain = (address: string): string => address.replace(/^::ffff:/i, '')
