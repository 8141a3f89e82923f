import { createHash } from 'node:crypto'
import type { PspCheck, Reading } from '../psp.ts'
import type { OnlineSettings } from './settings.ts'

/** What a key proves about its account, after its methods were read (fact sheet of CCV, 1.13). */
export const checkOf = (settings: OnlineSettings, methods: Reading<readonly string[]>): PspCheck => {
  if ('unread' in methods) return { alive: false, reason: methods.unread }
  return {
    alive: true,
    account: accountOf(settings),
    facts: {
      keyMode: modeOf(settings),
      keyMark: markOf(settings),
      methods: methods.read.join(', '),
      address: settings.address,
    },
  }
}

// 1.1: the beginning of a key tells its mode.
const modeOf = ({ apiKey }: OnlineSettings): 'TEST' | 'LIVE' | '?' =>
  apiKey.startsWith('t_') ? 'TEST' : apiKey.startsWith('l_') ? 'LIVE' : '?'

/** Tells two keys apart, and nothing about either. */
const markOf = ({ apiKey }: OnlineSettings): string =>
  createHash('sha256').update(`ccv online ${apiKey}`).digest('hex').slice(0, 12)

/**
 * No call of CCV names the account (1.2). The name that the shop gives it stays with another key; without one, another key is
 * another account. Test money is never in the account of real money.
 */
const accountOf = (settings: OnlineSettings): { id: string; name: string } => {
  const [mode, name] = [modeOf(settings), settings.accountName.trim()]
  const test = mode === 'TEST' ? ' (TEST)' : ''
  return name
    ? { id: `${mode}:${name.toLowerCase()}`, name: `${name}${test}` }
    : { id: `${mode}:key:${markOf(settings)}`, name: `CCV${test}` }
}
