import { type ChangeEvent, useRef, useState } from 'react'
import { type Currency, isCurrency } from '../../src/money/currency.ts'
import { formatDecimal } from '../../src/money/decimal.ts'
import { useMakeInvoice, useMakeOrder } from '../api/desk.ts'
import { newId } from '../api/new-id.ts'
import { useSession } from '../api/session.ts'
import type { NewOrder } from '../api/shapes.ts'
import { useAmountText } from '../ui/amount-field.tsx'
import { previewTotal } from './preview-total.ts'
import { useDesk } from './use-desk.ts'

export interface DraftLine {
  readonly key: string
  readonly text: string
  readonly net: string
  readonly vatRate: string
}

const today = (timeZone: string, daysOn = 0): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(Date.now() + daysOn * 86_400_000)

const emptyLine = (): DraftLine => ({ key: newId(), text: '', net: '', vatRate: '21' })

/** A bill that is being written, until it is saved and stands in the middle of the desk. */
export const useNewBill = (what: 'order' | 'invoice') => {
  const { organisation, person, till } = useSession()
  const { go } = useDesk()
  const order = useMakeOrder()
  const invoice = useMakeInvoice()
  const id = useRef(newId())
  const currency: Currency = isCurrency(organisation.currency) ? organisation.currency : 'EUR'
  const { read } = useAmountText(currency)
  const [fields, setFields] = useState({
    number: '',
    kind: 'workshop',
    customerName: '',
    customerEmail: '',
    plate: '',
    vehicle: '',
    dueOn: today(organisation.timeZone, 14),
  })
  const [lines, setLines] = useState<readonly DraftLine[]>([emptyLine()])

  const field = (name: keyof typeof fields) => ({
    value: fields[name],
    autoComplete: 'off',
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => {
      const { value } = event.currentTarget
      setFields((known) => ({ ...known, [name]: value }))
    },
  })
  const counted = lines.map(({ net, vatRate }) => ({ net: read(net), vatRate }))
  const ready =
    fields.number.trim() !== '' &&
    fields.customerName.trim() !== '' &&
    lines.every((line, at) => line.text.trim() !== '' && counted[at]?.net != null)

  const given = () => ({
    id: id.current,
    number: fields.number.trim(),
    customerName: fields.customerName.trim(),
    customerEmail: fields.customerEmail.trim() || null,
    plate: fields.plate.trim() || null,
    adviserId: person.id,
    currency,
    ...(till ? { shopId: till.shop.id } : {}),
    lines: lines.map(({ text, vatRate }, at) => {
      const net = counted[at]?.net
      return { text: text.trim(), net: net ? formatDecimal(net) : '', vatRate }
    }),
  })
  const saveOrder = async () => {
    const kind = fields.kind as NewOrder['kind']
    const made = await order.run({ ...given(), kind, vehicle: fields.vehicle.trim() || null })
    go({ order: made.id })
  }
  const saveInvoice = async () => {
    const days = { issuedOn: today(organisation.timeZone), dueOn: fields.dueOn || null }
    const made = await invoice.run({ ...given(), ...days })
    go({ invoice: made.id })
  }
  return {
    field,
    lines,
    addLine: () => setLines((known) => [...known, emptyLine()]),
    removeLine: (key: string) => setLines((known) => known.filter((line) => line.key !== key)),
    changeLine: (key: string, change: Partial<DraftLine>) =>
      setLines((known) => known.map((line) => (line.key === key ? { ...line, ...change } : line))),
    total: previewTotal(counted, currency),
    ready,
    // What goes wrong is in `error`.
    save: () => (what === 'order' ? saveOrder() : saveInvoice()).catch(() => {}),
    busy: order.state.isPending || invoice.state.isPending,
    error: order.state.error ?? invoice.state.error,
  }
}
