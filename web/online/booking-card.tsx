import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAgree, useCloseOnline } from '../api/online.ts'
import { useMay } from '../api/session.ts'
import type { OnlineBooking, OnlineDetail, OnlinePayment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { AskWhy } from '../ui/ask-why.tsx'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Messages } from '../ui/payment/messages.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { Since, When } from '../ui/when.tsx'
import { ChooseItem } from './choose-item.tsx'
import styles from './online.module.css'
import { BookingStands } from './standing.tsx'

interface Props {
  readonly payment: OnlinePayment
  readonly booking: OnlineBooking
}

const Actions = ({ payment, booking }: Props) => {
  const t = useText()
  const agree = useAgree(booking.id)
  const close = useCloseOnline(booking.id)
  const [asking, setAsking] = useState<'item' | 'close'>()
  const { may, group, connection } = booking
  const end = () => setAsking(undefined)
  return (
    <>
      <div className={styles.actions}>
        {may.agree ? (
          <Button loading={agree.state.isPending} onClick={() => agree.start(null)}>
            {t(group?.group === 'amount_differs' ? 'online.agree.partly' : 'online.agree')}
          </Button>
        ) : null}
        {may.settle ? (
          <Button variant={may.agree ? 'default' : 'filled'} onClick={() => setAsking('item')}>
            {t('online.settle')}
          </Button>
        ) : null}
        {group?.group === 'not_mapped' ? (
          <LinkButton to="/connections" search={{ part: 'accounts', connection: connection.id }}>
            {t('online.booking.choose_ledger')}
          </LinkButton>
        ) : null}
        {may.close ? (
          <Button variant="default" onClick={() => setAsking('close')}>
            {t('online.close')}
          </Button>
        ) : null}
        <LinkButton variant="subtle" to="/connections/bookings/$id" params={{ id: booking.id }}>
          {t('online.booking.detail')}
        </LinkButton>
      </div>
      <Trouble error={agree.state.error} />
      <ChooseItem opened={asking === 'item'} onClose={end} payment={payment} booking={booking} />
      <AskWhy
        title={t('online.close')}
        explain={t('online.close.explain')}
        verb={t('online.close')}
        opened={asking === 'close'}
        onClose={end}
        error={close.state.error}
        busy={close.state.isPending}
        run={close.run}
      />
    </>
  )
}

const Items = ({ booking: { items } }: { booking: OnlineBooking }) => {
  const t = useText()
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.id}>
          <div className={styles.head}>
            <strong>
              {t('online.booking.item', { number: item.number })}
              {item.customer ? ` · ${item.customer}` : null}
            </strong>
            <Amount of={item.amount} />
          </div>
          <div className="quiet">
            {item.by ? t('online.booking.by', { person: item.by }) : item.why.join(' · ')}
          </div>
        </li>
      ))}
    </ul>
  )
}

const Why = ({ booking: { reason, needsAPerson, nextTryAt, whyNotProcess } }: { booking: OnlineBooking }) => {
  const t = useText()
  if (!reason) return null
  return (
    <Notice tone={needsAPerson ? 'bad' : 'waiting'} title={reason.text}>
      {reason.said ? <div className="quiet">“{reason.said}”</div> : null}
      {whyNotProcess ? <div>{whyNotProcess}</div> : null}
      {nextTryAt ? (
        <div className="quiet">
          {t('online.booking.next')} <Since at={nextTryAt} />
        </div>
      ) : null}
    </Notice>
  )
}

/** How a payment stands in one package: the invoice and why, what is in the way, and what can be done. */
export const BookingCard = ({
  payment,
  of: { booking, requests },
}: {
  payment: OnlinePayment
  of: OnlineDetail['bookings'][number]
}) => {
  const t = useText()
  const sees = useMay('see-bookkeeping')
  const messages = requests.flatMap((request) => request.messages ?? [])
  const { connection, kind, kindText, step, bookedAt, packageReference } = booking
  const title = t('online.booking.in', { package: connection.name })
  return (
    <>
      <Card
        title={kind === 'online_payment' && step === 'book' ? title : `${title} · ${kindText}`}
        aside={<BookingStands booking={booking} />}
      >
        <Why booking={booking} />
        {booking.items.length > 0 ? <Items booking={booking} /> : null}
        {bookedAt && booking.state === 'booked' ? (
          <div className="quiet">
            <When at={bookedAt} /> {packageReference ? `· ${packageReference}` : null}
          </div>
        ) : null}
        {sees ? <Actions payment={payment} booking={booking} /> : null}
      </Card>
      {messages.length > 0 ? <Messages messages={messages} /> : null}
    </>
  )
}

export const NoBooking = () => {
  const t = useText()
  return (
    <Card title={t('online.booking.none')}>
      <p>{t('online.booking.none.hint')}</p>
      <div>
        <Link to="/online" search={{ part: 'accounts' }}>
          {t('online.part.accounts')}
        </Link>
      </div>
    </Card>
  )
}
