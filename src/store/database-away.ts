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
// admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections, read_only_sql_transaction (no longer the primary)
const states = new Set(['57P01', '57P02', '57P03', '53300', '25006'])
// What pg and pg-pool say without a code.
const words =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/

/** Whether an error says that the database cannot be reached now, and not that something is wrong with the question. */
export const isDatabaseAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway)
  const { code = '', syscall } = error as { code?: string; syscall?: string }
  if (codes.has(code)) return syscall !== 'open' && syscall !== 'stat'
  return states.has(code) || code.startsWith('08') || words.test(error.message)
}
