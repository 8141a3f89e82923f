import type { Desk } from './desk.ts'

/**
 * Somebody outside says that a request may have changed. Nothing they say is believed: whoever speaks about it just now looks
 * again, and a `?` is asked about at once. False where there is no such request that is still unknown.
 */
export const hear = async (desk: Desk, organisation: string, request: string): Promise<boolean> => {
  const [row] = await desk.store.call<{ hasten: boolean }>('select hasten($1, $2, $3)', [
    organisation,
    request,
    desk.now(),
  ])
  if (!row?.hasten) return false
  desk.signals.signal('news', organisation, { request })
  return true
}
