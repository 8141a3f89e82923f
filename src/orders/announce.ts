import type { Transaction } from '../store/database.ts'

/** Tells the live stream that something changed, once the transaction is committed. */
export const announce = async (
  tx: Transaction,
  topic: 'order' | 'invoice',
  subject: string,
  at: Date,
): Promise<void> => {
  await tx.query('insert into outbox (organisation_id, topic, subject_id, at) values ($1, $2, $3, $4)', [
    tx.organisation,
    topic,
    subject,
    at.toISOString(),
  ])
}
