import { type Refusal, refuse } from '../refusal.ts'

interface DatabaseError {
  readonly code?: string
  readonly message: string
  readonly detail?: string
  readonly constraint?: string
}

// Constraints that are rules a person can run into, by name; any other violation is a bug of ours.
const byConstraint: Readonly<Record<string, string>> = {
  invoice_not_taken_twice: 'invoice.more_than_open',
  one_live_or_accepted_request: 'request.already_live',
  tender_slip_once: 'slip.recorded_before',
  tender_taken_back_once: 'payment.taken_back_before',
  invoice_organisation_id_kind_number_key: 'invoice.number_taken',
  invoice_organisation_id_fingerprint_key: 'invoice.imported_before',
  invoice_of_order: 'order.invoiced_before',
  work_order_organisation_id_number_key: 'order.number_taken',
  person_email: 'person.email_taken',
  decision_open: 'decision.open_already',
  connection_of_administration: 'connection.administration_taken',
  connection_followed_once: 'connection.left_before',
  match_batch_pkey: 'matching.made_before',
  match_item_not_used_twice: 'matching.item_used',
}

/** The refusal that the database raised (`refuse()` in sql/, or a constraint that is a rule); anything else is thrown on. */
export const refusalOf = (error: unknown): Refusal => {
  const { code, message, detail, constraint } = error as DatabaseError
  if (code === 'SA001') return refuse(message, detail ? JSON.parse(detail) : {})
  const known = constraint === undefined ? undefined : byConstraint[constraint]
  if (known !== undefined) return refuse(known)
  throw error
}
