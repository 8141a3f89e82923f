import { IconMoodEmpty, IconReceiptOff } from '@tabler/icons-react'
import type { Found } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Empty } from '../ui/empty.tsx'
import { InvoiceRow, OrderRow } from './result-row.tsx'
import styles from './results.module.css'

interface ResultsProps {
  readonly found: Found
  readonly q: string
  readonly onChosen: () => void
}

const Nothing = ({ q }: { q: string }) => {
  const t = useText()
  return q ? (
    <Empty icon={IconMoodEmpty} title={t('desk.nothing_found', { q })}>
      {t('desk.nothing_found.hint')}
    </Empty>
  ) : (
    <Empty icon={IconReceiptOff} title={t('desk.nothing_open')}>
      {t('desk.nothing_open.hint')}
    </Empty>
  )
}

/** What was found, work orders before invoices. */
export const Results = ({ found, q, onChosen }: ResultsProps) => {
  const t = useText()
  const { orders, invoices, more } = found
  const count = orders.length + invoices.length
  return (
    <div className={styles.results}>
      <p className="unseen" role="status">
        {q ? t('desk.found', { count }) : ''}
      </p>
      {count === 0 ? <Nothing q={q} /> : null}
      {orders.length > 0 ? (
        <section>
          <h2 className={styles.heading}>{t('desk.orders')}</h2>
          <ul className={styles.list}>
            {orders.map((order) => (
              <OrderRow key={order.id} order={order} onChosen={onChosen} />
            ))}
          </ul>
        </section>
      ) : null}
      {invoices.length > 0 ? (
        <section>
          <h2 className={styles.heading}>{t('desk.invoices')}</h2>
          <ul className={styles.list}>
            {invoices.map((invoice) => (
              <InvoiceRow key={invoice.id} invoice={invoice} onChosen={onChosen} />
            ))}
          </ul>
        </section>
      ) : null}
      {more ? <p className="quiet">{t('desk.more')}</p> : null}
    </div>
  )
}
