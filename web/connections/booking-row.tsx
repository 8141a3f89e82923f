import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useProcess } from '../api/bookkeeping.ts'
import type { Booking } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { BookingMark } from '../ui/books/booking-mark.tsx'
import { tellTrouble } from '../ui/tell-trouble.ts'
import { Day, Since } from '../ui/when.tsx'
import styles from './bookings.module.css'

const Process = ({ booking, name }: { booking: Booking; name: string }) => {
  const t = useText()
  const process = useProcess(booking.id)
  return (
    <Button
      variant="default"
      aria-label={t('bookings.process_one', { invoice: name })}
      loading={process.state.isPending}
      onClick={() => void process.run(null).catch(tellTrouble)}
    >
      {t('bookings.process')}
    </Button>
  )
}

/** One booking in a list: what, for whom, how much, how it stands and why. */
export const BookingRow = ({ booking }: { booking: Booking }) => {
  const t = useText()
  const {
    id,
    connection,
    date,
    kindText,
    invoices,
    customerName,
    amount,
    reason,
    nextTryAt,
    may,
    state,
    step,
  } = booking
  const name = invoices.map(({ number }) => number).join(', ') || t('bookings.no_invoice')
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link to="/connections/bookings/$id" params={{ id }} className={styles.link}>
          {name}
        </Link>
        <div>{customerName}</div>
        <div className="quiet">
          {step === 'unbook' ? t('bookings.step.unbook') : kindText} · <Day of={date} />
        </div>
      </div>
      <div className={styles.why}>
        <BookingMark of={booking} />
        {reason && state !== 'booked' ? <div>{reason.text}</div> : null}
        {reason?.said ? <div className="quiet">“{reason.said}”</div> : null}
        {reason?.code === 'booking.account_not_mapped' && state === 'waiting' ? (
          <Link to="/connections" search={{ part: 'accounts', connection: connection.id }}>
            {t('connections.part.accounts')}
          </Link>
        ) : null}
        {nextTryAt ? (
          <div className="quiet">
            {t('bookings.next_try')} <Since at={nextTryAt} />
          </div>
        ) : null}
      </div>
      <div className={styles.amount}>
        <Amount of={amount} />
      </div>
      <div className={styles.act}>
        {may.process && (state === 'waiting' || state === 'refused' || state === 'unknown') ? (
          <Process booking={booking} name={name} />
        ) : null}
      </div>
    </li>
  )
}
