import { Checkbox } from '@mantine/core'
import type { Payment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import styles from './choose-one.module.css'
import type { Chosen } from './use-chosen.ts'

/** Whether this payment's receipt is wanted; what was not paid has none. */
export const ChooseOne = ({ payment, chosen }: { payment: Payment; chosen: Chosen }) => {
  const t = useText()
  if (!chosen.can(payment)) return null
  return (
    // The whole cell takes the press: a box alone is too small for a thumb.
    // biome-ignore lint/a11y/noLabelWithoutControl: the box is inside
    <label className={styles.target}>
      <Checkbox
        aria-label={t('transactions.receipts.choose_one', { invoice: payment.invoice.name })}
        checked={chosen.has(payment)}
        onChange={() => chosen.toggle(payment)}
      />
    </label>
  )
}
