import { IconCircleCheckFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '../text.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { Card } from '../ui/card.tsx'
import { isZero } from '../ui/money.ts'
import { Notice } from '../ui/notice.tsx'
import type { Bill } from './bill.ts'
import { HeldNotice } from './held-notice.tsx'
import { PayForm } from './pay-form.tsx'
import { useDesk } from './use-desk.ts'
import { useMeans } from './use-means.ts'
import { WhereMoneyGoesBack } from './where-money-goes-back.tsx'

const Paid = () => {
  const t = useText()
  const { go } = useDesk()
  return (
    <Card>
      <Notice tone="good" title={t('desk.paid_in_full')} />
      <BigButton onPress={() => go({})}>
        <IconCircleCheckFilled aria-hidden /> {t('desk.next_customer')}
      </BigButton>
    </Card>
  )
}

/** What can be done about what is open: pay it, wait for what is held, or nothing. */
export const PayPanel = ({ bill }: { bill: Bill }) => {
  const t = useText()
  const [rest, payTheRest] = useState(false)
  const { means } = useMeans()
  if (bill.kind === 'credit_note')
    return (
      <Notice
        tone="plain"
        title={t('desk.credit_note')}
        actions={<WhereMoneyGoesBack number={bill.customerName} />}
      >
        {t('desk.credit_note.hint')}
      </Notice>
    )
  if (isZero(bill.open)) return <Paid />
  if (means.length === 0) return <Notice title={t('desk.may_not_pay')} />
  const held = !isZero(bill.reserved)
  const nothingFree = isZero(bill.free)
  return (
    <>
      {held ? (
        <HeldNotice bill={bill} onPayRest={nothingFree || rest ? undefined : () => payTheRest(true)} />
      ) : null}
      {(held && !rest) || nothingFree ? null : <PayForm bill={bill} />}
    </>
  )
}
