import { reasonOf } from '../../outbound/wire.ts'
import type { Check } from '../terminal.ts'
import { beginningOf, cloudReason } from './reasons.ts'
import { openApi } from './session.ts'
import type { CloudSettings } from './settings.ts'

/**
 * Does CCV know the key, and may the key use terminals (fact sheet of CCV, 1.13)? Whether the terminal itself is on cannot be
 * asked: there is no such call (1.2).
 */
export const check = async (settings: CloudSettings): Promise<Check> => {
  try {
    const reply = await openApi(settings).methods()
    if (reply.kind === 'other') return { alive: false, reason: reasonFor(reply.status, reply.raw) }
    const active = reply.value
    if (!active.includes('terminal')) {
      const said = active.join(', ')
      return { alive: false, reason: { code: 'ccv.no_terminal_method', ...(said && { said }) } }
    }
    return { alive: true, facts: factsOf(settings, active) }
  } catch (error) {
    return { alive: false, reason: cloudReason(reasonOf(error)) }
  }
}

const reasonFor = (status: number, raw: string): { code: string; said?: string } => {
  if (status === 401 || status === 403) return { code: 'ccv.wrong_key' }
  if (status === 429) return { code: 'ccv.too_many_requests' }
  return { code: 'ccv.not_this_address', said: `${status} ${beginningOf(raw)}`.trim() }
}

const factsOf = (settings: CloudSettings, active: readonly string[]): Record<string, string> => ({
  address: settings.apiAddress,
  // 1.1: the beginning of a key tells its mode.
  keyMode: settings.apiKey.startsWith('t_') ? 'TEST' : 'LIVE',
  terminalId: settings.terminalId,
  methods: active.join(', '),
})
