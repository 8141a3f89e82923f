import { connect, type Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { createFrameReader, encodeFrame } from '../frames.ts'
import type { DeviceRequest, DeviceResponse } from '../messages.ts'
import { readMessage } from '../read-message.ts'
import { writeMessage } from '../write-message.ts'

/** Writes in pieces of `bytes`, each a packet of its own as far as the system allows. */
export const writeInPieces = async (socket: Socket, frame: Buffer, bytes: number): Promise<void> => {
  socket.setNoDelay(true)
  for (let at = 0; at < frame.length && !socket.destroyed; at += bytes) {
    socket.write(frame.subarray(at, at + bytes))
    await turn()
  }
}

export interface DeviceDial {
  /** The till's answers to one or several requests sent at once; null where none came. */
  ask(requests: readonly DeviceRequest[], how: DialHow): Promise<(DeviceResponse | null)[]>
  hangUp(): void
}

export interface DialHow {
  readonly pieces: number | null
  /** Hangs up as soon as the request is written. */
  readonly drop: boolean
}

/** Channel 1 as the terminal sees it: it dials the till. */
export const createDeviceDial = (
  till: { readonly host: string; readonly port: number },
  { keep, patienceMs, reachable }: { keep: boolean; patienceMs: number; reachable: () => boolean },
): DeviceDial => {
  let line: Line | null = null
  const hangUp = () => {
    line?.socket.destroy()
    line = null
  }
  return {
    hangUp,
    ask: async (requests, how) => {
      if (!reachable()) return requests.map(() => null)
      line = line && !line.socket.destroyed ? line : await dial(till, patienceMs)
      if (!line) return requests.map(() => null)
      const { socket, answer } = line
      const answers = requests.map((request) => answer(request.requestId))
      const frames = Buffer.concat(requests.map((request) => encodeFrame(writeMessage(request))))
      if (how.pieces) await writeInPieces(socket, frames, how.pieces)
      else socket.write(frames)
      if (how.drop) socket.destroy()
      const responses = await Promise.all(answers)
      if (!keep || responses.includes(null)) hangUp()
      return responses.map((response, index) =>
        response?.workstationId === requests[index]?.workstationId ? response : null,
      )
    },
  }
}

interface Line {
  readonly socket: Socket
  answer(requestId: string): Promise<DeviceResponse | null>
}

const dial = (till: { host: string; port: number }, patienceMs: number): Promise<Line | null> =>
  new Promise((resolve) => {
    const socket = connect({ ...till, noDelay: true })
    socket.setTimeout(patienceMs, () => socket.destroy())
    socket.once('connect', () => resolve(lineOver(socket, patienceMs)))
    socket.on('error', () => resolve(null))
    socket.on('close', () => resolve(null))
  })

const lineOver = (socket: Socket, patienceMs: number): Line => {
  const waiting = new Map<string, (response: DeviceResponse | null) => void>()
  const read = createFrameReader(1_048_576)
  const lost = () => {
    for (const settle of waiting.values()) settle(null)
    waiting.clear()
  }
  socket.setTimeout(0)
  socket.on('close', lost)
  socket.on('end', () => socket.destroy())
  socket.on('data', (bytes) => {
    try {
      for (const message of read(bytes).map(readMessage)) {
        if (message.element === 'DeviceResponse') waiting.get(message.requestId)?.(message)
      }
    } catch {
      socket.destroy()
    }
  })
  return {
    socket,
    answer: (requestId) =>
      new Promise((resolve) => {
        const tooLate = setTimeout(() => settle(null), patienceMs)
        const settle = (response: DeviceResponse | null) => {
          clearTimeout(tooLate)
          waiting.delete(requestId)
          resolve(response)
        }
        waiting.set(requestId, settle)
        if (socket.destroyed) settle(null)
      }),
  }
}
