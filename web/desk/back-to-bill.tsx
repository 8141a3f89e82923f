import { IconArrowLeft } from '@tabler/icons-react'
import type { Payment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { useShortcut } from '../ui/shortcut.tsx'
import { useDesk } from './use-desk.ts'

/** Away from the payment, which goes on by itself. */
export const BackToBill = ({ payment }: { payment: Payment }) => {
  const t = useText()
  const { go } = useDesk()
  useShortcut('Escape', () => go({ invoice: payment.invoice.id }))
  return (
    <LinkButton
      variant="default"
      leftSection={<IconArrowLeft aria-hidden size={20} />}
      to="/desk"
      search={{ invoice: payment.invoice.id }}
    >
      {t('desk.back_to_bill')}
    </LinkButton>
  )
}
