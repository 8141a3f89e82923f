import { listAccounts, pspOf } from './account.ts'
import { keepHints } from './hints.ts'
import type { Online } from './online.ts'

/**
 * A provider called the address of an account: what its call names is looked at soon. False where nobody's address it is or nothing
 * is named.
 */
export const hearHook = async (room: Online, key: string, body: string): Promise<boolean> => {
  const [found] = await room.store.call<{ organisation_id: string; id: string }>(
    'select organisation_id, id from hooked_account($1)',
    [key],
  )
  if (!found) return false
  const [account] = await room.store.read(found.organisation_id, (tx) => listAccounts(tx, found.id))
  const references = (account && pspOf(room, account)?.hear?.(body)) ?? []
  if (!account || references.length === 0) return false
  await room.store.read(found.organisation_id, (tx) => keepHints(tx, account.id, references, room.now()))
  room.soon()
  return true
}
