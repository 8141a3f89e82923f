import type { BookingDetail } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { nameOfChoice } from '../ui/books/pick-choice.tsx'
import { Card } from '../ui/card.tsx'
import { moneyOf, withoutSign } from '../ui/money.ts'
import styles from './bookings.module.css'

type Line = BookingDetail['lines'][number]

const Side = ({ line, side }: { line: Line; side: 1n | -1n }) =>
  moneyOf(line.amount).minor * side > 0n ? <Amount of={withoutSign(line.amount)} /> : null

/** The entry that is booked, and where each line goes in the package. */
export const BookingLines = ({ lines }: { lines: readonly Line[] }) => {
  const t = useText()
  const targetOf = ({ account, target }: Line) => {
    if (target) return nameOfChoice(target)
    return t(account === 'debtors' ? 'bookings.lines.invoice' : 'bookings.lines.no_place')
  }
  return (
    <Card title={t('bookings.lines')}>
      <div className={styles.scroll}>
        <table className={styles.lines}>
          <thead>
            <tr>
              <th scope="col">{t('bookings.lines.account')}</th>
              <th scope="col">{t('bookings.lines.target')}</th>
              <th scope="col">{t('bookings.lines.debit')}</th>
              <th scope="col">{t('bookings.lines.credit')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.account} ${line.amount.amount}`}>
                <td>{line.text}</td>
                <td className={line.target ? undefined : 'quiet'}>{targetOf(line)}</td>
                <td>
                  <Side line={line} side={1n} />
                </td>
                <td>
                  <Side line={line} side={-1n} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
