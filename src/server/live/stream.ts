import type { ServerResponse } from 'node:http'
import type { Feed, Moved } from './feed.ts'

/** One page that listens. */
export interface Stream {
  /** Tells what is only true now; left out where the page reads too slowly to care. */
  tell(event: string, data: unknown): void
  /** Says that it is still there; `stuckAfter` milliseconds without being read end the stream. */
  beat(): void
  end(): void
}

const eventOf = ({ position, topic, subjectId }: Moved): string =>
  `event: moved\nid: ${position}\ndata: ${JSON.stringify({ topic, subjectId })}\n\n`

/**
 * Sends what moved after `from` (null: from now on) as server-sent events. Nothing is queued for a page that reads
 * slowly: it is sent what it missed once it reads again, because the outbox is the queue.
 */
export const openStream = (
  raw: ServerResponse,
  feed: Feed,
  organisation: string,
  from: bigint | null,
  stuckAfter: number,
): Stream => {
  let position = from
  let sending = false
  let moreCame = false
  let blockedSince: number | null = null

  const write = (text: string): void => {
    if (raw.writableEnded || raw.write(text) || blockedSince !== null) return
    blockedSince = Date.now()
    raw.once('drain', () => {
      blockedSince = null
      send()
    })
  }

  const startHere = async (text: string): Promise<void> => {
    position = await feed.latest(organisation)
    // An id without data is remembered by the page and tells it nothing (HTML, 9.2.6).
    write(`${text}id: ${position}\n\n`)
  }

  const sendPart = async (): Promise<boolean> => {
    if (position === null) await startHere('')
    const rows = await feed.after(organisation, position ?? 0n)
    if (rows === 'too far') {
      await startHere('event: again\ndata: {}\n')
      return false
    }
    const last = rows.at(-1)
    if (!last) return false
    position = last.position
    write(rows.map(eventOf).join(''))
    return true
  }

  const sendAll = async (): Promise<void> => {
    do {
      moreCame = false
      while (blockedSince === null && !raw.writableEnded && (await sendPart()));
    } while (moreCame && blockedSince === null)
  }

  const send = (): void => {
    moreCame = true
    if (sending || raw.writableEnded) return
    sending = true
    // A database that is away is looked at again when something moves, or with the next look of the feed.
    sendAll()
      .catch(() => {})
      .finally(() => {
        sending = false
      })
  }

  const off = feed.on(organisation, send)
  raw.once('close', off)
  send()
  return {
    tell: (event, data) => {
      if (blockedSince === null) write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    },
    beat: () => {
      if (blockedSince === null) write(': still here\n\n')
      else if (Date.now() - blockedSince > stuckAfter) raw.destroy()
    },
    end: () => raw.end(),
  }
}
