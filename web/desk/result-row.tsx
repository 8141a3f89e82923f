import { type Icon, IconFileInvoice, IconFileMinus, IconTool } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Invoice, Order } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount, type AmountValue } from '../ui/amount.tsx'
import { Day, When } from '../ui/when.tsx'
import type { DeskAddress } from './address.ts'
import { OpenMark, openOf } from './open-mark.tsx'
import { Plate } from './plate.tsx'
import styles from './result-row.module.css'

interface RowProps {
  readonly icon: Icon
  readonly to: DeskAddress
  readonly number: string
  readonly name: string
  readonly plate: string | null
  readonly when: ReactNode
  readonly mark: ReactNode
  readonly amount: AmountValue
  readonly onChosen: () => void
}

const Row = ({ icon: Drawn, to, number, name, plate, when, mark, amount, onChosen }: RowProps) => (
  <li>
    <Link to="/desk" search={to} className={styles.row} data-result onClick={onChosen}>
      <Drawn aria-hidden size={26} stroke={1.5} className={styles.icon} />
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        <span className={styles.more}>
          <span>{number}</span>
          {plate ? <Plate of={plate} /> : null}
          <span>{when}</span>
        </span>
      </span>
      <span className={styles.state}>{mark}</span>
      <Amount of={amount} className={styles.amount} />
    </Link>
  </li>
)

export const OrderRow = ({ order, onChosen }: { order: Order; onChosen: () => void }) => {
  const t = useText()
  return (
    <Row
      icon={IconTool}
      to={{ order: order.id }}
      number={order.number}
      name={order.customerName}
      plate={order.plate}
      when={<When at={order.madeAt} />}
      mark={<span className="quiet">{t(`desk.kind.${order.kind}`)}</span>}
      amount={order.total}
      onChosen={onChosen}
    />
  )
}

export const InvoiceRow = ({ invoice, onChosen }: { invoice: Invoice; onChosen: () => void }) => (
  <Row
    icon={invoice.kind === 'credit_note' ? IconFileMinus : IconFileInvoice}
    to={{ invoice: invoice.id }}
    number={invoice.number}
    name={invoice.customerName}
    plate={invoice.plate}
    when={<Day of={invoice.issuedOn} />}
    mark={<OpenMark standing={openOf(invoice)} />}
    amount={openOf(invoice) === 'paid' ? invoice.total : invoice.open}
    onChosen={onChosen}
  />
)
