import type { TestDatabase } from '../../../src/store/test-database.ts'
import type { BookedTransaction } from '../../../src/terminals/simulator.ts'
import type { Administration } from '../administration.ts'
import { type AtProvider, isRefundFor } from '../devices/provider.ts'
import { type Device, isFor } from '../devices.ts'
import type { Told } from '../people/shop.ts'

/** One card payment or refund over a terminal, with what the books say of it beside what the terminal really did. */
export interface Case {
  readonly tender: string
  readonly request: string
  readonly invoice: string
  readonly reference: number
  readonly state: 'prepared' | 'unknown' | 'accepted' | 'refused' | 'not_taken'
  readonly asks: number
  readonly askAt: Date | null
  readonly madeAt: Date
  /** Above zero for a refund as well. */
  readonly minor: bigint
  /** Of a refund: what it gives back, and out of which account. */
  readonly returns: { readonly tender: string; readonly account: string } | null
  readonly surplus: bigint
  readonly promised: boolean
  readonly hidden: boolean
  /** Of the evidence it stands on. */
  readonly source: string | null
  readonly approved: bigint | null
  readonly tip: bigint | null
  readonly device: Device
  readonly booked: readonly BookedTransaction[]
  /** As the provider of a cloud has it; empty where it never arrived, and for a terminal in the shop. */
  readonly atProvider: readonly AtProvider[]
}

/** What befell a world, where a rule must know. */
export interface Befallen {
  /** The database went away, or its lines were cut. */
  readonly databaseAway: boolean
}

/** Everything the auditor looks at. */
export interface EvidenceRoom {
  readonly database: TestDatabase
  readonly organisation: string
  readonly cases: readonly Case[]
  readonly devices: readonly Device[]
  readonly told: readonly Told[]
  readonly administration: Administration
  readonly befallen: Befallen
  /** A query as the owner; `$1` is the organisation. */
  look<Row extends object>(text: string, ...values: unknown[]): Promise<Row[]>
}

/** A rule that was broken, in words. */
export type Rule = (room: EvidenceRoom) => Promise<readonly string[]> | readonly string[]

interface Row {
  readonly tender: string
  readonly request: string
  readonly invoice: string
  readonly reference: string
  readonly state: Case['state']
  readonly asks: number
  readonly ask_at: Date | null
  readonly made_at: Date
  readonly minor: string
  readonly surplus: string
  readonly promised: boolean
  readonly hidden: boolean
  readonly source: string | null
  readonly approved: string | null
  readonly tip: string | null
  readonly terminal: string
  readonly takes_back: string | null
  readonly returned_from: string | null
}

export const openEvidenceRoom = async (
  database: TestDatabase,
  organisation: string,
  devices: readonly Device[],
  told: readonly Told[],
  administration: Administration,
  befallen: Befallen,
): Promise<EvidenceRoom> => {
  // The auditor sees what it has, also where nobody else reached it.
  for (const { provider, simulator } of devices) if (provider) simulator.clearFaults()
  const look = <Found extends object>(text: string, ...values: unknown[]) =>
    database.owner<Found>(text, [organisation, ...values])
  const rows = await look<Row>(
    `select t.id as tender, r.id as request, t.invoice_id as invoice, r.reference::text, r.state, r.asks, r.ask_at, r.made_at,
       abs(t.minor)::text as minor, t.surplus_minor::text as surplus, t.takes_back, t.returned_from, t.hidden_at is not null as hidden, r.terminal_id as terminal,
       exists (select from refund_promise p where p.organisation_id = $1 and p.tender_id = t.id) as promised,
       e.source, e.approved_minor::text as approved, e.tip_minor::text as tip
     from tender t
     left join outbound_request r on r.organisation_id = $1 and r.subject_id = t.id
       and r.step = case when t.takes_back is null then 'pay' else 'refund' end
     left join evidence e on e.organisation_id = $1 and e.id = r.evidence_id
     where t.organisation_id = $1 and t.method = 'card' order by r.made_at`,
  )
  const provided = new Map<Device, readonly AtProvider[]>()
  for (const device of devices) provided.set(device, (await device.provider?.transactions()) ?? [])
  const cases = rows.map((row) => caseOf(row, devices, provided))
  return { database, organisation, devices, told, administration, befallen, look, cases }
}

const caseOf = (
  row: Row,
  devices: readonly Device[],
  provided: ReadonlyMap<Device, readonly AtProvider[]>,
): Case => {
  const device = devices.find(({ id }) => id === row.terminal)
  if (!device) throw new Error(`the tender ${row.tender} has no request, or no terminal`)
  return {
    ...row,
    reference: Number(row.reference),
    askAt: row.ask_at,
    madeAt: row.made_at,
    minor: BigInt(row.minor),
    surplus: BigInt(row.surplus),
    approved: row.approved === null ? null : BigInt(row.approved),
    tip: row.tip === null ? null : BigInt(row.tip),
    device,
    returns:
      row.takes_back === null ? null : { tender: row.takes_back, account: row.returned_from ?? 'nowhere' },
    ...really(device, row, provided.get(device) ?? []),
  }
}

const really = (
  device: Device,
  row: Row,
  provided: readonly AtProvider[],
): Pick<Case, 'booked' | 'atProvider'> => {
  const book = device.simulator.book()
  if (row.takes_back === null)
    return {
      booked: book.filter((line) => isFor(device, line, row)),
      atProvider: provided.filter((one) => isSaleFor(one, row.request)),
    }
  const atProvider = provided.filter((one) => isRefundFor(one, row.request))
  const own = new Set(atProvider.map(({ reference }) => reference))
  return { booked: book.filter(({ terminalReference }) => own.has(terminalReference)), atProvider }
}

const isSaleFor = ({ type, merchantOrderReference }: AtProvider, request: string): boolean =>
  type === 'sale' && (merchantOrderReference ?? '').endsWith(`/${request}`)

/** What the terminal took for it, or gave back for a refund, and did not undo. */
export const takenFor = ({ booked }: Case): readonly BookedTransaction[] =>
  booked.filter(({ state }) => state === 'authorised')

export const nameOf = ({ tender, returns, device, reference, state, source }: Case): string =>
  `${returns ? 'refund' : 'payment'} ${tender.slice(-6)} (${device.name} ${device.fate}, number ${reference}, ${state}${source ? ` by ${source}` : ''})`

/** What it moved to us: below zero for a refund. */
export const signed = ({ returns }: Case, minor: bigint): bigint => (returns ? -minor : minor)
