import { Type } from 'typebox'
import { refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import { read } from '../route.ts'
import { closed, Id } from '../shapes/basics.ts'
import { AuditPage } from '../shapes/organisation.ts'

export const audit = (app: App): void => {
  read(app, {
    name: 'readAudit',
    url: '/audit',
    summary: 'Who did what, newest first.',
    right: 'see-audit',
    query: Type.Object(
      {
        after: Type.Optional(Type.String({ maxLength: 200 })),
        person: Type.Optional(Id),
        subject: Type.Optional(Id),
      },
      closed,
    ),
    reply: AuditPage,
    handle: () => refuse('server.not_built'),
  })
}
