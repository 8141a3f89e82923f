import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { Agenda } from './agenda.ts'
import type { Dialect } from './dialect.ts'
import type { FaultList } from './faults.ts'
import type { Memory, WaitingWebhook } from './memory.ts'

export interface Webhooks {
  send(id: string, url: string): void
  /** Takes up what was not delivered before a restart. */
  wake(): void
  end(): void
}

interface Parts {
  readonly dialect: Dialect
  readonly faults: FaultList
  readonly memory: Memory
  readonly agenda: Agenda
  clock(): Date
}

/** How long a held webhook waits for another to overtake it. */
const overtakenWithin = 1_000

/** 1.9: at least once, tried again until a 2xx comes or the schedule is over; nothing keeps them in order. */
export const createWebhooks = ({ dialect, faults, memory, agenda, clock }: Parts): Webhooks => {
  const retries = dialect.webhookRetries.split(',').map((ms) => Number(ms) * dialect.webhookScale)
  const ending = new AbortController()
  let held: { readonly webhook: WaitingWebhook; readonly release: () => void } | null = null

  const put = (webhook: WaitingWebhook): void => {
    memory.webhooks.add(webhook)
    memory.keepSoon()
  }
  const drop = (webhook: WaitingWebhook): void => {
    memory.webhooks.delete(webhook)
    memory.keepSoon()
  }

  const plan = (webhook: WaitingWebhook): void =>
    void agenda.after(Math.max(0, webhook.due - clock().getTime()), () => void attempt(webhook))

  const attempt = async (webhook: WaitingWebhook): Promise<void> => {
    const arrived = await post(webhook, ending.signal)
    if (ending.signal.aborted) return
    drop(webhook)
    const wait = retries[webhook.tries]
    if (arrived || wait === undefined) return
    const again = { ...webhook, tries: webhook.tries + 1, due: clock().getTime() + wait }
    put(again)
    plan(again)
  }

  const letGo = (): void => {
    const overtaken = held
    held = null
    overtaken?.release()
    if (overtaken) void attempt(overtaken.webhook)
  }

  return {
    send: (id, url) => {
      if (faults.take('webhook_lost', 'webhook')) return
      const late = faults.take('webhook_late', 'webhook')
      const webhook = { id, url, tries: 0, due: clock().getTime() + (late ? (late.ms ?? 5_000) : 0) }
      put(webhook)
      const disorder = held ? null : faults.take('webhook_disorder', 'webhook')
      if (disorder) {
        held = { webhook, release: agenda.after(disorder.ms ?? overtakenWithin, letGo) }
        return
      }
      if (faults.take('webhook_twice', 'webhook')) {
        const twin = { ...webhook }
        put(twin)
        plan(twin)
      }
      if (late) plan(webhook)
      else void attempt(webhook).then(letGo)
    },
    wake: () => {
      for (const webhook of memory.webhooks) plan(webhook)
    },
    end: () => ending.abort(),
  }
}

const patience = 10_000

/** Whether a 2xx came back. */
const post = ({ id, url }: WaitingWebhook, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const body = JSON.stringify({ id })
    const begin = url.startsWith('https:') ? secureRequest : plainRequest
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const asked = begin(
      url,
      { method: 'POST', headers, signal, timeout: patience, agent: false },
      (reply) => {
        reply.resume()
        resolve(Math.floor((reply.statusCode ?? 0) / 100) === 2)
      },
    )
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => resolve(false))
    asked.on('close', () => resolve(false))
    asked.end(body)
  })
