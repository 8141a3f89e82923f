import { IconArrowLeft } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useBooking } from '../api/bookkeeping.ts'
import { useMay } from '../api/session.ts'
import type { Booking, BookingDetail } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { BookingMark } from '../ui/books/booking-mark.tsx'
import { Card } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Messages } from '../ui/payment/messages.tsx'
import { Day, Since, When } from '../ui/when.tsx'
import { BookingActions } from './booking-actions.tsx'
import { BookingLines } from './booking-lines.tsx'
import { BookingRow } from './booking-row.tsx'
import { BookingStory } from './booking-story.tsx'
import styles from './bookings.module.css'

const route = getRouteApi('/connections/bookings/$id')

const Known = ({ booking }: { booking: Booking }) => {
  const t = useText()
  const { connection, invoices, customerName, date, reference, packageReference } = booking
  const { bookedAt, readBackAt, tries, closed } = booking
  return (
    <Facts
      of={[
        invoices.length > 0 && {
          label: t('bookings.fact.invoice'),
          value: invoices.map(({ number }) => number).join(', '),
        },
        customerName !== null && { label: t('bookings.fact.customer'), value: customerName },
        { label: t('bookings.fact.connection'), value: connection.name },
        { label: t('bookings.fact.date'), value: <Day of={date} /> },
        { label: t('bookings.fact.reference'), value: reference },
        packageReference ? { label: t('bookings.fact.package'), value: packageReference } : null,
        bookedAt ? { label: t('bookings.fact.booked'), value: <When at={bookedAt} /> } : null,
        readBackAt ? { label: t('bookings.fact.read_back'), value: <When at={readBackAt} /> } : null,
        tries > 0 && { label: t('bookings.fact.tries'), value: tries },
        closed && {
          label: t('bookings.fact.closed'),
          value: (
            <>
              {closed.person.name}, <When at={closed.at} />: {closed.reason}
            </>
          ),
        },
      ]}
    />
  )
}

const Why = ({ booking: { state, reason, nextTryAt, needsAPerson } }: { booking: Booking }) => {
  const t = useText()
  if (!reason || state === 'booked' || state === 'unbooked') return null
  return (
    <Notice tone={needsAPerson ? 'bad' : 'waiting'} title={reason.text}>
      {reason.said ? <div className="quiet">“{reason.said}”</div> : null}
      {nextTryAt ? (
        <div className="quiet">
          {t('bookings.next_try')} <Since at={nextTryAt} />
        </div>
      ) : null}
    </Notice>
  )
}

const Detail = ({ detail: { booking, others, lines, requests } }: { detail: BookingDetail }) => {
  const t = useText()
  const seesPayments = useMay('see-transactions')
  const messages = requests.flatMap((request) => request.messages ?? [])
  return (
    <>
      <Card>
        <div className={styles.head}>
          <BookingMark of={booking} />
          <span className={styles.large}>
            <Amount of={booking.amount} />
          </span>
        </div>
        <Why booking={booking} />
        <Known booking={booking} />
        <div className={styles.actions}>
          <BookingActions booking={booking} />
          {booking.kind.startsWith('online_') ? (
            <LinkButton variant="subtle" to="/online/$id" params={{ id: booking.paymentId }}>
              {t('bookings.payment')}
            </LinkButton>
          ) : null}
          {seesPayments && !booking.kind.startsWith('online_') ? (
            <LinkButton variant="subtle" to="/transactions/$id" params={{ id: booking.paymentId }}>
              {t('bookings.payment')}
            </LinkButton>
          ) : null}
        </div>
      </Card>
      <BookingLines lines={lines} />
      <BookingStory requests={requests} />
      {messages.length > 0 ? <Messages messages={messages} /> : null}
      {others.length > 0 ? (
        <Card title={t('bookings.others')}>
          <ul className={styles.list}>
            {others.map((other) => (
              <BookingRow key={other.id} booking={other} />
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  )
}

/** One booking: how it stands and why, what it is made of, and everything that was said about it. */
export const BookingPage = () => {
  const t = useText()
  const { id } = route.useParams()
  const query = useBooking(id)
  const name = query.data?.booking.invoices.map(({ number }) => number).join(', ')
  return (
    <Page
      title={`${t('bookings.one')} ${name ?? ''}`.trim()}
      lead={query.data?.booking.kindText}
      actions={
        <LinkButton
          variant="default"
          to="/connections"
          search={{ part: 'bookings' }}
          leftSection={<IconArrowLeft aria-hidden size={20} />}
        >
          {t('bookings.back')}
        </LinkButton>
      }
    >
      <Loaded query={query}>{(detail) => <Detail detail={detail} />}</Loaded>
    </Page>
  )
}
