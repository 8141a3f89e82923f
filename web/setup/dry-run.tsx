import { IconAlertTriangleFilled, IconCircleCheckFilled } from '@tabler/icons-react'
import type { OnlinePreview } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { When } from '../ui/when.tsx'
import styles from './dry-run.module.css'

type Row = OnlinePreview['rows'][number]

const Where = ({ row, several }: { row: Row; several: boolean }) => {
  const t = useText()
  const why = row.reason?.text ?? (row.place === null ? t('setup.shop.look.no_place') : null)
  if (why !== null)
    return (
      <div className={styles.where} data-fits={false}>
        <IconAlertTriangleFilled aria-hidden size={20} />
        <div>
          {several ? (
            <div className="quiet">{t('setup.shop.look.in', { connection: row.connection.name })}</div>
          ) : null}
          {why}
        </div>
      </div>
    )
  return (
    <div className={styles.where} data-fits>
      <IconCircleCheckFilled aria-hidden size={20} />
      <div>
        {several ? (
          <div className="quiet">{t('setup.shop.look.in', { connection: row.connection.name })}</div>
        ) : null}
        <div>
          {t('setup.shop.look.on_invoice', { number: row.item?.number ?? '' })}
          {row.item?.customer ? `, ${row.item.customer}` : null}
        </div>
        <div className="quiet">{t('setup.shop.look.in_place', { place: row.place ?? '' })}</div>
      </div>
    </div>
  )
}

const heads = ['setup.shop.look.order', 'setup.shop.look.where', 'setup.shop.look.amount'] as const

/** What would be booked where, and what would not be and why: nothing of it has happened. */
export const DryRun = ({ preview: { rows } }: { preview: OnlinePreview }) => {
  const t = useText()
  const several = new Set(rows.map(({ connection }) => connection.id)).size > 1
  return (
    <table className={styles.table}>
      <caption className="unseen">{t('setup.shop.look.table')}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.paymentId} ${row.connection.id}`}>
            <td className={styles.order}>
              <div className={styles.number}>{row.orderNumber ?? row.reference}</div>
              <div className="quiet">
                {row.methodText} · <When at={row.paidAt} />
              </div>
            </td>
            <td className={styles.what}>
              <Where row={row} several={several} />
            </td>
            <td className={styles.amount}>
              <Amount of={row.amount} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
