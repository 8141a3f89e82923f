import type { Office } from './office.ts'
import type { Refusal, Reply } from './reply.ts'

/** A call as the routes see it. */
export interface Call {
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Readonly<Record<string, unknown>>
}

export type Route = (office: Office, call: Call) => Reply

export const textIn = (record: Readonly<Record<string, unknown>>, field: string): string | undefined => {
  const value = record[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}

export const lowerIn = (record: Readonly<Record<string, unknown>>, field: string): string | undefined =>
  textIn(record, field)?.toLowerCase()

export const recordIn = (record: Readonly<Record<string, unknown>>, field: string) => {
  const value = record[field]
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...(value as Record<string, unknown>) }
    : {}
}

/** What every answer echoes of the request, if it was given (1.5). */
export const echoesOf = (
  body: Readonly<Record<string, unknown>>,
  also: readonly string[] = [],
): Record<string, unknown> => {
  const names = ['merchantOrderReference', 'description', 'language', 'returnUrl', 'metadata', ...also]
  const given = names.flatMap((name) => (body[name] === undefined ? [] : [[name, body[name]] as const]))
  return { ...Object.fromEntries(given), notificationRequests: body.notificationRequests ?? [] }
}

const longestText = 255

/** What is wrong with the fields that several calls share: lengths (1.3) and the webhook's address (1.1). */
export const wrongInShared = ({ dialect }: Office, body: Call['body']): Refusal | null => {
  for (const field of ['merchantOrderReference', 'description', 'metadata'])
    if ((textIn(body, field)?.length ?? 0) > longestText)
      return { message: `${field} is longer than ${longestText} characters`, field }
  const webhook = textIn(body, 'webhookUrl')
  if (webhook === undefined) return null
  if (!URL.canParse(webhook) || !/^https?:/.test(webhook))
    return { message: 'webhookUrl is no address', field: 'webhookUrl' }
  return dialect.httpsWebhooks && !webhook.startsWith('https:')
    ? { message: 'webhookUrl must be https', field: 'webhookUrl' }
    : null
}

/** 1.8: the Idempotency-Reference is not empty and at most 50 characters long. */
export const wrongInKey = ({ dialect }: Office, { headers }: Call): Refusal | null => {
  const key = headers['idempotency-reference']
  if (key === undefined || (key.length >= Math.max(1, dialect.idempotencyMinimum) && key.length <= 50))
    return null
  return { message: 'Idempotency-Reference is too short or too long', field: 'Idempotency-Reference' }
}
