import { useLocalStorage } from '@mantine/hooks'
import { useSession } from '../api/session.ts'
import type { Terminal } from '../api/shapes.ts'

/** The terminals of this shop that are switched on, and the one that this till used last. */
export const useTerminalChoice = (terminals: readonly Terminal[]) => {
  const { till } = useSession()
  const [last, keep] = useLocalStorage<string>({
    key: `saldo.terminal-of.${till?.id ?? 'none'}`,
    getInitialValueInEffect: false,
  })
  const active = terminals.filter((terminal) => terminal.active)
  const here = active.filter((terminal) => !till || terminal.shop.id === till.shop.id)
  const offered = here.length > 0 ? here : active
  const chosen = offered.find(({ id }) => id === last) ?? offered.find(({ heldBy }) => !heldBy) ?? offered[0]
  return { offered, chosen, choose: keep }
}
