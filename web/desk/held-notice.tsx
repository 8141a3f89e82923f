import { Button } from '@mantine/core'
import { useText } from '../text.tsx'
import { useAmount } from '../ui/amount.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Bill } from './bill.ts'

/** Why not all of it can be paid now, and that the rest can: after somebody says so. */
export const HeldNotice = ({ bill, onPayRest }: { bill: Bill; onPayRest?: () => void }) => {
  const t = useText()
  const write = useAmount()
  const waiting = bill.payments.find((payment) => payment.state === 'unknown')
  return (
    <Notice
      tone="waiting"
      title={t('desk.held.title', { amount: write(bill.reserved) })}
      actions={
        <>
          {waiting ? (
            <LinkButton variant="default" to="/desk" search={{ payment: waiting.id }}>
              {t('desk.held.look')}
            </LinkButton>
          ) : null}
          {onPayRest ? (
            <Button onClick={onPayRest}>{t('desk.held.pay_rest', { amount: write(bill.free) })}</Button>
          ) : null}
        </>
      }
    >
      {t(waiting?.running ? 'desk.held.running' : 'desk.held.unknown')}
    </Notice>
  )
}
