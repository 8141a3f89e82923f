import { Link } from '@tanstack/react-router'
import type { MatchBatch } from '../api/matching.ts'
import { useText } from '../text.tsx'
import { When } from '../ui/when.tsx'
import styles from './matching.module.css'

const Row = ({ batch }: { batch: MatchBatch }) => {
  const t = useText()
  const { question, proposed, matched, accepted } = batch.proposals
  return (
    <tr>
      <td>
        <Link to="/matching/$id" params={{ id: batch.id }} className={styles.link}>
          {batch.name}
        </Link>
        <div className="quiet">
          {t('matching.made_by', {
            person: batch.madeBy,
            left: batch.left,
            right: batch.right ?? t('matching.open_invoices'),
          })}
        </div>
      </td>
      <td className={styles.when}>
        <When at={batch.madeAt} />
      </td>
      <td className={styles.figure}>{matched + accepted}</td>
      <td className={styles.figure} data-waiting={question + proposed > 0}>
        {question + proposed}
      </td>
    </tr>
  )
}

export const BatchList = ({ batches }: { batches: readonly MatchBatch[] }) => {
  const t = useText()
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('matching.batches')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('matching.batch')}</th>
            <th scope="col">{t('matching.made')}</th>
            <th scope="col" className={styles.figure}>
              {t('matching.matched')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('matching.to_decide')}
            </th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <Row key={batch.id} batch={batch} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
