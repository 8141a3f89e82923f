import { subtract, sum } from '../../../money/money.ts'
import { baseCurrency, kept, shown, written } from './amounts.ts'
import { readPeriod } from './filters.ts'
import { isUnsent, paymentsOf } from './invoices.ts'
import type { Invoice } from './records.ts'
import { isSaid, ok, plain, type Said } from './said.ts'
import type { Call, Scene } from './scene.ts'

const openInBase = ({ memory }: Scene, invoice: Invoice, until: string) => {
  const paid = paymentsOf(memory, invoice.id).filter(({ date }) => date <= until)
  const total = kept(invoice.totalBase, baseCurrency)
  return subtract(
    total,
    sum(
      paid.map(({ base }) => kept(base, baseCurrency)),
      baseCurrency,
    ),
  )
}

/** GET /reports/debtors: what each contact owed at the end of a month (fact sheet, 8). */
export const debtors = (scene: Scene, call: Call): Said => {
  const text = call.query.get('period') ?? 'this_month'
  const period = readPeriod(/^\d{6}$/.test(text) ? `${text}..${text}` : text, scene.now())
  if (isSaid(period)) return plain(400, 'Period is invalid')
  if (period.from.slice(0, 7) !== period.to.slice(0, 7)) return plain(400, 'Period cannot exceed 1 month')
  const invoices = [...scene.memory.all('invoices')].filter(
    (one) => one.administration === call.administration && !isUnsent(one) && (one.date ?? '') <= period.to,
  )
  const owed = [...Map.groupBy(invoices, ({ contact }) => contact)].map(([contact, all]) => ({
    contact_id: contact,
    amount: sum(
      all.map((one) => openInBase(scene, one, period.to)),
      baseCurrency,
    ),
  }))
  return ok({
    debtors: owed
      .filter(({ amount }) => amount.minor !== 0n)
      .map(({ amount, ...rest }) => ({ ...rest, amount: shown(written(amount)) })),
  })
}
