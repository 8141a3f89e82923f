import { type Money, money, negate } from '../../../money/money.ts'
import { baseCurrency, kept, sent, written } from './amounts.ts'
import { isWanted, isWithin, periodOf, readFilter } from './filters.ts'
import { isUnsent } from './invoices.ts'
import { away, put } from './memory.ts'
import { refreshMutation, shownMutation } from './mutation.ts'
import { recordsOf, versionsOf } from './paging.ts'
import { bookPayments, invoiceOf, paymentFor, removePayment } from './payments.ts'
import { dateOf, type Fields, isFields, rowsOf, textOr, unwrap } from './read-body.ts'
import type { Mutation, Statement } from './records.ts'
import { blank, created, done, invalid, isSaid, notFound, ok, plain, type Said, symbolic } from './said.ts'
import { type Call, type Scene, stamp, today, versionNow } from './scene.ts'
import { showStatement } from './show.ts'

const ofCall = ({ memory }: Scene, { administration }: Call, id: string): Mutation | undefined => {
  const mutation = memory.get('mutations', id)
  return mutation?.administration === administration ? mutation : undefined
}

const keys = ['period', 'state', 'mutation_type', 'financial_account_id', 'amount_from', 'amount_to']

const filtered = (scene: Scene, call: Call, standard: string): Mutation[] | Said => {
  const read = readFilter(call.query, keys, standard)
  if (isSaid(read)) return read
  const { filter } = read
  const period = periodOf(filter, scene.now())
  if (period && isSaid(period)) return period
  const border = (key: string): bigint | undefined => sent(filter.get(key)?.[0] ?? '', baseCurrency)?.minor
  const [from, to] = [border('amount_from'), border('amount_to')]
  return [...scene.memory.all('mutations')].filter((one) => {
    const { minor } = kept(one.amount, baseCurrency)
    return (
      one.administration === call.administration &&
      isWithin(period, one.date, scene.now()) &&
      isWanted(filter.get('state'), one.processedAt ? 'processed' : 'unprocessed') &&
      isWanted(filter.get('mutation_type'), minor < 0n ? 'debit' : 'credit') &&
      isWanted(filter.get('financial_account_id'), one.account) &&
      (from === undefined || minor >= from) &&
      (to === undefined || minor <= to)
    )
  })
}

/** 4.5: at most a hundred, without pages. */
export const listMutations = (scene: Scene, call: Call): Said => {
  const found = filtered(scene, call, 'period:this_year')
  if (isSaid(found)) return found
  if (found.length > 100) return plain(400, 'Too many financial mutations to return, please use sync API')
  return ok(found.map((one) => shownMutation(scene.memory, one)))
}

export const mutationVersions = (scene: Scene, call: Call): Said => {
  const found = filtered(scene, call, '')
  return isSaid(found) ? found : versionsOf(found)
}

export const mutationsOfIds = (scene: Scene, call: Call): Said =>
  recordsOf(
    call.body,
    (id) => ofCall(scene, call, id),
    (one) => shownMutation(scene.memory, one),
  )

export const getMutation = (scene: Scene, call: Call, id: string): Said => {
  const mutation = ofCall(scene, call, id)
  return mutation ? ok(shownMutation(scene.memory, mutation)) : notFound()
}

const statementFields = [
  'reference',
  'financial_account_id',
  'official_date',
  'official_balance',
  'importer_key',
  'financial_mutations_attributes',
]

/** POST /financial_statements: bank lines come in (fact sheet, 7). */
export const postStatement = (scene: Scene, call: Call): Said => {
  const read = unwrap(call.body, 'financial_statement', statementFields, scene.dialect)
  if (isSaid(read)) return read
  const { fields } = read
  if (textOr(fields.reference, null) === null) return invalid([blank('reference')])
  const account = scene.memory.get('accounts', String(fields.financial_account_id))
  if (account?.administration !== call.administration) return notFound('financial_account_id')
  const rows = rowsOf(fields.financial_mutations_attributes)
  if (rows.some(({ amount, date }) => !sent(amount, baseCurrency) || dateOf(date) === null))
    return invalid([
      { field: 'financial_mutations.amount', message: 'is not a number', code: 'not_a_number' },
    ])
  const at = stamp(scene)
  const dated = () => ({
    ...{ id: scene.memory.newId(), administration: call.administration, createdAt: at, updatedAt: at },
  })
  const statement: Statement = {
    ...dated(),
    ...{ account: account.id, reference: String(fields.reference), date: dateOf(fields.official_date) },
    balance: writtenOr(sent(fields.official_balance, baseCurrency)),
  }
  const mutations = rows.map((row) => ({ ...dated(), ...mutationOf(scene, statement, row) }))
  scene.memory.commit([put('statements', statement), ...mutations.map((one) => put('mutations', one))])
  tellStatement(scene, statement, 'financial_statement_created')
  return created(shownStatement(scene, statement))
}

const writtenOr = (amount: Money | null): string | null => (amount ? written(amount) : null)

const mutationOf = (scene: Scene, statement: Statement, row: Fields) => ({
  statement: statement.id,
  account: statement.account,
  date: dateOf(row.date) ?? today(scene),
  message: textOr(row.message, null),
  amount: written(sent(row.amount, baseCurrency) ?? money(0n, baseCurrency)),
  code: textOr(row.code, null),
  contraName: textOr(row.contra_account_name, null),
  contraNumber: textOr(row.contra_account_number, ''),
  batch: textOr(row.batch_reference, null),
  servicerId: textOr(row.account_servicer_transaction_id, null),
  processedAt: null,
  version: versionNow(scene),
  bookings: [],
})

