import type { Receipt } from '../../api/shapes.ts'
import { useText } from '../../text.tsx'
import { LongText } from '../long-text.tsx'
import styles from './paper.module.css'

const titles = {
  customer: 'transactions.receipt.customer',
  merchant: 'transactions.receipt.merchant',
  journal: 'transactions.receipt.journal',
  e_journal: 'transactions.receipt.e_journal',
} as const

/** A receipt as it came out of the terminal, line by line. */
export const Paper = ({ receipt }: { receipt: Receipt }) => {
  const t = useText()
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {t(titles[receipt.kind])}
        {receipt.signature ? ` · ${t('transactions.receipt.signature')}` : null}
      </figcaption>
      <LongText
        className={receipt.kind === 'e_journal' ? styles.journal : styles.paper}
        name={t(titles[receipt.kind])}
      >
        {receipt.lines.join('\n')}
      </LongText>
    </figure>
  )
}
