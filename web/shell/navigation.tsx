import { Link } from '@tanstack/react-router'
import { useSession } from '../api/session.ts'
import { useNeedsAPerson } from '../api/unknown.ts'
import { useText } from '../text.tsx'
import { Mark } from '../ui/mark.tsx'
import styles from './navigation.module.css'
import { places } from './places.ts'

const Waiting = () => {
  const t = useText()
  const { data } = useNeedsAPerson()
  const count = data ? data.unknown.length + data.decisions.length + data.tasks.length : 0
  if (count === 0) return null
  return (
    <span className={styles.count}>
      {count > 99 ? '99+' : count}
      <span className="unseen"> {t('shell.waiting', { count })}</span>
    </span>
  )
}

/** The way to every screen: a rail at the side, on a phone a bar below. */
export const Navigation = () => {
  const t = useText()
  const { person } = useSession()
  const open = places.filter(({ right }) => right === null || person.rights.includes(right))
  return (
    <nav className={styles.rail} aria-label={t('shell.navigation')}>
      <span className={styles.brand}>
        <Mark size={36} />
      </span>
      {open.map(({ to, text, icon: Icon }) => (
        <Link key={to} to={to} className={styles.place} activeProps={{ 'aria-current': 'page' }}>
          <span className={styles.icon}>
            <Icon aria-hidden size={24} stroke={1.75} />
            {to === '/needs-a-person' ? <Waiting /> : null}
          </span>
          <span className={styles.name}>{t(text)}</span>
        </Link>
      ))}
    </nav>
  )
}
