import { Group } from '@mantine/core'
import type { Decision, Payment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { OpenDecision } from '../ui/payment/decision-waiting.tsx'
import { PaymentHead } from './payment-head.tsx'

export const WaitingDecision = ({ payment, decision }: { payment: Payment; decision: Decision }) => {
  const t = useText()
  return (
    <Card>
      <PaymentHead payment={payment} />
      <OpenDecision paymentId={payment.id} decision={decision} />
      <Group>
        <LinkButton to="/transactions/$id" params={{ id: payment.id }} variant="subtle">
          {t('tasks.whole_story')}
        </LinkButton>
      </Group>
    </Card>
  )
}
