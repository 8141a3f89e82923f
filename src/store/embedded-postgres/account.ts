import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { NoDatabase } from '../no-database.ts'

/**
 * As whom the server runs: PostgreSQL refuses to be root, so root lends it another account. `before` is the
 * command line that changes into it, `uid` owns its files.
 */
export interface Account {
  readonly before: readonly string[]
  readonly uid: number
  readonly gid: number
}

const nobody = 65534

const asOurselves = (): Account => ({ before: [], uid: myUid(), gid: process.getgid?.() ?? 0 })

/**
 * A user namespace without a mapping: to itself the process is nobody, to the files it is still us, without any
 * of root's powers. So it enters a clone under root's home, and files stay ours.
 */
const inNamespace = (): Account => ({ ...asOurselves(), before: ['unshare', '--user'] })

const asOther = (uid: number, gid: number, capabilities: readonly string[] = []): Account => ({
  before: ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...capabilities],
  uid,
  gid,
})

/**
 * Where namespaces are forbidden (containers) and nobody may not enter the folder: one power is kept, to pass folders.
 * Without the secure bit access(2) would not heed it.
 */
const mayPass = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override']

/** The account to run as: the one that owns the cluster where it still works, else the least powerful that can. */
export const chooseAccount = (
  owner: { uid: number; gid: number } | undefined,
  reach: readonly string[],
): Account => {
  const account = inOrder(owner).find((candidate) => reaches(candidate, reach))
  if (account === undefined) throw new NoDatabase('database.no_account', { path: reach.at(-1) ?? '' })
  return account
}

const inOrder = (owner: { uid: number; gid: number } | undefined): Account[] => {
  if (myUid() !== 0) return hasName(myUid()) ? [asOurselves()] : [inNamespace(), asOurselves()]
  const usual = [inNamespace(), asOther(nobody, nobody), asOther(nobody, nobody, mayPass)]
  if (owner === undefined || owner.uid === 0) return usual
  if (owner.uid === nobody) return [...usual.slice(1), ...usual.slice(0, 1)]
  return [asOther(owner.uid, owner.gid), asOther(owner.uid, owner.gid, mayPass)]
}

const myUid = (): number => process.getuid?.() ?? 0

/** initdb wants a name for its user, also where a container runs as a number that has none. */
const hasName = (uid: number): boolean =>
  readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .some((line) => line.split(':')[2] === String(uid)) ||
  spawnSync('getent', ['passwd', String(uid)]).status === 0

const reaches = (account: Account, paths: readonly string[]): boolean => {
  const [command = 'sh', ...rest] = [
    ...account.before,
    'sh',
    '-c',
    'for p; do test -x "$p" || exit 1; done',
    'sh',
  ]
  return spawnSync(command, [...rest, ...paths], { cwd: '/' }).status === 0
}
