import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { Day } from '../ui/when.tsx'
import type { Bill } from './bill.ts'
import { BillLines } from './bill-lines.tsx'
import { Plate } from './plate.tsx'

/** Who it is for and what was done, as the customer knows it. */
export const BillPaper = ({ bill }: { bill: Bill }) => {
  const t = useText()
  const { plate, vehicle, adviser, customerNumber, issuedOn, dueOn } = bill
  return (
    <Card title={t(`desk.bill.${bill.kind}`, { number: bill.number })}>
      <Facts
        of={[
          { label: t('desk.customer'), value: bill.customerName },
          customerNumber !== null && { label: t('desk.customer_number'), value: customerNumber },
          plate !== null && { label: t('desk.plate'), value: <Plate of={plate} /> },
          vehicle !== null && { label: t('desk.vehicle'), value: vehicle },
          adviser && { label: t('desk.adviser'), value: adviser.name },
          issuedOn !== null && { label: t('desk.issued_on'), value: <Day of={issuedOn} /> },
          dueOn !== null && { label: t('desk.due_on'), value: <Day of={dueOn} /> },
        ]}
      />
      <BillLines bill={bill} />
    </Card>
  )
}
