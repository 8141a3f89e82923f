import type { MethodsOfPsps } from '../bookkeeping/accounts-to-map.ts'
import type { Psp } from '../psps/psp.ts'
import { listAccounts, pspOf } from './account.ts'
import type { Online } from './online.ts'

// A page asks again whenever something moves; what a shop takes changes seldom.
const freshFor = 5 * 60_000
const asked = new WeakMap<Psp, { readonly at: number; readonly methods: readonly string[] }>()

/** What the accounts that lead into a package take, asked of their providers; one that does not answer is left out. */
export const methodsInto = async (
  room: Online,
  organisation: string,
  connection: string,
): Promise<MethodsOfPsps> => {
  const accounts = await room.store.read(organisation, (tx) => listAccounts(tx))
  const leading = accounts.filter(
    ({ active, routes }) => active && routes.some((route) => route.active && route.connection === connection),
  )
  const found = new Map<string, readonly string[]>()
  for (const account of leading) {
    const methods = await methodsOf(room, account)
    if (methods) found.set(account.psp, [...new Set([...(found.get(account.psp) ?? []), ...methods])])
  }
  return found
}

/** What an account takes, in its provider's words; null where it does not answer now. */
export const methodsOf = async (
  room: Online,
  account: Parameters<typeof pspOf>[1],
): Promise<readonly string[] | null> => {
  const psp = pspOf(room, account)
  if (!psp) return null
  const known = asked.get(psp)
  if (known && performance.now() - known.at < freshFor) return known.methods
  const reading = await psp.methods()
  if ('unread' in reading) return known?.methods ?? null
  asked.set(psp, { at: performance.now(), methods: reading.read })
  return reading.read
}
