import type { Reason } from '../refusal.ts'

const away = new Set(['line.refused', 'line.unreachable', 'line.name_not_known'])

/** A broken line in words that fit a payment provider on the internet instead of a device in the shop. */
export const providerReason = (reason: Reason): Reason => {
  if (!reason.code.startsWith('line.')) return reason
  if (away.has(reason.code)) return { code: 'psp.not_reached' }
  if (reason.code === 'line.time_out') return { code: 'psp.no_answer' }
  return { code: reason.code === 'line.unreadable' ? 'psp.unreadable' : 'psp.line_lost' }
}
