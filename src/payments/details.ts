import type { Final } from '../outbound/request.ts'
import type { Transaction } from '../store/database.ts'
import type { Message, QuestionKind, ReceiptKind } from '../terminals/terminal.ts'

/** Paper as it was kept. */
export interface KeptReceipt {
  readonly id: string
  readonly at: Date
  readonly kind: ReceiptKind
  readonly lines: string[]
  readonly signature: boolean
  readonly wanted: boolean
}

export interface AskedQuestion {
  readonly id: string
  readonly kind: QuestionKind
  readonly lines: string[]
  readonly asked_at: Date
  readonly answer: boolean | null
}

export interface OpenDecision {
  readonly id: string
  readonly proves: Final
  readonly person: string
  readonly person_name: string
  readonly reason: string
  readonly at: Date
}

export const receiptsOf = (tx: Transaction, request: string | null): Promise<KeptReceipt[]> =>
  tx.query<KeptReceipt>(
    `select id, at, kind, lines, signature, wanted from receipt where organisation_id = $1 and request_id = $2 order by at, id`,
    [tx.organisation, request],
  )

export const questionsOf = (tx: Transaction, request: string | null): Promise<AskedQuestion[]> =>
  tx.query<AskedQuestion>(
    `select id, kind, lines, asked_at, answer from question where organisation_id = $1 and request_id = $2 order by asked_at, id`,
    [tx.organisation, request],
  )

/** The decision that waits for a second person, of one request or (without one) of all. */
export const openDecisions = (
  tx: Transaction,
  request?: string | null,
): Promise<(OpenDecision & { tender: string })[]> =>
  tx.query(
    `select d.id, d.proves, d.person_id as person, p.name as person_name, d.reason, d.at, r.subject_id as tender
     from decision d
     join person p on p.organisation_id = $1 and p.id = d.person_id
     join outbound_request r on r.organisation_id = $1 and r.id = d.request_id and r.state = 'unknown'
     where d.organisation_id = $1 and d.withdrawn_at is null and ($2::uuid is null or d.request_id = $2)
     order by d.at`,
    [tx.organisation, request ?? null],
  )

/** The raw messages, masked when they were kept, in the order they came. */
export const messagesOf = (
  tx: Transaction,
  request: string | null,
): Promise<(Message & { at: Date; body: string })[]> =>
  tx.query(
    `select at, direction, channel, body from message where organisation_id = $1 and request_id = $2 order by id`,
    [tx.organisation, request],
  )

export interface PostedLine {
  readonly id: string
  readonly kind: string
  readonly occurred_at: Date
  readonly business_date: string
  readonly booked_on: string
  readonly account: string
  readonly minor: bigint
  readonly currency: string
}

/** What was posted about a tender and its request, line by line. */
export const postingsOf = (tx: Transaction, tender: string, request: string | null): Promise<PostedLine[]> =>
  tx.query<PostedLine>(
    `select n.id, n.kind, n.occurred_at, n.business_date, n.booked_on, l.account, l.minor, l.currency
     from entry n join entry_line l on l.organisation_id = $1 and l.entry_id = n.id
     where n.organisation_id = $1 and n.subject_id in ($2, $3) order by n.posted_at, n.id, l.line`,
    [tx.organisation, tender, request],
  )
