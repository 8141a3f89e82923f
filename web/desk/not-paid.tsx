import { Button } from '@mantine/core'
import { IconCash, IconCircleMinus, IconCircleXFilled, IconReceipt } from '@tabler/icons-react'
import type { PaymentDetail } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { Card } from '../ui/card.tsx'
import { KnownFacts } from '../ui/payment/known-facts.tsx'
import type { Means } from './address.ts'
import styles from './outcome.module.css'
import { useDesk } from './use-desk.ts'
import { useMeans } from './use-means.ts'

const icons = { cash: IconCash, standalone: IconReceipt } as const
const texts = { cash: 'desk.otherwise.cash', standalone: 'desk.otherwise.standalone' } as const

/** It was not paid: why, once more, or by other means. */
export const NotPaid = ({ detail: { payment } }: { detail: PaymentDetail }) => {
  const t = useText()
  const { go } = useDesk()
  const { means } = useMeans()
  const refused = payment.state === 'refused'
  const stopped = payment.reason?.code.includes('abort') ?? false
  const Icon = refused && !stopped ? IconCircleXFilled : IconCircleMinus
  const again = (by: Means) => go({ invoice: payment.invoice.id, means: by })
  const others = means.filter((one): one is 'cash' | 'standalone' => one !== 'card')
  return (
    <>
      <section className={styles.outcome} data-outcome={stopped ? 'not_taken' : payment.state}>
        <Icon aria-hidden size={72} className={styles.icon} />
        <div>
          <h2 className={styles.title}>
            {t(stopped ? 'desk.stopped' : refused ? 'desk.refused' : 'desk.not_taken')}
          </h2>
          <Amount of={payment.amount} className={styles.amount} />
        </div>
        {payment.reason ? <p className={styles.reason}>{payment.reason.text}</p> : null}
        {payment.reason?.said ? (
          <div className={styles.said}>{t('desk.terminal_said', { said: payment.reason.said })}</div>
        ) : null}
        <p className={styles.how}>{t('desk.nothing_charged')}</p>
      </section>
      <BigButton autoFocus onPress={() => again('card')}>
        {t('desk.again_by_card')}
      </BigButton>
      <div className={styles.ways}>
        {others.map((one) => {
          const Drawn = icons[one]
          return (
            <Button
              key={one}
              variant="default"
              size="lg"
              leftSection={<Drawn aria-hidden size={22} />}
              onClick={() => again(one)}
            >
              {t(texts[one])}
            </Button>
          )
        })}
      </div>
      <Card title={t('desk.details')}>
        <KnownFacts payment={payment} />
      </Card>
    </>
  )
}
