import { connect, createServer, type Server, type Socket } from 'node:net'
import { createFrameCutter, frameOf } from './frames.ts'
import {
  type Command,
  commandXml,
  type DeviceRequest,
  deviceAnswerXml,
  type Response,
  readWords,
} from './words.ts'

/** Where the terminal listens, and where it dials its till (3.1). */
export interface OpiAddress {
  readonly host?: string
  readonly port: number
  readonly devicePort: number
  /** The cloud's name at the terminal, so that it is told apart from a till in the shop. */
  readonly workstationId?: string
}

/** How a command ended: with a response, before its first byte, or without a word. */
export type Ending = Response | 'not reached' | 'no word'

export interface Conversation {
  readonly ending: Promise<Ending>
  /** 3.5, the first way: over the same socket. */
  abort(): void
}

const connectPatience = 3_000

/** Says one command to the terminal and answers what it asks meanwhile. */
export const converse = (
  address: OpiAddress,
  command: Command,
  heard: (request: DeviceRequest) => void,
): Conversation => {
  let socket: Socket | null = null
  const speak = async (): Promise<Ending> => {
    const ear = await listen(address, command, heard)
    try {
      return await ask(address, command, (opened) => {
        socket = opened
      })
    } finally {
      ear?.close()
    }
  }
  return {
    ending: speak(),
    abort: () => void socket?.write(frameOf(commandXml(abortOf(command)))),
  }
}

const abortOf = ({ amount: _none, ...command }: Command): Command => ({
  ...command,
  requestType: 'AbortRequest',
})

const ask = (
  { host = '127.0.0.1', port }: OpiAddress,
  command: Command,
  opened: (socket: Socket) => void,
): Promise<Ending> =>
  new Promise((resolve) => {
    let sent = false
    const socket = connect({ host, port, noDelay: true })
    const cut = createFrameCutter()
    const give = (ending: Ending) => {
      resolve(ending)
      socket.destroy()
    }
    socket.setTimeout(connectPatience, () => give('not reached'))
    socket.once('connect', () => {
      socket.setTimeout(0)
      opened(socket)
      sent = true
      socket.write(frameOf(commandXml(command)))
    })
    socket.on('data', (bytes) => {
      const words = cut(bytes).map(readWords)
      const own = words.find(
        (one) => one?.kind === 'response' && one.header.requestType === command.requestType,
      )
      if (own?.kind === 'response') give(own)
    })
    socket.on('error', () => give(sent ? 'no word' : 'not reached'))
    socket.on('close', () => give(sent ? 'no word' : 'not reached'))
  })

// Where a till in the shop has the port, the terminal is busy with it: the command is sent all the same.
const listen = (
  { host = '127.0.0.1', devicePort }: OpiAddress,
  { workstationId }: Command,
  heard: (request: DeviceRequest) => void,
): Promise<Ear | null> =>
  new Promise((resolve) => {
    const sockets = new Set<Socket>()
    const server: Server = createServer({ noDelay: true }, (socket) => {
      sockets.add(socket)
      const cut = createFrameCutter()
      socket.on('error', () => socket.destroy())
      socket.on('data', (bytes) => {
        for (const words of cut(bytes).map(readWords)) {
          if (words?.kind !== 'device' || words.header.workstationId !== workstationId) continue
          heard(words)
          socket.write(frameOf(deviceAnswerXml(words)))
        }
      })
    })
    server.once('error', () => resolve(null))
    server.listen(devicePort, host, () =>
      resolve({
        close: () => {
          server.close()
          for (const socket of sockets) socket.destroy()
        },
      }),
    )
  })

interface Ear {
  close(): void
}
