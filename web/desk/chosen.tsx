import { useEffect } from 'react'
import { useInvoice, useOrder } from '../api/desk.ts'
import { Loaded } from '../ui/loaded.tsx'
import { type Bill, billOfInvoice, billOfOrder } from './bill.ts'
import { BillPaper } from './bill-paper.tsx'
import styles from './chosen.module.css'
import { PaidSoFar } from './paid-so-far.tsx'
import { PayPanel } from './pay-panel.tsx'
import { useDesk } from './use-desk.ts'

const InTheMiddle = ({ bill }: { bill: Bill }) => (
  <div className={styles.chosen}>
    <div className={styles.pay}>
      <PaidSoFar bill={bill} />
      <PayPanel bill={bill} key={bill.number} />
    </div>
    <BillPaper bill={bill} />
  </div>
)

const ChosenInvoice = ({ id }: { id: string }) => (
  <Loaded query={useInvoice(id)}>
    {({ invoice, payments }) => <InTheMiddle bill={billOfInvoice(invoice, payments)} />}
  </Loaded>
)

const ChosenOrder = ({ id }: { id: string }) => {
  const order = useOrder(id)
  const { go } = useDesk()
  const invoiced = order.data?.invoice?.id
  useEffect(() => {
    if (invoiced) go({ invoice: invoiced }, true)
  }, [invoiced, go])
  return <Loaded query={order}>{(known) => <InTheMiddle bill={billOfOrder(known)} />}</Loaded>
}

/** What is to be paid, and how it is paid. */
export const Chosen = ({ invoice, order }: { invoice?: string; order?: string }) =>
  invoice ? <ChosenInvoice id={invoice} /> : order ? <ChosenOrder id={order} /> : null
