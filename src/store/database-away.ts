const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])
// 57P01 to 57P03: it is shut down, crashed or comes up; 25006: no longer the primary.
const states = /^(08|57P0[123]|25006)/
// What pg and pg-pool say without a code, and PostgreSQL of a database that was closed for a while.
const queue = 'timeout exceeded when trying to connect'
const words =
  /^(timeout expired|Query read timeout|Connection terminated|Client has encountered a connection error)|is not currently accepting connections$/

/** Whether an error says that the database cannot be reached or written now, and not that something is wrong with the question. */
export const isDatabaseAway = (error: unknown): boolean =>
  error instanceof AggregateError
    ? error.errors.some(isDatabaseAway)
    : isServerLost(error) ||
      (error instanceof Error && (error.message === queue || codeOf(error).startsWith('53')))

/** Whether an error says that the server at the other end is gone, or is not the primary any more: another may be. */
export const isServerLost = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError) return error.errors.some(isServerLost)
  const code = codeOf(error)
  const { syscall } = error as { syscall?: string }
  if (codes.has(code)) return syscall !== 'open' && syscall !== 'stat'
  return states.test(code) || words.test(error.message)
}

const codeOf = (error: Error): string => (error as { code?: string }).code ?? ''
