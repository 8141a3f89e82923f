import type { Payment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { useAmount } from '../ui/amount.tsx'
import { isZero } from '../ui/money.ts'
import styles from './returned.module.css'

/** What went back of a payment since, or may be going back. */
export const Returned = ({ payment: { returned } }: { payment: Payment }) => {
  const t = useText()
  const write = useAmount()
  if (isZero(returned)) return null
  return <div className={styles.returned}>{t('refunds.returned', { amount: write(returned) })}</div>
}
