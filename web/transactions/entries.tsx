import type { Entry } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { Card } from '../ui/card.tsx'
import { Day } from '../ui/when.tsx'
import styles from './entries.module.css'

const EntryTable = ({ entry }: { entry: Entry }) => {
  const t = useText()
  return (
    <table className={styles.entry}>
      <caption className={styles.caption}>
        {entry.kindText} · <Day of={entry.bookedOn} />
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('ledger.account')}</th>
          <th scope="col">{t('ledger.debit')}</th>
          <th scope="col">{t('ledger.credit')}</th>
        </tr>
      </thead>
      <tbody>
        {entry.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is never edited
          <tr key={at}>
            <td>{line.accountText}</td>
            <td>{line.debit ? <Amount of={line.debit} /> : null}</td>
            <td>{line.credit ? <Amount of={line.credit} /> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How it stands in the books. */
export const Entries = ({ entries }: { entries: readonly Entry[] }) => {
  const t = useText()
  if (entries.length === 0) return null
  return (
    <Card title={t('transactions.entries')}>
      {entries.map((entry) => (
        <EntryTable key={entry.id} entry={entry} />
      ))}
    </Card>
  )
}
