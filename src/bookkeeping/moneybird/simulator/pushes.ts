import { randomUUID } from 'node:crypto'
import type { Dialect } from './dialect.ts'
import type { FaultList } from './faults.ts'
import { away, type Memory, put } from './memory.ts'
import { type Posted, postPush, signatureOf } from './post-push.ts'
import type { Push, Webhook } from './records.ts'
import type { News } from './scene.ts'

export interface Pushes {
  tell(news: News): void
  /** Calls the address of a new webhook; whether it answered 200 (documentation of webhooks, Usage). */
  tries(webhook: Webhook): Promise<boolean>
  /** Sends the last push again, under its own key. */
  again(): void
  /** Takes up what was not delivered before a restart. */
  wake(): void
  end(): void
}

interface Parts {
  readonly memory: Memory
  readonly dialect: Dialect
  readonly faults: FaultList
  readonly now: () => Date
}

/** How long a held push waits for another to overtake it. */
const overtakenWithin = 1_000

const legacy = 'sales_invoice_state_changed'

/** 9: no events at all means the states of sales invoices; a group's name means all that begin with it. */
const listens = ({ events, deactivatedAt }: Webhook, action: string): boolean =>
  deactivatedAt === null &&
  (events.length === 0 ? [legacy] : events).some((one) => action === one || action.startsWith(`${one}_`))

const bodyOf = (webhook: Webhook, news: Omit<News, 'before'>): string =>
  JSON.stringify({
    administration_id: news.administration,
    webhook_id: webhook.id,
    webhook_token: webhook.token,
    entity_type: news.type || null,
    entity_id: news.id || null,
    state: news.state,
    action: news.action,
    entity: news.entity,
  })

/** Tells the world what happened, at least once, until it says 200 or is given up. */
export const openPushes = ({ memory, dialect, faults, now }: Parts): Pushes => {
  const ending = new AbortController()
  const timers = new Set<NodeJS.Timeout>()
  let line = Promise.resolve()
  let held: Push | null = null
  let last: Push | null = null

  const after = (ms: number, run: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      run()
    }, ms)
    timers.add(timer)
  }
  const post = async (webhook: Webhook, push: Pick<Push, 'id' | 'body'>): Promise<Posted> => {
    const signature = signatureOf(push.body, webhook.secret, now(), dialect.twoSignatures)
    const headers = { 'moneybird-signature': signature, 'idempotency-key': push.id }
    const posted = await postPush(webhook.url, headers, push.body, ending.signal)
    note(webhook.id, posted)
    return posted
  }
  const note = (id: string, { status, body }: Posted): void => {
    const webhook = memory.get('webhooks', id)
    if (!webhook || ending.signal.aborted || webhook.lastStatus === status) return
    memory.commit([put('webhooks', { ...webhook, lastStatus: status, lastBody: body.slice(0, 500) })])
  }
  const deliver = async (push: Push): Promise<void> => {
    const webhook = memory.get('webhooks', push.webhook)
    const posted = webhook && !ending.signal.aborted ? await post(webhook, push) : null
    if (ending.signal.aborted) return
    if (!posted || posted.status === 200 || push.tries >= dialect.pushAgainTimes) {
      memory.commit([away('pushes', push.id)])
      return
    }
    const wait = dialect.pushAgainMs * 2 ** push.tries
    const again = { ...push, tries: push.tries + 1, due: now().getTime() + wait }
    memory.commit([put('pushes', again)])
    after(wait, () => queue(again))
  }
  // One after the other, so that they arrive in order unless a fault says otherwise.
  const queue = (push: Push): void => {
    line = line.then(() => deliver(push))
  }
  const letGo = (): void => {
    const overtaken = held
    held = null
    if (overtaken) queue(overtaken)
  }
  const send = (push: Push): void => {
    memory.commit([put('pushes', push)])
    last = push
    if (!held && faults.take('webhook_disorder', 'push')) {
      held = push
      after(overtakenWithin, letGo)
      return
    }
    const late = faults.take('webhook_late', 'push')
    if (late) after(late.ms ?? 5_000, () => queue(push))
    else queue(push)
    if (faults.take('webhook_twice', 'push')) queue(push)
    letGo()
  }
  return {
    tell: (news) => {
      for (const webhook of memory.all('webhooks')) {
        if (webhook.administration !== news.administration || !listens(webhook, news.action)) continue
        if (faults.take('webhook_lost', 'push')) continue
        const stale = news.before && faults.take('webhook_stale', 'push')
        const told = stale ? { ...news, ...news.before } : news
        const push = { id: randomUUID(), webhook: webhook.id, body: bodyOf(webhook, told), tries: 0 }
        send({ ...push, due: now().getTime() })
      }
    },
    tries: async (webhook) => {
      const { administration } = webhook
      const nothing = { administration, action: 'test_webhook', type: '', id: '', state: null, entity: {} }
      const posted = await post(webhook, { id: randomUUID(), body: bodyOf(webhook, nothing) })
      return posted.status === 200
    },
    again: () => {
      if (last) queue(last)
    },
    wake: () => {
      for (const push of [...memory.all('pushes')])
        after(Math.max(0, push.due - now().getTime()), () => queue(push))
    },
    end: () => {
      ending.abort()
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
