import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PaymentDetail } from './api/shapes.ts'

// Thousands of them move while many are fetched: they are asked about less often.
const online = ['online', 'online-counts', 'online-accounts', 'online-payment'] as const
const calm = new Set<string>(online)

/** Which questions to ask anew when something of this kind moved. */
const touched: Readonly<Record<string, readonly string[]>> = {
  tender: ['payments', 'payment', 'needs-a-person', 'invoice', 'desk', 'terminals', 'accounts'],
  invoice: ['invoice', 'desk'],
  order: ['order', 'desk'],
  task: ['needs-a-person'],
  terminal: ['terminals', 'setup'],
  simulator: ['simulators'],
  person: ['people', 'people-here', 'session'],
  organisation: ['session', 'surplus-kinds'],
  shop: ['session', 'tills'],
  till: ['tills', 'session'],
  printer: ['printers', 'tills'],
  api_key: ['api-keys'],
  matching: ['matching'],
  connection: ['connections', 'mapped-accounts', 'suggestions', 'setup', 'bookings'],
  booking: ['bookings', 'booking', 'connections', 'payment', ...online],
  online: [...online, 'setup'],
}

/** Several things move at once: what they touch is asked once. */
const gather = (queries: QueryClient, ms: number) => {
  const waiting = new Set<string>()
  return (topics: readonly string[]) => {
    if (topics.length > 0 && waiting.size === 0) setTimeout(flush, ms)
    for (const topic of topics) waiting.add(topic)
  }
  function flush() {
    for (const topic of waiting) void queries.invalidateQueries({ queryKey: [topic] })
    waiting.clear()
  }
}

interface Shown {
  readonly paymentId: string
  readonly lines: string[]
  readonly page: string | null
}

const showDisplay = (queries: QueryClient, data: string): void => {
  const { paymentId, lines, page } = JSON.parse(data) as Shown
  queries.setQueryData<PaymentDetail>(
    ['payment', paymentId],
    (known) => known && { ...known, display: lines, page },
  )
}

const reopenMs = 2_000

/** One stream for as long as the page is open: the browser resumes it, and where it gave up it is opened again. */
const listen = (queries: QueryClient, tell: (lost: boolean) => void): (() => void) => {
  const [soon, later] = [gather(queries, 60), gather(queries, 600)]
  const ask = (topics: readonly string[]) => {
    soon(topics.filter((topic) => !calm.has(topic)))
    later(topics.filter((topic) => calm.has(topic)))
  }
  let stream = open(false)
  let again: ReturnType<typeof setTimeout> | undefined

  function open(wasLost: boolean): EventSource {
    const made = new EventSource('/api/v1/live')
    let missed = wasLost
    made.onopen = () => {
      tell(false)
      // What a display said meanwhile is in no numbered event: the answers to the usual questions hold it.
      if (missed) void queries.invalidateQueries()
      missed = false
    }
    made.onerror = () => {
      missed = true
      tell(true)
      if (made.readyState !== EventSource.CLOSED) return
      again = setTimeout(() => {
        stream = open(true)
      }, reopenMs)
    }
    const on = (name: string, act: (data: string) => void) =>
      made.addEventListener(name, (event) => act((event as MessageEvent<string>).data))
    on('moved', (data) => {
      const { topic } = JSON.parse(data) as { topic: string }
      ask(touched[topic] ?? [topic])
    })
    on('display', (data) => showDisplay(queries, data))
    on('simulator', () => ask(['simulators']))
    on('again', () => void queries.invalidateQueries())
    return made
  }

  return () => {
    clearTimeout(again)
    stream.close()
  }
}

/** Keeps what is on the page true while others work too; anew for another reader. True while the stream is lost. */
export const useLive = (reader: string): boolean => {
  const queries = useQueryClient()
  const [lost, setLost] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stream of one reader ends when another takes over
  useEffect(() => listen(queries, setLost), [queries, reader])
  return lost
}
