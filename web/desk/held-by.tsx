import type { Terminal } from '../api/shapes.ts'
import { useText } from '../text.tsx'

/** Who uses a terminal just now. */
export const HeldBy = ({ terminal: { heldBy } }: { terminal: Terminal }) => {
  const t = useText()
  if (!heldBy) return t('desk.terminal.free')
  const who = {
    invoice: heldBy.invoiceNumber,
    person: heldBy.operator.name,
    till: heldBy.till?.name ?? '–',
  }
  return t(heldBy.running ? 'desk.terminal.busy' : 'desk.terminal.held', who)
}