const shownStatement = ({ memory }: Scene, statement: Statement) =>
  showStatement(
    statement,
    memory.by('mutations', 'statement', statement.id).map((one) => shownMutation(memory, one)),
  )

const tellStatement = (scene: Scene, statement: Statement, action: string): void =>
  scene.tell({
    ...{ administration: statement.administration, action, type: 'FinancialStatement', id: statement.id },
    ...{ state: null, entity: action.endsWith('destroyed') ? null : shownStatement(scene, statement) },
  })

/** DELETE takes its lines along; what they were linked to is open again. */
export const deleteStatement = (scene: Scene, call: Call, id: string): Said => {
  const statement = scene.memory.get('statements', id)
  if (statement?.administration !== call.administration) return notFound()
  const mutations = scene.memory.by('mutations', 'statement', id)
  for (const { id: mutation } of mutations)
    for (const payment of scene.memory.by('payments', 'mutation', mutation)) removePayment(scene, payment)
  scene.memory.commit([away('statements', id), ...mutations.map((one) => away('mutations', one.id))])
  tellStatement(scene, statement, 'financial_statement_destroyed')
  return done
}

/** PATCH …/link_booking (fact sheet, 7): the body of the answer is the number 200. */
export const linkBooking = (scene: Scene, call: Call, id: string): Said => {
  const mutation = ofCall(scene, call, id)
  if (!mutation) return notFound()
  const body = isFields(call.body) ? call.body : {}
  if (body.booking_type === 'Payment') return linkPayment(scene, call, mutation, String(body.booking_id))
  const price = sent(body.price_base ?? body.price, baseCurrency)
  if (!price) return symbolic(400, "Price can't be nil", { price: 'nils' })
  if (body.booking_type === 'LedgerAccount') return bookOnLedger(scene, call, mutation, body, price)
  if (body.booking_type === 'SalesInvoice' || body.booking_type === 'ExternalSalesInvoice')
    return linkInvoice(scene, call, mutation, body, price)
  return symbolic(400, "Booking Type isn't an option", { booking_type: 'in' })
}

const linkPayment = (scene: Scene, call: Call, mutation: Mutation, id: string): Said => {
  const payment = scene.memory.get('payments', id)
  if (payment?.administration !== call.administration) return notFound('booking_id')
  const linked = { ...payment, mutation: mutation.id, account: mutation.account, updatedAt: stamp(scene) }
  scene.memory.commit([put('payments', linked)])
  refreshMutation(scene, mutation.id)
  scene.tell({
    ...{ administration: call.administration, action: 'payment_linked_to_financial_mutation' },
    ...{ type: 'Payment', id, state: null, entity: null },
  })
  return ok(200)
}

// Positive follows the direction of the line; `price` is ignored.
const bookOnLedger = (scene: Scene, call: Call, mutation: Mutation, body: Fields, price: Money): Said => {
  const ledger = scene.memory.get('ledgers', String(body.booking_id))
  if (ledger?.administration !== call.administration) return notFound('booking_id')
  const booking = {
    ...{ id: scene.memory.newId(), ledger: ledger.id, description: textOr(body.description, null) },
    ...{ project: textOr(body.project_id, null), at: stamp(scene) },
    price: written(mutation.amount.startsWith('-') ? negate(price) : price),
  }
  refreshMutation(scene, mutation.id, { bookings: [...mutation.bookings, booking] })
  return ok(200)
}

// Always positive, or with the sign of the line (observed): both are taken, and a refund goes out.
const linkInvoice = (scene: Scene, call: Call, mutation: Mutation, body: Fields, price: Money): Said => {
  const kind = body.booking_type === 'SalesInvoice' ? 'sales' : 'external'
  const invoice = invoiceOf(scene, call, String(body.booking_id), kind)
  if (!invoice) return notFound('booking_id')
  if (isUnsent(invoice)) return symbolic(400, 'Invoice is not sent yet', { booking_id: 'state' })
  const size = price.minor < 0n ? negate(price) : price
  const base = mutation.amount.startsWith('-') ? negate(size) : size
  const foreign = invoice.currency === baseCurrency ? base : sent(body.price, invoice.currency)
  if (!foreign) return symbolic(400, "Price can't be nil", { price: 'nils' })
  const payment = paymentFor(scene, call, invoice, {
    ...{ date: mutation.date, price: foreign, base, identifier: null, action: null, settles: null },
    ...{ account: mutation.account, mutation: mutation.id, ledger: null },
  })
  bookPayments(scene, invoice, [payment])
  refreshMutation(scene, mutation.id)
  return ok(200)
}

/** DELETE …/unlink_booking. */
export const unlinkBooking = (scene: Scene, call: Call, id: string): Said => {
  const mutation = ofCall(scene, call, id)
  if (!mutation) return notFound()
  const body = isFields(call.body) ? call.body : {}
  const wanted = String(body.booking_id)
  if (body.booking_type === 'Payment') {
    const payment = scene.memory.get('payments', wanted)
    if (payment?.mutation !== id) return notFound('booking_id')
    removePayment(scene, payment)
  } else if (body.booking_type === 'LedgerAccountBooking') {
    if (!mutation.bookings.some((one) => one.id === wanted)) return notFound('booking_id')
    refreshMutation(scene, id, { bookings: mutation.bookings.filter((one) => one.id !== wanted) })
  } else return symbolic(400, "Booking Type isn't an option", { booking_type: 'in' })
  return getMutation(scene, call, id)
}
