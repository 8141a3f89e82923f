import type { Check } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './check-result.module.css'

/** Whether it answered, and what it said or why it did not. */
export const CheckResult = ({ check }: { check: Check }) => {
  const t = useText()
  if (check.alive)
    return (
      <Notice live tone="good" title={t('terminals.alive')}>
        <Facts of={check.facts} />
      </Notice>
    )
  return (
    <Notice live tone="bad" title={t('terminals.not_alive')}>
      {check.reason?.text}
      {check.reason?.said ? (
        <details>
          <summary className={styles.fold}>{t('terminals.details')}</summary>
          <div className="quiet">“{check.reason.said}”</div>
        </details>
      ) : null}
    </Notice>
  )
}
