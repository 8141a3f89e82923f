import { ActionIcon } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useHide, useUnhide } from '../api/payments.ts'
import { useMay } from '../api/session.ts'
import type { Payment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { tellTrouble } from '../ui/tell-trouble.ts'
import { useUndo } from '../ui/undo.tsx'

/** Takes what took nothing out of the overview, and back; an approved or unknown one has no such button. */
export const HideButton = ({ payment }: { payment: Payment }) => {
  const t = useText()
  const may = useMay('hide-transactions')
  const hide = useHide()
  const unhide = useUnhide()
  const undo = useUndo()
  if (!may || !(payment.mayHide || payment.hidden)) return null
  const show = () => unhide.run(payment.id).catch(tellTrouble)
  const remove = () =>
    hide
      .run(payment.id)
      .then(() => undo(t('transactions.hidden', { invoice: payment.invoice.name }), show))
      .catch(tellTrouble)
  const name = t(payment.hidden ? 'transactions.unhide_one' : 'transactions.hide_one', {
    invoice: payment.invoice.name,
  })
  return (
    <ActionIcon
      aria-label={name}
      title={name}
      loading={hide.state.isPending || unhide.state.isPending}
      onClick={payment.hidden ? show : remove}
    >
      {payment.hidden ? <IconEye aria-hidden size={22} /> : <IconEyeOff aria-hidden size={22} />}
    </ActionIcon>
  )
}
