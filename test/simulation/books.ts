import { isDatabaseAway } from '../../src/store/database-away.ts'
import type { TestDatabase } from '../../src/store/test-database.ts'

export interface OpenInvoice {
  readonly id: string
  readonly total: bigint
  readonly open: bigint
  readonly reserved: bigint
}

export interface Standing {
  readonly tender: string
  readonly request: string
  readonly invoice: string
  readonly operator: string
  readonly state: string
  readonly asks: number
  readonly terminal: string
  readonly reference: string
  readonly minor: bigint
  readonly surplus: bigint
  readonly question: string | null
  readonly promised: boolean
}

/** An accepted payment that was made by card, over a terminal or a device of its own. */
export interface Refundable {
  readonly tender: string
  readonly terminal: string | null
  readonly minor: bigint
}

/** What people see of the books; nothing while the database is away. */
export interface Books {
  openInvoices(): Promise<readonly OpenInvoice[]>
  standing(tender: string): Promise<Standing | undefined>
  questionMarks(): Promise<readonly Standing[]>
  endedWithoutMoney(): Promise<readonly { tender: string; hidden: boolean }[]>
  recorded(): Promise<readonly string[]>
  refundable(): Promise<readonly Refundable[]>
  openTasks(): Promise<readonly { id: string; kind: string }[]>
  openDecisions(): Promise<readonly { tender: string; person: string; operator: string }[]>
}

const standings = `
  select t.id as tender, r.id as request, t.invoice_id as invoice, t.operator_id as operator, r.state, r.asks,
    r.terminal_id as terminal, r.reference::text, t.minor, t.surplus_minor as surplus,
    (select q.id from question q where q.request_id = r.id and q.answer is null order by q.asked_at desc limit 1) as question,
    exists (select from refund_promise p where p.tender_id = t.id) as promised
  from tender t join outbound_request r on r.subject_id = t.id and r.step in ('pay', 'refund')
  where t.organisation_id = $1`

export const openBooks = (database: TestDatabase, organisation: string): Books => {
  const look = async <Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> => {
    try {
      return await database.owner<Row>(text, [organisation, ...values])
    } catch (error) {
      if (isAway(error)) return []
      throw error
    }
  }
  return {
    openInvoices: async () =>
      (
        await look<Record<'id' | 'total' | 'open' | 'reserved', string>>(
          `select id, total_minor::text as total, open_minor::text as open, reserved_minor::text as reserved
           from invoice where organisation_id = $1 and open_minor > 0 order by number`,
        )
      ).map(({ id, total, open, reserved }) => ({
        id,
        total: BigInt(total),
        open: BigInt(open),
        reserved: BigInt(reserved),
      })),
    standing: async (tender) => (await look<Standing>(`${standings} and t.id = $2`, tender)).map(exact)[0],
    questionMarks: async () =>
      (await look<Standing>(`${standings} and r.state = 'unknown' and r.asks > 0 order by r.made_at`)).map(
        exact,
      ),
    endedWithoutMoney: () =>
      look(
        `select t.id as tender, t.hidden_at is not null as hidden from tender t
         join outbound_request r on r.subject_id = t.id
         where t.organisation_id = $1 and r.state in ('refused', 'not_taken') order by t.made_at`,
      ),
    recorded: async () =>
      (
        await look<{ id: string }>(
          `select id from tender where organisation_id = $1 and method <> 'card' and takes_back is null order by made_at`,
        )
      ).map(({ id }) => id),
    refundable: async () =>
      (
        await look<{ tender: string; terminal: string | null; minor: string }>(
          `select t.id as tender, t.terminal_id as terminal, t.minor::text from tender t
           left join outbound_request r on r.organisation_id = $1 and r.subject_id = t.id
           where t.organisation_id = $1 and t.takes_back is null and t.method <> 'cash'
             and coalesce(r.state, 'accepted') = 'accepted' order by t.made_at`,
        )
      ).map((row) => ({ ...row, minor: BigInt(row.minor) })),
    openTasks: () =>
      look('select id, kind from task where organisation_id = $1 and closed_at is null order by opened_at'),
    openDecisions: () =>
      look(
        `select r.subject_id as tender, d.person_id as person, t.operator_id as operator from decision d
         join outbound_request r on r.id = d.request_id and r.state = 'unknown' join tender t on t.id = r.subject_id
         where d.organisation_id = $1 and d.withdrawn_at is null order by d.at`,
      ),
  }
}

const exact = (row: Standing): Standing => ({
  ...row,
  minor: BigInt(row.minor),
  surplus: BigInt(row.surplus),
})

export const isAway = (error: unknown): boolean =>
  isDatabaseAway(error) || /not currently accepting connections/.test(String(error))
