import { setTimeout as pause } from 'node:timers/promises'
import { Bug } from '../bug.ts'
import { entryRow } from '../ledger/entry.ts'
import { businessDate } from '../organisation/business-day.ts'
import type { Approved, Evidence } from '../outbound/evidence.ts'
import { askLater, type KeptMessage, type Run, type Settled, settle } from '../outbound/store.ts'
import { isDatabaseAway } from '../store/database-away.ts'
import type { Desk } from './desk.ts'
import { approvalEntry, interruptedEntry, type Posting, refundEntry } from './entries.ts'
import type { AskedTender } from './load-tender.ts'

/** Evidence on its way into the books, with what was said on the way. */
export interface Proof {
  readonly evidence: Evidence
  readonly messages: readonly KeptMessage[]
}

const posting = (desk: Desk, tender: AskedTender): Posting => {
  const at = desk.now()
  return {
    id: desk.newId(),
    occurredAt: at,
    businessDate: businessDate(at, tender.timeZone, tender.dayStarts),
  }
}

const entryFor = (tender: AskedTender, approved: Approved, promised: boolean, when: Posting) => {
  const { returns } = tender
  return returns
    ? refundEntry({ ...tender, returns }, approved, when)
    : approvalEntry(tender, approved, promised, when)
}

/** Writes evidence and what it posts in one statement; `run` is the store's, or that of a person's command. */
export const settleTender = async (
  desk: Desk,
  run: Run,
  tender: AskedTender,
  { evidence, messages }: Proof,
  promised = tender.promised,
): Promise<Settled> => {
  const when = posting(desk, tender)
  const posted = evidence.approved ? entryFor(tender, evidence.approved, promised, when) : undefined
  const settled = await settle(run, {
    organisation: tender.organisation,
    request: tender.request,
    at: when.occurredAt,
    evidence,
    entries: posted ? [entryRow(posted.entry)] : [],
    tasks: (posted?.questions ?? []).map((question) => ({ id: desk.newId(), ...question })),
    reversalId: desk.newId(),
    businessDate: when.businessDate,
    promised,
    messages,
  })
  if (settled !== 'look again') return settled
  if (promised !== tender.promised) throw new Bug('a promise came and went')
  return settleTender(desk, run, tender, { evidence, messages }, !promised)
}

/** Leaves a request unknown: it is a `?` from now on, stands in the interim account, and is asked about again at `askAt`. */
export const leaveUnknown = async (
  desk: Desk,
  tender: AskedTender,
  { askAt, freeTerminal }: { readonly askAt: Date; readonly freeTerminal: boolean },
  messages: readonly KeptMessage[],
): Promise<void> => {
  await askLater(desk.store, {
    organisation: tender.organisation,
    request: tender.request,
    at: desk.now(),
    askAt,
    claim: false,
    freeTerminal,
    entry: entryRow(interruptedEntry(tender, tender.request, posting(desk, tender))),
    messages,
  })
}

/** Takes a due request for one inquiry. False when it ended or another node was first. */
export const claimForInquiry = (desk: Desk, tender: AskedTender): Promise<boolean> =>
  askLater(desk.store, {
    organisation: tender.organisation,
    request: tender.request,
    at: desk.now(),
    askAt: new Date(desk.now().getTime() + desk.lease.length),
    claim: true,
    freeTerminal: false,
    entry: entryRow(interruptedEntry(tender, tender.request, posting(desk, tender))),
    messages: [],
  })

/**
 * Offers what is known to a database that may be away, until it is written: an answer in our hands is not given up. What the
 * database refuses for good (a bug) is thrown after it was offered as often as `attempts` says.
 */
export const untilWritten = async <T>(
  desk: Pick<Desk, 'trouble' | 'writeAgainAfter'>,
  about: Readonly<Record<string, string>>,
  write: () => Promise<T>,
): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write()
    } catch (error) {
      desk.trouble(error, about)
      if (!mayBeWrittenLater(error)) throw error
      await pause(desk.writeAgainAfter * Math.min(attempt, 10), undefined, { ref: false })
    }
  }
}

// Class 40 is a transaction that stood in another's way: it may be given again as well.
const mayBeWrittenLater = (error: unknown): boolean =>
  isDatabaseAway(error) || ((error as { code?: string }).code ?? '').startsWith('40')
