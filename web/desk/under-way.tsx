import { IconHelpCircleFilled, IconLoader } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useSession } from '../api/session.ts'
import { useTerminals } from '../api/terminals.ts'
import { useText } from '../text.tsx'
import styles from './under-way.module.css'

/** What this till has begun and not ended: the way back to it while somebody else is served. */
export const UnderWay = () => {
  const t = useText()
  const { till } = useSession()
  const held = (useTerminals().data ?? []).flatMap(({ heldBy }) => (heldBy ? [heldBy] : []))
  const ours = held.filter((holder) => till && holder.till?.id === till.id)
  if (ours.length === 0) return null
  return (
    <ul className={styles.list} aria-label={t('desk.under_way')}>
      {ours.map(({ paymentId, invoiceNumber, running }) => {
        const Icon = running ? IconLoader : IconHelpCircleFilled
        return (
          <li key={paymentId}>
            <Link
              to="/desk"
              search={{ payment: paymentId }}
              className={styles.payment}
              data-running={running}
            >
              <Icon aria-hidden size={20} />
              {t(running ? 'desk.under_way.running' : 'desk.under_way.unknown', { invoice: invoiceNumber })}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
