import { Button } from '@mantine/core'
import { useProcessOnePayment } from '../api/online.ts'
import type { OnlinePayment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { tellTrouble } from '../ui/tell-trouble.ts'

export const nameOf = ({ orderNumber, reference }: OnlinePayment): string => orderNumber ?? reference

/** Tries one again, where that can change anything; pressing twice does no harm. */
export const ProcessButton = ({ payment }: { payment: OnlinePayment }) => {
  const t = useText()
  const process = useProcessOnePayment(payment.id)
  if (!payment.may.process || payment.tab === 'report') return null
  return (
    <Button
      variant="default"
      aria-label={t('online.process.one', { payment: nameOf(payment) })}
      loading={process.state.isPending}
      onClick={() => void process.run(null).catch(tellTrouble)}
    >
      {t('online.process')}
    </Button>
  )
}
