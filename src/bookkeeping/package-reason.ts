import type { Reason } from '../refusal.ts'

const away = new Set(['line.refused', 'line.unreachable', 'line.name_not_known'])

/** A broken line in words that fit a package on the internet instead of a device in the shop. */
export const packageReason = (reason: Reason): Reason => {
  if (!reason.code.startsWith('line.')) return reason
  if (away.has(reason.code)) return { code: 'books.not_reached' }
  if (reason.code === 'line.time_out') return { code: 'books.no_answer' }
  return { code: reason.code === 'line.unreadable' ? 'books.unreadable' : 'books.line_lost' }
}
