import { speakHttp } from '../../outbound/speak-http.ts'
import { reasonOf } from '../../outbound/wire.ts'
import type { Reading } from '../books.ts'
import { readFields } from '../exact-json.ts'
import { wordsOf } from './errors.ts'
import type { SnelstartSettings } from './settings.ts'

/** The token of one connection: kept until shortly before it ends, and asked for once however many wait for it. */
export interface Tokens {
  current(): Promise<Reading<string>>
  /** It opened nothing: the next who asks gets a new one. */
  drop(token: string): void
  /** The last one, so that it can be kept out of notes. */
  readonly last: string
}

interface Kept {
  readonly token: string
  readonly until: number
}

export const createTokens = (settings: SnelstartSettings, now: () => Date): Tokens => {
  let kept: Kept | null = null
  let asking: Promise<Reading<string>> | null = null
  let last = ''
  const ask = async (): Promise<Reading<string>> => {
    const asked = await askForToken(settings, now().getTime())
    if ('unread' in asked) return asked
    kept = asked.read
    last = kept.token
    return { read: kept.token }
  }
  return {
    get last() {
      return last
    },
    current: () => {
      if (kept && kept.until > now().getTime()) return Promise.resolve({ read: kept.token })
      asking ??= ask().finally(() => {
        asking = null
      })
      return asking
    },
    drop: (token) => {
      if (kept?.token === token) kept = null
    },
  }
}

const askForToken = async (settings: SnelstartSettings, at: number): Promise<Reading<Kept>> => {
  try {
    const reply = await speakHttp({
      method: 'POST',
      url: settings.authAddress,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: formOf(settings).toString(),
      patience: settings.answerMs,
    })
    if (reply.status >= 500 || reply.status === 429) return { unread: { code: 'snelstart.no_token_now' } }
    const said = wordsOf(reply)
    if (reply.status !== 200) return { unread: { code: 'snelstart.coupling_key', ...(said && { said }) } }
    const { access_token: token, expires_in: seconds } = readFields(reply.text)
    if (typeof token !== 'string') return { unread: { code: 'line.unreadable' } }
    // Renewed before it ends: a minute, or a tenth of a short life.
    const life = (Number(seconds) || 3_600) * 1_000
    return { read: { token, until: at + life - Math.min(60_000, life / 10) } }
  } catch (error) {
    return { unread: reasonOf(error) }
  }
}

// Fact sheet, 1: the new style sends the coupling key, the old one what it is made of.
const formOf = ({ grant, couplingKey }: SnelstartSettings): URLSearchParams => {
  if (grant === 'clientkey') return new URLSearchParams({ grant_type: 'clientkey', clientkey: couplingKey })
  const pair = Buffer.from(couplingKey, 'base64').toString('utf8')
  const colon = pair.indexOf(':')
  const [username, password] = [pair.slice(0, colon), pair.slice(colon + 1)]
  return new URLSearchParams({ grant_type: 'password', username, password })
}
