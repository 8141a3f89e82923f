import type { Command } from '../organisation/command.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { addTerminal, checkConnection, type Estate } from '../terminals/estate.ts'
import { accountSettings, type Settings } from './account.ts'

export interface NewTerminal {
  readonly id: string
  readonly name: string
  readonly shop: string
  readonly driver: string
  /** What the provider's account fills in may be left out. */
  readonly settings: Settings
  /** Added although it does not answer just now. */
  readonly unseen: boolean
}

/** Adds a terminal with the account that was entered for its provider, after it was checked. */
export const addWithAccount = async (
  estate: Estate,
  command: Command,
  wish: NewTerminal,
): Promise<string | Refusal> => {
  const { organisation } = command.actor
  const account = await estate.store.read(organisation, (tx) => accountSettings(estate, tx, wish.driver))
  const settings = { ...account, ...wish.settings }
  if (!wish.unseen) {
    const check = await checkConnection(estate, organisation, { driver: wish.driver, settings })
    if (isRefusal(check)) return check
    if (!check.alive) return { refused: check.reason }
  }
  return addTerminal(estate, command, { ...wish, settings })
}
