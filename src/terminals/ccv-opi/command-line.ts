import { connect, type Socket } from 'node:net'
import { Broken } from '../../outbound/wire.ts'
import { plain } from './device-line.ts'
import { createFrameReader, encodeFrame } from './frames.ts'
import type { OpiMessage } from './messages.ts'
import { readMessage } from './read-message.ts'
import { writeMessage } from './write-message.ts'

export interface CommandLine {
  /** The terminal's address as the socket knows it. */
  readonly peer: string
  send(message: OpiMessage): void
  /** The next message `fits` takes; others are passed over. Rejects with `Broken` when the line is lost or unreadable. */
  next<Wanted extends OpiMessage>(fits: (message: OpiMessage) => message is Wanted): Promise<Heard<Wanted>>
  close(): void
}

export interface Heard<Message extends OpiMessage> {
  readonly message: Message
  readonly xml: string
}

interface Way {
  readonly host: string
  readonly commandPort: number
  readonly connectMs: number
  readonly longestMessage: number
}

/** Channel 0 (3.1): connects within `connectMs`, for one request and its response. */
export const connectCommandLine = async (
  way: Way,
  note: (direction: 'sent' | 'received', xml: string) => void,
): Promise<CommandLine> => {
  const socket = await connected(way)
  const inbox = createInbox()
  const read = createFrameReader(way.longestMessage)
  socket.on('data', (bytes) => {
    try {
      for (const xml of read(bytes)) {
        note('received', xml)
        inbox.put({ message: readMessage(xml), xml })
      }
    } catch (error) {
      inbox.fail(error)
      socket.destroy()
    }
  })
  socket.on('error', (error) => inbox.fail(error))
  socket.on('end', () => inbox.fail(new Broken({ code: 'line.lost' })))
  socket.on('close', () => inbox.fail(new Broken({ code: 'line.lost' })))
  return {
    peer: plain(socket.remoteAddress ?? ''),
    send: (message) => {
      const xml = writeMessage(message)
      note('sent', xml)
      socket.write(encodeFrame(xml))
    },
    next: inbox.next,
    close: () => void socket.destroy(),
  }
}

const connected = (way: Way): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: way.host, port: way.commandPort, noDelay: true })
    const tooLate = setTimeout(() => {
      socket.destroy()
      reject(new Broken({ code: 'line.time_out' }))
    }, way.connectMs)
    const settle = (then: () => void) => {
      clearTimeout(tooLate)
      socket.removeAllListeners('error')
      then()
    }
    socket.once('error', (error) => settle(() => reject(error)))
    socket.once('connect', () => settle(() => resolve(socket)))
  })

const createInbox = () => {
  const arrived: Heard<OpiMessage>[] = []
  let broken: { readonly error: unknown } | null = null
  let wake = () => {}
  return {
    put: (heard: Heard<OpiMessage>) => {
      arrived.push(heard)
      wake()
    },
    fail: (error: unknown) => {
      broken ??= { error }
      wake()
    },
    next: async <Wanted extends OpiMessage>(
      fits: (message: OpiMessage) => message is Wanted,
    ): Promise<Heard<Wanted>> => {
      for (;;) {
        for (let heard = arrived.shift(); heard; heard = arrived.shift()) {
          const { message, xml } = heard
          if (fits(message)) return { message, xml }
        }
        if (broken) throw broken.error
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}
