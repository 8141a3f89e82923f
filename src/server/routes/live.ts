import { refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import { read } from '../route.ts'

export const live = (app: App): void => {
  read(app, {
    name: 'listenLive',
    url: '/live',
    summary: 'What changes, as it changes (text/event-stream).',
    right: 'signed in',
    reply: 'events',
    handle: () => refuse('server.not_built'),
  })
}
