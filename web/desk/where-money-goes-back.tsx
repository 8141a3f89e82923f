import { IconArrowBackUp } from '@tabler/icons-react'
import { useMay } from '../api/session.ts'
import { useText } from '../text.tsx'
import { LinkButton } from '../ui/link-button.tsx'

/** The way to the payments that money can be given back of. */
export const WhereMoneyGoesBack = ({ number }: { number: string }) => {
  const t = useText()
  if (!useMay('see-transactions')) return null
  return (
    <LinkButton
      variant="default"
      to="/transactions"
      search={{ q: number, state: 'accepted' }}
      leftSection={<IconArrowBackUp aria-hidden size={20} />}
    >
      {t('desk.to_refund')}
    </LinkButton>
  )
}
