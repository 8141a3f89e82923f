import type { OnlinePayment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Day } from '../ui/when.tsx'
import styles from './online.module.css'
import { BookingStands, PaymentStands } from './standing.tsx'

/** Where a payment stands, package by package, with the invoice or the reason. */
export const InTheBooks = ({ payment }: { payment: OnlinePayment }) => {
  const t = useText()
  const { bookings, reason, respondBy } = payment
  const several = new Set(bookings.map(({ connection }) => connection.id)).size > 1
  return (
    <div className={styles.stands}>
      {bookings.length === 0 ? (
        <>
          <PaymentStands payment={payment} />
          {reason ? <div className={styles.why}>{reason.text}</div> : null}
        </>
      ) : null}
      {bookings.map((booking) => (
        <div key={booking.id}>
          <BookingStands booking={booking} />
          <div className={styles.why}>
            {several ? `${booking.connection.name} · ` : null}
            {booking.kind === 'online_payment' ? null : `${booking.kindText} · `}
            {booking.reason && booking.state !== 'booked'
              ? booking.reason.text
              : booking.items
                  .map(({ number, customer }) => (customer ? `${number} ${customer}` : number))
                  .join(', ')}
          </div>
          {booking.reason?.said && booking.state !== 'booked' ? (
            <div className="quiet">“{booking.reason.said}”</div>
          ) : null}
        </div>
      ))}
      {respondBy ? (
        <div className={styles.deadline}>
          {t('online.respond_by')} <Day of={respondBy} />
        </div>
      ) : null}
    </div>
  )
}
