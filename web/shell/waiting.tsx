import { useNeedsAPerson } from '../api/unknown.ts'
import { useText } from '../text.tsx'
import styles from './navigation.module.css'

/** How much waits for a person. */
export const Waiting = () => {
  const t = useText()
  const { data } = useNeedsAPerson()
  const decided = new Set(data?.decisions.map(({ payment }) => payment.id))
  const unknown = data?.unknown.filter(({ id }) => !decided.has(id)) ?? []
  const count = data ? unknown.length + data.decisions.length + data.tasks.length : 0
  if (count === 0) return null
  return (
    <span className={styles.count}>
      {count > 99 ? '99+' : count}
      <span className="unseen"> {t('shell.waiting', { count })}</span>
    </span>
  )
}
