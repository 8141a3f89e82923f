import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import type { Account } from './account.ts'

/** Whether Linux can be asked to end a process with its parent (`setpriv`, of the package util-linux). */
export const canDieWithParent = (): boolean => spawnSync('setpriv', ['--version']).status === 0

/**
 * Starts a program as an account, in a session of its own (a Ctrl-C in the terminal is for Saldo, which stops its
 * server itself), to receive SIGINT when our process ends, even by `kill -9`. The shell looks whether we ended
 * before that was arranged.
 */
export const runAs = (account: Account, program: readonly string[], options: SpawnOptions): ChildProcess => {
  const [command = 'sh', ...words] = [...account.before, ...withParent(), ...program]
  return spawn(command, words, { ...options, cwd: '/', detached: true, env: environment() })
}

const withParent = (): string[] =>
  canDieWithParent()
    ? ['setpriv', '--pdeathsig', 'INT', 'sh', '-c', '[ "$PPID" = "$0" ] && exec "$@"', String(process.pid)]
    : []

/** Without the `PG…` variables of whoever started us. */
const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
})
