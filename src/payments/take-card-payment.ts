import { add, type Money, money, subtract } from '../money/money.ts'
import { businessDate } from '../organisation/business-day.ts'
import type { Command } from '../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { TerminalDriver } from '../terminals/terminal.ts'
import { converse } from './converse.ts'
import { addressesFor, type Desk, driverOf } from './desk.ts'
import { currencyOf } from './load-tender.ts'
import { postedSurplus } from './posted-surplus.ts'
import { startTender, wasGivenBefore } from './start-tender.ts'
import type { Surplus } from './tender.ts'

/** What the cashier wishes: this much of this invoice, by card, on that terminal. */
export interface CardWish {
  readonly id: string
  readonly invoice: string
  readonly terminal: string
  readonly till: string | null
  readonly amount: Money
  readonly surplus: Surplus | null
}

/** The facts of `card_payment_facts`. */
interface Facts {
  readonly timeZone: string
  readonly dayStarts: string
  readonly invoice: {
    readonly number: string
    readonly kind: string
    readonly currency: string
    readonly adviser: string | null
    readonly open: string
    readonly reserved: string
  } | null
  readonly terminal: {
    readonly name: string
    readonly driver: string
    readonly settings: unknown
    readonly active: boolean
    readonly heldBy: string | null
  } | null
  readonly till: { readonly name: string } | null
}

export interface CardPaymentStarted {
  readonly tender: string
  /** Resolves when the terminal's word is written down; already resolved where the very same was asked before. */
  readonly ended: Promise<void>
}

/**
 * Starts a card payment: commits it as unknown, holding invoice and terminal, and only then speaks (law 1). Returns as soon as
 * it is committed. The same command again starts nothing.
 */
export const takeCardPayment = async (
  desk: Desk,
  command: Command,
  wish: CardWish,
): Promise<CardPaymentStarted | Refusal> => {
  const facts = await readFacts(desk, command.actor.organisation, wish)
  const checked = check(desk, wish, facts)
  if (isRefusal(checked))
    return (await wasGivenBefore(desk, command)) ? { tender: wish.id, ended: Promise.resolve() } : checked
  const { driver, invoice, terminal } = checked
  const request = desk.newId()
  const surplus = await postedSurplus(desk, command, wish)
  if (isRefusal(surplus)) return surplus
  const started = await startTender(desk, command, request, driver, {
    id: wish.id,
    invoice: wish.invoice,
    currency: wish.amount.currency,
    minor: wish.amount.minor,
    surplus: surplus && { ...surplus, minor: surplus.amount.minor },
    till: wish.till,
    terminal: wish.terminal,
    adviser: invoice.adviser,
    businessDate: businessDate(command.at, facts.timeZone, facts.dayStarts),
  })
  if (isRefusal(started)) return started
  if (started === null) return { tender: wish.id, ended: Promise.resolve() }
  const tender = {
    id: wish.id,
    organisation: command.actor.organisation,
    request,
    invoice: wish.invoice,
    amount: wish.amount,
    surplus,
    returns: null,
    driver: driver.name,
    madeAt: command.at,
    timeZone: facts.timeZone,
    dayStarts: facts.dayStarts,
    promised: false,
    asks: 0,
  }
  const order = {
    requestId: request,
    reference: started,
    amount: wish.surplus ? add(wish.amount, wish.surplus.amount) : wish.amount,
    at: command.at,
    invoiceNumber: invoice.number,
    operator: command.actor.name,
    till: facts.till?.name ?? '',
    language: command.actor.language,
    ...addressesFor(desk, command.actor.organisation, request),
  }
  const ended = converse(desk, tender, driver, 'answer', (conversation) =>
    desk.open(driver, terminal.settings, wish.terminal).pay(order, conversation),
  )
  ended.catch((error) => desk.trouble(error, { request }))
  return { tender: wish.id, ended }
}

const readFacts = async (desk: Desk, organisation: string, wish: CardWish): Promise<Facts> => {
  const [row] = await desk.store.call<{ facts: Facts }>(
    'select card_payment_facts($1, $2, $3, $4) as facts',
    [organisation, wish.invoice, wish.terminal, wish.till],
  )
  return row?.facts ?? { timeZone: 'UTC', dayStarts: '00:00', invoice: null, terminal: null, till: null }
}

interface Checked {
  readonly driver: TerminalDriver
  readonly invoice: NonNullable<Facts['invoice']>
  readonly terminal: NonNullable<Facts['terminal']>
}

const check = (desk: Desk, wish: CardWish, { invoice, terminal, till }: Facts): Checked | Refusal => {
  if (!invoice) return refuse('invoice.not_found')
  if (!terminal?.active) return refuse('terminal.not_found')
  if (wish.till !== null && !till) return refuse('till.not_found')
  const refusal = refuseAmount(wish.amount, invoice) ?? refuseSurplus(wish.surplus)
  if (refusal) return refusal
  if (terminal.heldBy) return refuse('terminal.held', { terminal: terminal.name })
  const driver = driverOf(desk, terminal.driver)
  return driver
    ? { driver, invoice, terminal }
    : refuse('terminal.driver_not_here', { driver: terminal.driver })
}

/** Why this much of this invoice cannot be paid; undefined when it can. */
export const refuseAmount = (
  amount: Money,
  invoice: {
    readonly kind: string
    readonly currency: string
    readonly open: string
    readonly reserved: string
  },
): Refusal | undefined => {
  if (amount.currency !== invoice.currency)
    return refuse('payment.other_currency', { currency: invoice.currency })
  if (invoice.kind === 'credit_note' || amount.minor < 0n) return refuse('payment.negative')
  if (amount.minor === 0n) return refuse('payment.zero')
  const currency = currencyOf(invoice.currency)
  const open = money(BigInt(invoice.open), currency)
  const free = subtract(open, money(BigInt(invoice.reserved), currency))
  if (amount.minor <= free.minor) return undefined
  if (open.minor === 0n) return refuse('invoice.paid')
  return amount.minor <= open.minor ? refuse('invoice.held') : refuse('payment.more_than_open')
}

const refuseSurplus = (surplus: Surplus | null): Refusal | undefined =>
  surplus && surplus.amount.minor <= 0n ? refuse('payment.surplus_not_positive') : undefined
