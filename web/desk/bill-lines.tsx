import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import type { Bill } from './bill.ts'
import styles from './bill-lines.module.css'

const few = 8

/** The lines; of very many only the first, until somebody asks for all. */
export const BillLines = ({ bill }: { bill: Bill }) => {
  const t = useText()
  const [all, setAll] = useState(false)
  const shown = all ? bill.lines : bill.lines.slice(0, few)
  const hidden = bill.lines.length - shown.length
  return (
    <div>
      <table className={styles.lines}>
        <thead>
          <tr>
            <th scope="col">{t('desk.line')}</th>
            <th scope="col" className={styles.figure}>
              {t('desk.quantity')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('desk.net')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a bill never change their order
            <tr key={at}>
              <td>{line.text}</td>
              <td className={styles.figure}>{line.quantity}</td>
              <td className={styles.figure}>
                <Amount of={line.net} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('desk.vat')}
            </th>
            <td className={styles.figure}>
              <Amount of={bill.vat} />
            </td>
          </tr>
          <tr className={styles.total}>
            <th scope="row" colSpan={2}>
              {t('desk.total')}
            </th>
            <td className={styles.figure}>
              <Amount of={bill.total} />
            </td>
          </tr>
        </tfoot>
      </table>
      {hidden > 0 ? (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('desk.more_lines', { count: hidden })}
        </Button>
      ) : null}
    </div>
  )
}
