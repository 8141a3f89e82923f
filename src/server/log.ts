import pino, { type DestinationStream, type Logger } from 'pino'
import { mask } from '../outbound/mask.ts'

const secrets = ['password', 'current', 'pin', 'token', 'secret', 'authorization', 'cookie', 'csrf', 'link']

/** A log in which no card number and no secret is readable, wherever in a line it would have stood. */
export const openLog = (level = 'info', into?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '***' },
      hooks: { streamWrite: mask },
    },
    into ?? pino.destination({ dest: 1, sync: false }),
  )
