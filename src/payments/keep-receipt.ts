import { type KeptMessage, messageRow } from '../outbound/store.ts'
import type { TerminalReceipt } from '../terminals/terminal.ts'
import type { About } from './conversation.ts'
import type { Desk } from './desk.ts'

/** The raw messages that were not written down yet; they go with the next thing that is. */
export interface Journal {
  take(): KeptMessage[]
  giveBack(messages: readonly KeptMessage[]): void
}

/** Keeps paper for good, and what was said until then. Paper that the terminal still owed of an earlier payment is kept with that one. */
export const keepReceipt = async (
  desk: Desk,
  about: About,
  receipt: TerminalReceipt,
  journal: Journal,
): Promise<void> => {
  const request = receipt.earlier ? await ownerOf(desk, about, receipt.earlier.reference) : about.request
  const messages = request === about.request ? journal.take() : []
  const given = {
    organisation: about.organisation,
    request,
    id: desk.newId(),
    at: desk.now().toISOString(),
    kind: receipt.kind,
    lines: receipt.lines,
    signature: receipt.signature ?? false,
    wanted: receipt.wanted ?? true,
    messages: messages.map(messageRow),
  }
  await desk.store.call('select keep_receipt($1)', [given]).catch((error) => {
    journal.giveBack(messages)
    throw error
  })
}

/**
 * Whose paper an earlier payment's is: the one the terminal names, else the last before this that may have taken money
 * there. What a person decided by hand may have taken it whatever they said.
 */
const ownerOf = (desk: Desk, about: About, reference: number | null): Promise<string> =>
  desk.store.read(about.organisation, async (tx) => {
    const [owner] = await tx.query<{ id: string }>(
      `select o.id from outbound_request r
       join outbound_request o on o.organisation_id = $1 and o.terminal_id = r.terminal_id and o.reference < r.reference
       left join evidence e on e.organisation_id = $1 and e.id = o.evidence_id
       where r.organisation_id = $1 and r.id = $2 and ($3::bigint is null or o.reference = $3)
         and (o.state in ('unknown', 'accepted') or e.source = 'person')
       order by o.reference desc limit 1`,
      [about.organisation, about.request, reference],
    )
    return owner?.id ?? about.request
  })
