import { Link } from '@tanstack/react-router'
import { useMay } from '../api/session.ts'
import type { Booking } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { BookingMark } from '../ui/books/booking-mark.tsx'
import { Card } from '../ui/card.tsx'
import { Since } from '../ui/when.tsx'
import styles from './in-the-books.module.css'

const One = ({ booking }: { booking: Booking }) => {
  const t = useText()
  const may = useMay('see-bookkeeping')
  const { id, connection, reason, state, nextTryAt } = booking
  return (
    <li>
      <div className={styles.head}>
        {may ? (
          <Link to="/connections/bookings/$id" params={{ id }}>
            {connection.name}
          </Link>
        ) : (
          <span>{connection.name}</span>
        )}
        <BookingMark of={booking} />
      </div>
      {reason && state !== 'booked' ? <p className={styles.why}>{reason.text}</p> : null}
      {nextTryAt && state === 'waiting' ? (
        <p className="quiet">
          {t('transactions.books.next')} <Since at={nextTryAt} />
        </p>
      ) : null}
    </li>
  )
}

/** How a payment stands in the bookkeeping packages: booked, or what it waits for. */
export const InTheBooks = ({ bookings }: { bookings: readonly Booking[] }) => {
  const t = useText()
  return bookings.length === 0 ? null : (
    <Card title={t('transactions.books')}>
      <ul className={styles.list}>
        {bookings.map((booking) => (
          <One key={booking.id} booking={booking} />
        ))}
      </ul>
    </Card>
  )
}
