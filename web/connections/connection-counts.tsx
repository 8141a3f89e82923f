import { IconAlertTriangle, IconClock, IconHelpCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Connection } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import styles from './connections.module.css'

/** What waits at a connection, each with the way to it. */
export const ConnectionCounts = ({
  connection: { id, counts, unmapped, active },
}: {
  connection: Connection
}) => {
  const t = useText()
  const waiting = counts.waiting + counts.unknown
  return (
    <ul className={styles.counts}>
      <li>
        <Link to="/connections" search={{ part: 'bookings', tab: 'waiting' }} className={styles.count}>
          <IconClock aria-hidden size={20} />
          {t('connections.count.waiting', { count: waiting })}
        </Link>
      </li>
      {counts.needsAPerson > 0 ? (
        <li>
          <Link
            to="/connections"
            search={{ part: 'bookings', tab: 'needs' }}
            className={styles.count}
            data-tone="waiting"
          >
            <IconAlertTriangle aria-hidden size={20} />
            {t('connections.count.needs', { count: counts.needsAPerson })}
          </Link>
        </li>
      ) : null}
      {active && unmapped > 0 ? (
        <li>
          <Link
            to="/connections"
            search={{ part: 'accounts', connection: id }}
            className={styles.count}
            data-tone="waiting"
          >
            <IconHelpCircle aria-hidden size={20} />
            {t('connections.count.unmapped', { count: unmapped })}
          </Link>
        </li>
      ) : null}
    </ul>
  )
}
