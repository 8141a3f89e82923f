import { type Answer, notTaken, type Reason, unknown } from './answer.ts'

/** What a driver says of its own line: whether a byte that the party could act on has left us. */
export interface Wire {
  /** To be called immediately before the first application byte is handed to the socket. */
  sending(): void
  readonly sent: boolean
}

/** The same line, that is looked at once more, immediately before the first byte leaves: what `mayBegin` throws proves that nothing was asked. */
export const onlyIf = (wire: Wire, mayBegin: () => void): Wire => ({
  sending: () => {
    mayBegin()
    wire.sending()
  },
  get sent() {
    return wire.sent
  },
})

/** A driver throws this to name, for a person, why a conversation broke off. */
export class Broken extends Error {
  override name = 'Broken'
  readonly reason: Reason
  constructor(reason: Reason) {
    super(reason.code)
    this.reason = reason
  }
}

/**
 * The one function that knows what a broken conversation proves (law 1): before the first application byte
 * nothing was taken; from that byte on a time-out, a lost line, an unreadable reply and any throw are unknown.
 */
export const overWire = async <Detail>(
  talk: (wire: Wire) => Promise<Answer<Detail>>,
): Promise<Answer<Detail>> => {
  let sent = false
  const wire: Wire = {
    sending: () => {
      sent = true
    },
    get sent() {
      return sent
    },
  }
  try {
    return await talk(wire)
  } catch (error) {
    return sent ? unknown(reasonOf(error)) : notTaken(reasonOf(error))
  }
}

const byErrno: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'line.refused',
  EHOSTUNREACH: 'line.unreachable',
  ENETUNREACH: 'line.unreachable',
  ENOTFOUND: 'line.name_not_known',
  EAI_AGAIN: 'line.name_not_known',
  ETIMEDOUT: 'line.time_out',
  ECONNRESET: 'line.lost',
  EPIPE: 'line.lost',
  EADDRINUSE: 'line.address_in_use',
}

/** What a throw from a line means, for a person. */
export const reasonOf = (error: unknown): Reason => {
  if (error instanceof Broken) return error.reason
  const errno = (error as NodeJS.ErrnoException | null)?.code ?? ''
  return { code: byErrno[errno] ?? 'line.broken', said: String(error) }
}
