import type { FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { openFeed } from '../live/feed.ts'
import { openStream, type Stream } from '../live/stream.ts'
import { read } from '../route.ts'

interface Listener {
  readonly organisation: string
  readonly mayPlay: boolean
  readonly stream: Stream
  readonly isOpen: () => Promise<boolean>
}

/** The live stream: what changes, as it changes. */
export const live = (app: App): void => {
  const { store, signals, gate, settings } = app.parts
  const feed = openFeed(store, signals, settings.lookAgain)
  const listeners = new Set<Listener>()

  // Who was signed out hears no more. A database that is away proves nothing.
  const endTheClosed = async (among: Iterable<Listener>): Promise<void> => {
    for (const { stream, isOpen } of among) if (!(await isOpen().catch(() => true))) stream.end()
  }
  const heartbeat = setInterval(() => {
    for (const { stream } of listeners) stream.beat()
    endTheClosed([...listeners])
  }, settings.heartbeat).unref()

  const offs = [
    signals.on('display', (organisation, payload) => {
      for (const one of listeners) if (one.organisation === organisation) one.stream.tell('display', payload)
    }),
    signals.on('simulator', (_organisation, payload) => {
      for (const one of listeners) if (one.mayPlay) one.stream.tell('simulator', payload)
    }),
    signals.on('forget_auth', (organisation) => {
      endTheClosed([...listeners].filter((one) => one.organisation === organisation))
    }),
  ]

  app.addHook('preClose', async () => {
    feed.stop()
    clearInterval(heartbeat)
    for (const off of offs) off()
    for (const { stream } of listeners) stream.end()
  })

  const isOpenOf = (request: FastifyRequest) => async (): Promise<boolean> => {
    const token = request.sessionToken
    if (token !== null) return gate.isOpen(token)
    const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
    return (await gate.byApiKey(key, request.ip)) !== null
  }

  read(app, {
    name: 'listenLive',
    url: '/live',
    summary:
      'What changes, as it changes: `moved` {topic, subjectId}, `display` {paymentId, lines, page}, `simulator` {id}, and `again` when everything must be read anew. `Last-Event-ID` catches up.',
    right: 'signed in',
    reply: 'events',
    handle: ({ actor, request, response }) => {
      response.hijack()
      const { raw } = response
      raw.writeHead(200, {
        ...(response.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'x-accel-buffering': 'no',
      })
      const from = /^\d{1,18}$/.exec(String(request.headers['last-event-id'] ?? ''))?.[0]
      const stream = openStream(
        raw,
        feed,
        actor.organisation,
        from === undefined ? null : BigInt(from),
        settings.stuckAfter,
      )
      const listener: Listener = {
        organisation: actor.organisation,
        mayPlay: actor.rights.has('play-simulators'),
        stream,
        isOpen: isOpenOf(request),
      }
      listeners.add(listener)
      raw.once('close', () => listeners.delete(listener))
      return undefined
    },
  })
}
