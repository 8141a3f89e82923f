import { IconArrowLeft } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useOnlinePayment } from '../api/online.ts'
import type { OnlineDetail, OnlinePayment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { Card } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { LongText } from '../ui/long-text.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Day, Since, When } from '../ui/when.tsx'
import { BookingCard, NoBooking } from './booking-card.tsx'
import { GiveBack } from './give-back.tsx'
import styles from './online.module.css'
import { ProcessButton } from './process-button.tsx'
import { ReportProblem } from './report-problem.tsx'
import { Mark, PaymentStands } from './standing.tsx'
import { Timeline } from './timeline.tsx'

const route = getRouteApi('/online/$id')

const Known = ({ payment, lookAt }: { payment: OnlinePayment; lookAt: string | null }) => {
  const t = useText()
  const { orderNumber, description, payer, email, reference, account, methodText, said } = payment
  const { occurredAt, finalAt, kind, kindText, respondBy } = payment
  return (
    <Facts
      of={[
        kind === 'payment' ? null : { label: t('online.fact.kind'), value: kindText },
        orderNumber ? { label: t('online.fact.order'), value: orderNumber } : null,
        description ? { label: t('online.fact.description'), value: description } : null,
        payer ? { label: t('online.fact.payer'), value: payer } : null,
        email ? { label: t('online.fact.email'), value: email } : null,
        { label: t('online.fact.method'), value: methodText },
        { label: t('online.fact.account'), value: account.name },
        { label: t('online.fact.reference'), value: reference },
        { label: t('online.fact.said'), value: said },
        { label: t('online.fact.when'), value: <When at={occurredAt} /> },
        finalAt ? { label: t('online.fact.final'), value: <When at={finalAt} /> } : null,
        respondBy ? { label: t('online.respond_by'), value: <Day of={respondBy} /> } : null,
        lookAt ? { label: t('online.fact.look'), value: <Since at={lookAt} /> } : null,
      ]}
    />
  )
}

const Refunds = ({ refunds }: Pick<OnlineDetail, 'refunds'>) => {
  const t = useText()
  if (refunds.length === 0) return null
  return (
    <Card title={t('online.refunds')}>
      <ul className={styles.list}>
        {refunds.map((refund) => (
          <li key={refund.id}>
            <div className={styles.head}>
              <Mark
                sign={refund.state === 'accepted' ? 'done' : refund.state === 'unknown' ? 'asks' : 'wrong'}
              >
                {refund.stateText}
              </Mark>
              <Amount of={refund.amount} />
            </div>
            <div>{refund.why}</div>
            {refund.reason ? <div>{refund.reason.text}</div> : null}
            <div className="quiet">
              {refund.person} · <When at={refund.at} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const Related = ({ related }: Pick<OnlineDetail, 'related'>) => {
  const t = useText()
  if (related.length === 0) return null
  return (
    <Card title={t('online.related')}>
      <ul className={styles.list}>
        {related.map((other) => (
          <li key={other.id} className={styles.head}>
            <span>
              <Link to="/online/$id" params={{ id: other.id }} className={styles.link}>
                {other.kindText}
              </Link>{' '}
              <span className="quiet">
                {t(`online.related.${other.relation}`)} · <When at={other.at} />
              </span>
            </span>
            {other.amount ? <Amount of={other.amount} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

const Sightings = ({ sightings }: Pick<OnlineDetail, 'sightings'>) => {
  const t = useText()
  const readable = sightings.filter(({ raw }) => raw !== null)
  if (readable.length === 0) return null
  return (
    <Card title={t('online.messages')}>
      {readable.map(({ at, sourceText, said, raw }) => (
        <details key={at + said}>
          <summary>
            <When at={at} /> · {said} <span className="quiet">({sourceText})</span>
          </summary>
          <LongText className={styles.raw} name={said}>
            {raw ?? ''}
          </LongText>
        </details>
      ))}
    </Card>
  )
}

const Detail = ({ detail }: { detail: OnlineDetail }) => {
  const { payment, bookings, tasks } = detail
  const { reason, amount, currency } = payment
  return (
    <>
      {tasks.map(({ id, text }) => (
        <Notice key={id} tone="waiting" title={text} />
      ))}
      <Card>
        <div className={styles.head}>
          {bookings.length === 0 ? <PaymentStands payment={payment} /> : <span>{payment.stateText}</span>}
          <span className={styles.large}>{amount ? <Amount of={amount} /> : currency}</span>
        </div>
        {bookings.length === 0 && reason ? (
          <Notice tone="waiting" title={reason.text}>
            {reason.said ? <div className="quiet">“{reason.said}”</div> : null}
          </Notice>
        ) : null}
        <Known payment={payment} lookAt={detail.lookAt} />
        <div className={styles.actions}>
          <ProcessButton payment={payment} />
          <GiveBack payment={payment} refundable={detail.refundable} />
          <ReportProblem payment={payment} />
        </div>
      </Card>
      {bookings.map((one) => (
        <BookingCard key={one.booking.id} payment={payment} of={one} />
      ))}
      {bookings.length === 0 && payment.postedAt ? <NoBooking /> : null}
      <Refunds refunds={detail.refunds} />
      <Related related={detail.related} />
      <Timeline steps={detail.timeline} />
      <Sightings sightings={detail.sightings} />
    </>
  )
}

/** More info: one online payment, how it stands and why, and everything that was said about it. */
export const OnlinePaymentPage = () => {
  const t = useText()
  const { id } = route.useParams()
  const query = useOnlinePayment(id)
  const payment = query.data?.payment
  return (
    <Page
      title={`${t('online.one')} ${payment?.orderNumber ?? ''}`.trim()}
      lead={payment && [payment.payer ?? payment.email, payment.methodText].filter(Boolean).join(' · ')}
      actions={
        <LinkButton
          variant="default"
          to="/online"
          search={payment?.tab ? { tab: payment.tab } : {}}
          leftSection={<IconArrowLeft aria-hidden size={20} />}
        >
          {t('online.back')}
        </LinkButton>
      }
    >
      <Loaded query={query}>{(detail) => <Detail detail={detail} />}</Loaded>
    </Page>
  )
}
