import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a server says of itself in `postmaster.pid` (PostgreSQL source, `utils/pidfile.h`). */
export interface Postmaster {
  readonly pid: number
  readonly socketDirectory: string
  readonly status: 'starting' | 'ready' | 'stopping' | 'standby' | ''
}

export const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid')

/** The server that runs on this cluster; a pid file that a dead server left behind is no server. */
export const runningPostmaster = (cluster: string): Postmaster | undefined => {
  const postmaster = readPostmaster(cluster)
  return postmaster !== undefined && isServerOf(cluster, postmaster.pid) ? postmaster : undefined
}

const readPostmaster = (cluster: string): Postmaster | undefined => {
  const [pid = '', , , , socketDirectory = '', , , status = ''] = linesOf(pidFile(cluster))
  if (!/^\d+$/.test(pid)) return undefined
  return { pid: Number(pid), socketDirectory, status: status.trim() as Postmaster['status'] }
}

const linesOf = (path: string): string[] => {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch {
    return []
  }
}

/**
 * Process numbers are given out again, after a reboot soon to our own processes: only the command line tells.
 * A dead process that nobody has waited for has an empty one.
 */
export const isServerOf = (cluster: string, pid: number): boolean => {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return words[words.indexOf('-D') + 1] === cluster
  } catch {
    return false
  }
}
