import type { Transaction } from '../store/database.ts'

export interface AuditRow {
  readonly id: string
  readonly at: Date
  readonly action: string
  readonly subjectId: string
  readonly person: { readonly id: string; readonly name: string }
  readonly apiKey: { readonly id: string; readonly name: string } | null
  readonly till: { readonly id: string; readonly name: string } | null
  readonly address: string
  readonly detail: Record<string, unknown>
}

export interface AuditFilter {
  /** Where the page before ended. */
  readonly after?: string
  readonly person?: string
  readonly subject?: string
}

const pageSize = 50

/** Who did what, newest first. `next` is where the page ends, null at the last one. */
export const readAudit = async (
  tx: Transaction,
  { after, person, subject }: AuditFilter,
): Promise<{ rows: AuditRow[]; next: string | null }> => {
  const [at, id] = after === undefined ? [null, null] : placeOf(after)
  const found = await tx.query<AuditRow>(
    `select c.id, c.at, c.action, c.subject_id "subjectId", c.address, c.detail,
       jsonb_build_object('id', p.id, 'name', p.name) person,
       case when k.id is not null then jsonb_build_object('id', k.id, 'name', k.name) end "apiKey",
       case when t.id is not null then jsonb_build_object('id', t.id, 'name', t.name) end till
     from command c
     join person p on p.organisation_id = c.organisation_id and p.id = c.person_id
     left join api_key k on k.organisation_id = c.organisation_id and k.id = c.api_key_id
     left join till t on t.organisation_id = c.organisation_id and t.id = c.till_id
     where c.organisation_id = $1
       and ($2::timestamptz is null or (c.at, c.id) < ($2::timestamptz, $3::uuid))
       and ($4::uuid is null or c.person_id = $4) and ($5::uuid is null or c.subject_id = $5)
     order by c.at desc, c.id desc limit ${pageSize + 1}`,
    [tx.organisation, at, id, person ?? null, subject ?? null],
  )
  const rows = found.slice(0, pageSize)
  const last = rows.at(-1)
  return { rows, next: found.length > pageSize && last ? `${last.at.toISOString()}~${last.id}` : null }
}

// A place that nobody gave out is the beginning.
const placeOf = (after: string): readonly [Date, string] | readonly [null, null] => {
  const [instant = '', id = ''] = after.split('~')
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    ? [null, null]
    : [at, id]
}
