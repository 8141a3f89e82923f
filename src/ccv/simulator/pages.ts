import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Accounts } from './accounts.ts'
import type { CloudTerminal } from './cloud-terminal.ts'
import { amountShown, shopperActs } from './hosted.ts'
import type { Transaction } from './memory.ts'
import type { Office } from './office.ts'
import { createPayment } from './pay.ts'
import { changeTransaction, isFinal } from './transactions.ts'

interface Visit {
  readonly asked: IncomingMessage
  readonly address: URL
  readonly text: string
}

const pages = ['/terminal/poll', '/card/payment.html', '/payment.html', '/landingpage']
const deeds = ['/act', '/choose', '/card/data']

/** The hosted pages: plain forms whose buttons really act, and at the end the way back, without any result (2.2). */
export const answerPage = (
  { offices }: Accounts,
  { asked, address, text }: Visit,
  reply: ServerResponse,
): void => {
  const reference = address.searchParams.get('reference') ?? ''
  const office = [...offices.values()].find(({ memory }) => memory.transactions.get(reference))
  const found = office?.memory.transactions.get(reference)
  if (!office || !found || ![...pages, ...deeds].includes(address.pathname))
    html(reply, 404, 'Unknown', '<p>There is nothing here.</p>')
  else if (asked.method !== 'POST') showPage(found, reply)
  else if (address.pathname === '/card/data') takeCardData(office, found, reply)
  else {
    const said = new URLSearchParams(text)
    const next =
      address.pathname === '/choose'
        ? chooseMethod(office, found, said.get('method') ?? 'ideal')
        : act(office, found, said.get('act') ?? '')
    reply.writeHead(303, { location: next }).end()
  }
}

const showPage = (transaction: Transaction, reply: ServerResponse): void => {
  const back = returnUrlOf(transaction)
  if (transaction.status !== 'pending' && back) return void reply.writeHead(303, { location: back }).end()
  const drawn =
    transaction.method === 'landingpage'
      ? landingPage
      : transaction.method === 'terminal'
        ? pollPage
        : payPage
  html(reply, 200, amountShown(transaction), drawn(transaction))
}

const returnUrlOf = ({ echoes }: Transaction): string | null =>
  typeof echoes.returnUrl === 'string' && URL.canParse(echoes.returnUrl) ? echoes.returnUrl : null

const here = ({ payUrl }: Transaction): string => payUrl ?? '/'

/** What a button does, and where the browser goes then. */
const act = (office: Office, transaction: Transaction, wish: string): string => {
  const { reference, behind } = transaction
  const terminal = office.terminals.get(behind.terminalId ?? '')
  if (terminal) playTerminal(terminal, reference, wish)
  else if (wish === 'approve' || wish === 'decline' || wish === 'cancel')
    shopperActs(office, transaction, wish)
  const now = office.memory.transactions.get(reference) ?? transaction
  const parent = parentToChooseAgain(office, now)
  if (parent) return here(parent)
  return now.status === 'pending' ? here(now) : (returnUrlOf(now) ?? here(now))
}

// The buttons of a terminal's page stand for customer and host, as far as it is their turn.
const playTerminal = (terminal: CloudTerminal, reference: string, wish: string): void => {
  const steps: Readonly<Record<string, readonly string[]>> = {
    approve: ['insert_card', 'enter_pin', 'approve'],
    decline: ['insert_card', 'enter_pin', 'decline'],
    cancel: ['customer_stop'],
  }
  for (const step of steps[wish] ?? []) if (terminal.isAt(reference)) terminal.play(step)
}

// 1.6: a child that fails soon lets the shopper choose another method.
const parentToChooseAgain = (office: Office, child: Transaction): Transaction | null => {
  const { clock, dialect, memory } = office
  const parent = memory.transactions.get(child.behind.parent ?? '')
  const soon = clock().getTime() - child.created <= dialect.retryMs
  return parent?.status === 'pending' && child.status === 'failed' && soon ? parent : null
}

const chooseMethod = (office: Office, parent: Transaction, method: string): string => {
  if (isFinal(parent.status)) return returnUrlOf(parent) ?? here(parent)
  const brand = method === 'card' ? { brand: 'visa' } : {}
  const wish = { ...parent.echoes, ...brand, method, transactionType: parent.type, currency: parent.currency }
  const child = createPayment(office, wish, parent.amount, parent.reference)
  changeTransaction(office, parent.reference, { childReferenceId: child.reference })
  return here(child)
}

const takeCardData = (office: Office, transaction: Transaction, reply: ServerResponse): void => {
  shopperActs(office, transaction, 'approve')
  const body = JSON.stringify({ status: office.memory.transactions.get(transaction.reference)?.status })
  reply.writeHead(200, { 'content-type': 'application/json' }).end(body)
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const form = (
  action: string,
  name: string,
  value: string,
  text: string,
  { reference }: Transaction,
): string =>
  `<form method="post" action="${action}?reference=${encodeURIComponent(reference)}">` +
  `<button name="${name}" value="${value}">${text}</button></form>`

const heading = (transaction: Transaction): string =>
  `<h1>${amountShown(transaction)}</h1><p>${escaped(String(transaction.echoes.description ?? ''))}</p>` +
  `<p>${transaction.reference}: ${transaction.status}</p>`

const buttons = (transaction: Transaction): string =>
  form('/act', 'act', 'approve', 'Approve', transaction) +
  form('/act', 'act', 'decline', 'Decline', transaction) +
  form('/act', 'act', 'cancel', 'Cancel', transaction)

const pollPage = (transaction: Transaction): string =>
  `<meta http-equiv="refresh" content="2">${heading(transaction)}<p>Betaling op terminal ` +
  `${escaped(transaction.behind.terminalId ?? '')}</p>${buttons(transaction)}`

const payPage = (transaction: Transaction): string => `${heading(transaction)}${buttons(transaction)}`

const landingPage = (transaction: Transaction): string =>
  heading(transaction) +
  ['ideal', 'card', 'payconiq']
    .map((method) => form('/choose', 'method', method, method, transaction))
    .join('') +
  form('/act', 'act', 'cancel', 'Cancel', transaction)

const html = (reply: ServerResponse, status: number, title: string, body: string): void => {
  reply.writeHead(status, { 'content-type': 'text/html;charset=UTF-8' })
  reply.end(`<!doctype html><html lang="nl"><title>${title}</title>${body}</html>`)
}
