import type { Transaction } from './database.ts'

/** What a page keeps a list of. */
export type Topic =
  | 'tender'
  | 'invoice'
  | 'order'
  | 'task'
  | 'terminal'
  | 'organisation'
  | 'shop'
  | 'till'
  | 'printer'
  | 'people'
  | 'api_key'
  | 'connection'
  | 'booking'
  | 'setup'
  | 'matching'
  | 'online'

/** Notes in this transaction that something changed, for the live stream and whoever else wants to know. */
export const noteChange = (tx: Transaction, topic: Topic, subject: string, at: Date): Promise<unknown> =>
  tx.query('insert into outbox (organisation_id, topic, subject_id, at) values ($1, $2, $3, $4)', [
    tx.organisation,
    topic,
    subject,
    at,
  ])
