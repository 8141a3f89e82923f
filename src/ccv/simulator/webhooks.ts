import type { Agenda } from './agenda.ts'
import type { Dialect } from './dialect.ts'
import type { FaultList } from './faults.ts'
import type { Memory, WaitingWebhook } from './memory.ts'
import { createPost } from './post.ts'

export interface Webhooks {
  send(id: string, url: string): void
  /** Tells it again so many times, within so many milliseconds, in no order. */
  storm(id: string, url: string, copies: number, ms: number): void
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
  const post = createPost(ending.signal)
  let said = 0
  let told = 0
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
    const arrived = await post(webhook)
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

  /** Says it once, at some moment within so many milliseconds. */
  const sayWithin = (ms: number, id: string, url: string): void => {
    said += 1
    const webhook = { id, url, tries: 0, due: clock().getTime() + scattered(said, ms) }
    put(webhook)
    plan(webhook)
  }
  const storm = (id: string, url: string, copies: number, ms: number): void => {
    for (let copy = 0; copy < copies; copy += 1) sayWithin(ms, id, url)
  }
  const strayed = (): boolean => {
    told += 1
    const every = dialect.webhookLossEvery
    return (every > 0 && told % every === 0) || faults.take('webhook_lost', 'webhook') !== null
  }

  return {
    storm,
    send: (id, url) => {
      if (strayed()) return
      const fault = faults.take('webhook_storm', 'webhook')
      if (fault) return storm(id, url, stormCopies, fault.ms ?? 1_000)
      if (dialect.webhookSpreadMs > 0 || dialect.webhookCopies !== 1)
        return storm(id, url, dialect.webhookCopies, dialect.webhookSpreadMs)
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

const stormCopies = 20
const knuth = 2_654_435_761

// The same in every run, and in no order.
const scattered = (count: number, ms: number): number => (ms > 0 ? ((count * knuth) % 2 ** 32) % ms : 0)
