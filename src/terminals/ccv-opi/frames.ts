import { Broken } from '../../outbound/wire.ts'

/** 3.1: four bytes, unsigned and big-endian, that say how many bytes follow; then the XML and no terminator. */
export const encodeFrame = (text: string): Buffer => {
  const body = Buffer.from(text, 'utf8')
  const frame = Buffer.allocUnsafe(4 + body.length)
  frame.writeUInt32BE(body.length, 0)
  body.copy(frame, 4)
  return frame
}

/**
 * Returns a function that takes bytes as they come and gives back the messages that are complete. It throws
 * `Broken` at an empty frame or one longer than `longest` bytes: the line cannot be read any further.
 */
export const createFrameReader = (longest: number): ((bytes: Buffer) => string[]) => {
  let waiting: Buffer = Buffer.alloc(0)
  const next = (): string | null => {
    if (waiting.length < 4) return null
    const length = waiting.readUInt32BE(0)
    if (length === 0 || length > longest)
      throw new Broken({ code: 'line.bad_frame', said: `${length} bytes` })
    if (waiting.length < 4 + length) return null
    const body = waiting.subarray(4, 4 + length)
    waiting = waiting.subarray(4 + length)
    return decode(body)
  }
  return (bytes) => {
    waiting = waiting.length === 0 ? bytes : Buffer.concat([waiting, bytes])
    const messages: string[] = []
    for (let message = next(); message !== null; message = next()) messages.push(message)
    return messages
  }
}

// 3.1: UTF-8, but some devices of the family write ISO-8859-1 and say so.
const decode = (body: Buffer): string =>
  /encoding\s*=\s*["']iso-8859-1["']/i.test(body.subarray(0, 100).toString('latin1'))
    ? body.toString('latin1')
    : body.toString('utf8')
