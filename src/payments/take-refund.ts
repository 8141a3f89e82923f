import { entryRow } from '../ledger/entry.ts'
import { formatDecimal } from '../money/decimal.ts'
import { add, compare, type Money, zero } from '../money/money.ts'
import { businessDate } from '../organisation/business-day.ts'
import type { Command } from '../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { RefundOrder, TerminalDriver } from '../terminals/terminal.ts'
import { changeBooks } from './change-books.ts'
import { converse } from './converse.ts'
import { addressesFor, type Desk, driverOf } from './desk.ts'
import { refundSlipEntry } from './entries.ts'
import { insertRecordedRefund } from './record-refund.ts'
import { loadRefundFacts, type RefundFacts } from './refund-facts.ts'
import type { Refundable, RefundOf } from './refundable.ts'
import { startTender, wasGivenBefore } from './start-tender.ts'
import type { CardPaymentStarted } from './take-card-payment.ts'
import type { Returned } from './tender.ts'

/** What is to be given back of an accepted payment. */
export interface RefundWish {
  readonly id: string
  readonly tender: string
  readonly of: RefundOf
  readonly amount: Money
  /** The terminal the customer stands at; null for the one that took the payment. */
  readonly terminal: string | null
  readonly till: string | null
  /** The credit note that is paid out by it; null opens the paid invoice again. */
  readonly creditNote: string | null
}

/** The slip of a refund that a device made by its own function. */
export interface RefundSlip {
  readonly number: string
  readonly terminal: string
}

/**
 * Gives money of an accepted card payment back to the customer's card over the terminal (T10), linked to the payment: all or a
 * part, as often as something is left. Committed as unknown before the first byte leaves, like a payment.
 */
export const takeRefund = async (
  desk: Desk,
  command: Command,
  wish: RefundWish,
): Promise<CardPaymentStarted | Refusal> => {
  const facts = await desk.store.read(command.actor.organisation, (tx) => loadRefundFacts(tx, wish))
  const checked = isRefusal(facts) ? facts : check(desk, command, wish, facts)
  if (isRefusal(facts) || isRefusal(checked))
    return (await wasGivenBefore(desk, command))
      ? { tender: wish.id, ended: Promise.resolve() }
      : (checked as Refusal)
  const request = desk.newId()
  const { driver, part, terminal } = checked
  const started = await startTender(desk, command, request, driver, {
    id: wish.id,
    invoice: facts.invoice,
    currency: wish.amount.currency,
    minor: -wish.amount.minor,
    till: wish.till,
    terminal: terminal.id,
    adviser: facts.adviser,
    businessDate: businessDate(command.at, facts.timeZone, facts.dayStarts),
    returns: { tender: wish.tender, from: part.account },
  })
  if (isRefusal(started)) return started
  if (started === null) return { tender: wish.id, ended: Promise.resolve() }
  const order: RefundOrder = {
    requestId: request,
    reference: started,
    amount: wish.amount,
    at: command.at,
    invoiceNumber: facts.invoiceNumber,
    operator: command.actor.name,
    till: facts.tillName ?? '',
    language: command.actor.language,
    original: checked.original,
    ...addressesFor(desk, command.actor.organisation, request),
  }
  const ended = converse(
    desk,
    {
      id: wish.id,
      organisation: command.actor.organisation,
      request,
      invoice: facts.invoice,
      amount: wish.amount,
      surplus: null,
      returns: returnedBy(wish, part, facts),
      driver: driver.name,
      timeZone: facts.timeZone,
      dayStarts: facts.dayStarts,
      promised: false,
      asks: 0,
      madeAt: command.at,
    },
    driver,
    'answer',
    async (conversation) => {
      const { refunds } = desk.open(driver, terminal.settings, terminal.id)
      return refunds
        ? refunds.make(order, conversation)
        : { state: 'not_taken', reason: { code: 'refund.own_function' } }
    },
  )
  ended.catch((error) => desk.trouble(error, { request }))
  return { tender: wish.id, ended }
}

/** Records a refund that a device made by its own function, with its slip: the payment's driver cannot make it, or it was made elsewhere. */
export const recordRefund = (
  desk: Desk,
  command: Command,
  wish: RefundWish,
  slip: RefundSlip,
): Promise<string | Refusal> =>
  changeBooks(desk, command, wish.id, async (tx) => {
    const facts = await loadRefundFacts(tx, wish)
    if (isRefusal(facts)) return facts
    const part = checkWish(command, wish, facts)
    if (isRefusal(part)) return part
    const day = businessDate(command.at, facts.timeZone, facts.dayStarts)
    await insertRecordedRefund(tx, command, { ...wish, invoice: facts.invoice }, part.account, slip, {
      adviser: facts.adviser,
      businessDate: day,
    })
    const posting = { id: desk.newId(), occurredAt: command.at, businessDate: day }
    const { invoice, clearing } = facts
    return entryRow(
      refundSlipEntry(
        { id: wish.id, invoice, amount: wish.amount, clearing, returns: returnedBy(wish, part, facts) },
        posting,
      ),
    )
  })

const returnedBy = (wish: RefundWish, part: Refundable, facts: RefundFacts): Returned => ({
  tender: wish.tender,
  from: part.account,
  vatRate: wish.of === 'surplus' ? facts.surplusVatRate : null,
})

interface Checked {
  readonly part: Refundable
  readonly driver: TerminalDriver
  readonly terminal: NonNullable<RefundFacts['terminal']>
  readonly original: RefundOrder['original']
}

const check = (desk: Desk, command: Command, wish: RefundWish, facts: RefundFacts): Checked | Refusal => {
  const part = checkWish(command, wish, facts)
  if (isRefusal(part)) return part
  const { terminal, original } = facts
  if (!original) return refuse('refund.own_function')
  if (!terminal?.active) return refuse('terminal.not_found')
  const driver = driverOf(desk, terminal.driver)
  if (!driver) return refuse('terminal.driver_not_here', { driver: terminal.driver })
  if (!driver.refunds) return refuse('refund.own_function')
  if (driver.name !== facts.driver) return refuse('refund.other_provider')
  if (terminal.heldBy) return refuse('terminal.held', { terminal: terminal.name })
  return { part, driver, terminal, original }
}

/** What every refund is held to, however it is made. */
const checkWish = ({ actor }: Command, wish: RefundWish, facts: RefundFacts): Refundable | Refusal => {
  if (!actor.rights.has('refund')) return refuse('right.missing', { right: 'refund' })
  const { amount } = wish
  if (amount.currency !== facts.currency)
    return refuse('payment.other_currency', { currency: facts.currency })
  if (amount.minor <= 0n) return refuse('refund.not_positive')
  if (actor.refundLimit !== null && amount.minor > actor.refundLimit)
    return refuse('refund.above_limit', {
      limit: formatDecimal({ ...amount, minor: actor.refundLimit }),
      currency: amount.currency,
    })
  const parts = facts.parts.filter(({ of }) => of === wish.of)
  const part = parts.find(({ left }) => compare(amount, left) <= 0)
  const left = parts.reduce((all, one) => add(all, one.left), zero(amount.currency))
  return part ?? refuse('refund.more_than_left', { left: formatDecimal(left), currency: amount.currency })
}
