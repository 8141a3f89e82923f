import { IconPlayerPlay, IconZoomCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { BookingDetail } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { Since, When } from '../ui/when.tsx'
import styles from './bookings.module.css'

type Request = BookingDetail['requests'][number]

interface StepProps {
  readonly icon: typeof IconPlayerPlay
  readonly at: string
  readonly said?: string | null | undefined
  readonly children: ReactNode
}

const Step = ({ icon: Icon, at, said, children }: StepProps) => (
  <li className={styles.step}>
    <Icon aria-hidden size={20} className={styles.stepIcon} />
    <div>
      {children}
      {said ? <div className="quiet">“{said}”</div> : null}
      <div className="quiet">
        <When at={at} />
      </div>
    </div>
  </li>
)

const Asked = ({ request }: { request: Request }) => {
  const t = useText()
  return (
    <>
      <Step icon={IconPlayerPlay} at={request.madeAt}>
        {t('bookings.request.made')} (
        {t(request.step === 'unbook' ? 'bookings.step.unbook' : 'bookings.step.book')}): {request.stateText}
        {request.nextAskAt ? (
          <div className="quiet">
            {t('bookings.request.next')} <Since at={request.nextAskAt} />
          </div>
        ) : null}
      </Step>
      {request.evidence.map((evidence) => (
        <Step key={evidence.at} icon={IconZoomCheck} at={evidence.at} said={evidence.reason?.said}>
          {evidence.text}
          {evidence.reason ? `: ${evidence.reason.text}` : null}
        </Step>
      ))}
    </>
  )
}

/** What the package was asked and what it said, in the order it happened. */
export const BookingStory = ({ requests }: { requests: readonly Request[] }) => {
  const t = useText()
  return (
    <Card title={t('bookings.story')}>
      {requests.length === 0 ? <p className="quiet">{t('bookings.story.none')}</p> : null}
      <ol className={styles.story}>
        {requests.map((request) => (
          <Asked key={request.id} request={request} />
        ))}
      </ol>
    </Card>
  )
}
