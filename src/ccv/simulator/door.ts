import type { Server } from 'node:http'
import type { Agenda } from './agenda.ts'

/** The port it is reached at; one that refuses to connect is really closed. */
export interface Door {
  readonly port: number
  open(): Promise<void>
  /** Opens or shuts as it is wanted now. */
  reconsider(): void
  shut(): Promise<void>
}

interface Parts {
  readonly host: string
  /** 0 takes any free port, and keeps it. */
  readonly port: number
  readonly agenda: Agenda
  wanted(): boolean
  create(): Server
}

const again = 200

export const createDoor = (parts: Parts): Door => {
  let port = parts.port
  let server: Server | null = null

  const open = async (): Promise<void> => {
    const opened = parts.create()
    server = opened
    await new Promise<void>((resolve, reject) => {
      opened.once('error', reject)
      opened.listen(port, parts.host, resolve)
    })
    const address = opened.address()
    if (address && typeof address === 'object') port = address.port
  }

  const shut = async (): Promise<void> => {
    const last = server
    server = null
    last?.closeAllConnections()
    if (last) await new Promise((resolve) => last.close(resolve))
  }

  // A port that somebody else took meanwhile is tried again, as a service behind a balancer would come back.
  const reconsider = (): void => {
    if (!parts.wanted()) void shut()
    else if (!server)
      open().catch(() => {
        server = null
        parts.agenda.after(again, reconsider)
      })
  }

  return {
    get port() {
      return port
    },
    open,
    reconsider,
    shut,
  }
}
