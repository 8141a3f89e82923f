import { type ReportWish, reportOn } from '../../online/report.ts'
import type { Actor } from '../../organisation/command.ts'
import { keepCommand } from '../../organisation/command.ts'
import { isRefusal, refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { ProblemNote, ProblemQuery, SentShape } from '../shapes/online.ts'

/** What is not right about an online payment, with all that is known of it, for whoever helps. */
export const onlineReports = (app: App): void => {
  const { online: room, bookkeeping, store, mail, version } = app.parts
  const compose = (actor: Actor, transaction: string, message: string, at: Date) =>
    store.read(actor.organisation, async (tx) => {
      const [database] = await tx.query<{ version: string }>(
        `select current_setting('server_version') as version`,
      )
      const versions = {
        ...{ saldo: version, node: process.version, postgres: database?.version ?? '' },
        providers: room.clients.map(({ name }) => name).join(', '),
        packages: bookkeeping.connectors.map(({ name }) => name).join(', '),
      }
      const wish: ReportWish = { transaction, message, by: { name: actor.name }, at, versions }
      return reportOn(tx, room, wish)
    })

  read(app, {
    name: 'downloadOnlineReport',
    url: '/online/payments/:id/report',
    summary: 'Everything known of an online payment in one file, without card numbers and secrets.',
    right: 'see-bookkeeping',
    params: ById,
    query: ProblemQuery,
    reply: 'text',
    handle: async ({ actor, params, query, at }) => {
      const report = await compose(actor, params.id, query.message ?? '', at)
      if (isRefusal(report)) return report
      return { name: nameOf(report.reference), bytes: Buffer.from(report.text) }
    },
  })
  command(app, {
    name: 'sendOnlineReport',
    method: 'POST',
    url: '/online/payments/:id/report',
    summary: 'Sends the same file to the support address.',
    right: 'see-bookkeeping',
    action: 'online.report',
    params: ById,
    body: ProblemNote,
    reply: SentShape,
    handle: async ({ actor, command, params, body, at }) => {
      if (!mail) return refuse('online.no_support_address')
      const report = await compose(actor, params.id, body.message, at)
      if (isRefusal(report)) return report
      const file = { name: nameOf(report.reference), text: report.text }
      const failed = await mail.send({
        subject: `Saldo: ${report.reference}`,
        text: report.message,
        file,
      })
      if (failed) return failed
      // Kept once it is sent: whoever was told that it was not presses again.
      await store.within(actor.organisation, (tx) => keepCommand(tx, command))
      return { to: mail.to }
    },
  })
}

const nameOf = (reference: string): string => `saldo-${reference}.json`
