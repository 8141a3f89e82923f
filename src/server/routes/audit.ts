import { Type } from 'typebox'
import { readAudit } from '../../organisation/audit.ts'
import type { App } from '../app.ts'
import { presentAuditRow } from '../present/organisation.ts'
import { read } from '../route.ts'
import { closed, Id } from '../shapes/basics.ts'
import { AuditPage } from '../shapes/organisation.ts'

export const audit = (app: App): void => {
  const { store } = app.parts
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
    handle: ({ actor, query, language }) =>
      store.read(actor.organisation, async (tx) => {
        const { rows, next } = await readAudit(tx, query)
        return { rows: rows.map((row) => presentAuditRow(language, row)), next }
      }),
  })
}
