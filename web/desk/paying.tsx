import { usePayment } from '../api/payments.ts'
import type { PaymentDetail } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { standingOf, standingText } from '../ui/payment/standing.ts'
import { Accepted } from './accepted.tsx'
import { BackToBill } from './back-to-bill.tsx'
import { NotKnown } from './not-known.tsx'
import { NotPaid } from './not-paid.tsx'
import { Refunded } from './refunding.tsx'
import { Running } from './running.tsx'

const Stage = ({ detail }: { detail: PaymentDetail }) => {
  const standing = standingOf(detail.payment)
  if (detail.payment.isRefund && standing !== 'running') return <Refunded detail={detail} />
  switch (standing) {
    case 'running':
      return <Running detail={detail} />
    case 'unknown':
    case 'promised':
      return <NotKnown detail={detail} />
    case 'accepted':
    case 'taken_back':
      return <Accepted detail={detail} />
    default:
      return <NotPaid detail={detail} />
  }
}

/** One payment from the first word to the terminal to its outcome: what is to be done now, and nothing else. */
export const Paying = ({ id }: { id: string }) => {
  const t = useText()
  return (
    <Loaded query={usePayment(id)}>
      {(detail) => (
        <Page
          title={t(detail.payment.isRefund ? 'refunds.paying' : 'desk.paying', {
            invoice: detail.payment.invoice.name,
          })}
          lead={detail.payment.customerName}
          actions={<BackToBill payment={detail.payment} />}
        >
          <p className="unseen" role="status">
            {t(standingText[standingOf(detail.payment)])}
          </p>
          <Stage detail={detail} />
        </Page>
      )}
    </Loaded>
  )
}
