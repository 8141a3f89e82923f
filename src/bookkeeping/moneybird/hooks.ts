import { createHmac, timingSafeEqual } from 'node:crypto'
import type { BooksHooks, Reading } from '../books.ts'
import { type Fields, isFields, readFields } from '../exact-json.ts'
import type { Api } from './api.ts'
import { text, textOrNull } from './fields.ts'
import { itemId, type Sort } from './item-id.ts'
import type { ItemsJustRead } from './items-just-read.ts'

/** What changes an item, or what is booked on it (fact sheet, 9). */
const events = [
  ...['registered', 'destroyed', 'linked_to_financial_mutation'].map((what) => `payment_${what}`),
  ...['created', 'updated', 'destroyed', 'marked_as_uncollectible', 'revert_uncollectible'].map(
    (what) => `sales_invoice_${what}`,
  ),
  ...['draft', 'late', 'open', 'paid', 'pending_payment', 'reminded', 'scheduled', 'uncollectible'].map(
    (state) => `sales_invoice_state_changed_to_${state}`,
  ),
  'credit_invoice_created_from_original',
  ...['created', 'updated', 'destroyed'].map((what) => `external_sales_invoice_${what}`),
  ...['late', 'open', 'paid', 'uncollectible'].map(
    (state) => `external_sales_invoice_state_changed_to_${state}`,
  ),
]

export const hooksOver = (api: Api, just: ItemsJustRead): BooksHooks => ({
  subscribe: (address) => subscribe(api, address),
  unsubscribe: (id) => unsubscribe(api, id),
  hear: ({ headers, body, secret }) => {
    if (!isSigned(headers, body, secret, api.now().getTime())) return null
    const items = itemsIn(body)
    for (const item of items) just.forget(item)
    return items
  },
})

const unnoted = { note: () => {} }

const subscribe = async (
  api: Api,
  address: string,
): Promise<Reading<{ readonly id: string; readonly secret: string }>> => {
  const body = { url: address, enabled_events: events }
  const outcome = await api.write({ method: 'POST', path: 'webhooks', body }, unnoted)
  if ('lost' in outcome) return { unread: outcome.lost }
  if ('stopped' in outcome) return { unread: outcome.stopped, ...(outcome.again && { again: outcome.again }) }
  const { heard } = outcome
  if (heard.status !== 201 && heard.status !== 200)
    return { unread: api.said('moneybird.webhook_refused', heard) }
  try {
    const made = readFields(heard.text)
    return { read: { id: text(made, 'id'), secret: text(made, 'secret') } }
  } catch {
    return { unread: { code: 'line.unreadable' } }
  }
}

const unsubscribe = async (api: Api, id: string): Promise<Reading<true>> => {
  const outcome = await api.write({ method: 'DELETE', path: `webhooks/${encodeURIComponent(id)}` }, unnoted)
  if ('lost' in outcome) return { unread: outcome.lost }
  if ('stopped' in outcome) return { unread: outcome.stopped, ...(outcome.again && { again: outcome.again }) }
  const { heard } = outcome
  const isGone = heard.status === 404 || (heard.status >= 200 && heard.status < 300)
  return isGone ? { read: true } : { unread: api.said('moneybird.webhook_refused', heard) }
}

const longestDrift = 300

/** Fact sheet, 9: `t=<seconds>,v1=<hex>`, two of the latter while secrets are replaced; other schemes are passed over. */
const isSigned = (
  headers: Readonly<Record<string, string>>,
  body: string,
  secret: string,
  now: number,
): boolean => {
  const parts = (headers['moneybird-signature'] ?? '').split(',').map((part) => part.trim().split('='))
  const [, at = ''] = parts.find(([name]) => name === 't') ?? []
  if (!/^\d+$/.test(at) || Math.abs(now / 1_000 - Number(at)) > longestDrift) return false
  const right = createHmac('sha256', secret).update(`${at}.${body}`).digest()
  return parts.some(([name, hex = '']) => name === 'v1' && isSame(Buffer.from(hex, 'hex'), right))
}

const isSame = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b)

const sortOf: Readonly<Record<string, Sort>> = { SalesInvoice: 'sales', ExternalSalesInvoice: 'external' }

const itemsIn = (body: string): readonly string[] => {
  try {
    const call = readFields(body)
    const sort = sortOf[textOrNull(call, 'entity_type') ?? '']
    if (sort) return [itemId(sort, text(call, 'entity_id'))]
    return isFields(call.entity) ? itemOfPayment(call.entity) : []
  } catch {
    return []
  }
}

const itemOfPayment = (entity: Fields): readonly string[] => {
  const sort = sortOf[textOrNull(entity, 'invoice_type') ?? '']
  const invoice = textOrNull(entity, 'invoice_id')
  return sort && invoice ? [itemId(sort, invoice)] : []
}
