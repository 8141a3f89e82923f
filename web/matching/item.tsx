import { Link } from '@tanstack/react-router'
import type { MatchItem } from '../api/matching.ts'
import { useText } from '../text.tsx'
import { Amount, useAmount } from '../ui/amount.tsx'
import { Day } from '../ui/when.tsx'
import styles from './item.module.css'

const Line = ({ label, children }: { label: string; children: string }) =>
  children === '' ? null : (
    <div className={styles.line}>
      <dt className="unseen">{label}</dt>
      <dd>{children}</dd>
    </div>
  )

/** One item as its file has it: the amount first, what is empty left out. */
export const Item = ({ item }: { item: MatchItem }) => {
  const t = useText()
  const say = useAmount()
  const isPart = item.open.amount !== item.amount.amount && !/^-?0(\.0+)?$/.test(item.open.amount)
  return (
    <div className={styles.item}>
      <div className={styles.head}>
        <Amount of={item.amount} className={styles.amount} />
        {item.date ? <Day of={item.date} /> : null}
      </div>
      {isPart ? (
        <div className={styles.part}>
          {t('matching.open_of', { open: say(item.open), amount: say(item.amount) })}
        </div>
      ) : null}
      <dl className={styles.lines}>
        <Line label={t('matching.item.name')}>{item.name.replaceAll('\n', ', ')}</Line>
        <Line label={t('matching.item.reference')}>{item.reference.replaceAll('\n', ', ')}</Line>
        <Line label={t('matching.item.text')}>{item.text.replaceAll('\n', ' ')}</Line>
        <Line label={t('matching.item.email')}>{item.email.replaceAll('\n', ', ')}</Line>
        <Line label={t('matching.item.iban')}>{item.iban.replaceAll('\n', ', ')}</Line>
      </dl>
      <div className={styles.foot}>
        {[item.id, item.kind].filter(Boolean).join(' · ')}
        {item.invoiceId ? (
          <Link to="/desk" search={{ invoice: item.invoiceId }} className={styles.link}>
            {t('matching.item.invoice')}
          </Link>
        ) : null}
      </div>
    </div>
  )
}
