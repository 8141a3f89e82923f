import { Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useAbort } from '../api/payments.ts'
import type { PaymentDetail } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Notice } from '../ui/notice.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { Ask } from './ask.tsx'
import { DeviceScreen } from './device-screen.tsx'
import { ProviderPage } from './provider-page.tsx'
import styles from './running.module.css'

/** While the terminal works: what it shows, how long it takes, what it asks, and the way to stop it. */
export const Running = ({ detail }: { detail: PaymentDetail }) => {
  const t = useText()
  const { payment, questions } = detail
  const abort = useAbort(payment.id)
  const open = questions.find((question) => question.answer === null)
  return (
    <div className={styles.running} data-page={detail.page !== null}>
      {open ? <Ask key={open.id} question={open} detail={detail} /> : <DeviceScreen detail={detail} />}
      {abort.state.isSuccess ? (
        <Notice live title={t('desk.abort.asked')}>
          {t('desk.abort.asked.hint')}
        </Notice>
      ) : null}
      <Trouble error={abort.state.error} />
      <Button
        variant="default"
        size="lg"
        leftSection={<IconHandStop aria-hidden size={22} />}
        loading={abort.state.isPending}
        onClick={() => abort.start(null)}
      >
        {t('desk.abort')}
      </Button>
      {detail.page ? <ProviderPage address={detail.page} /> : null}
    </div>
  )
}
