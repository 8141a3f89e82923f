import type { Complaint } from '../../reconciliation/files/complaint.ts'
import { readTable } from '../../reconciliation/files/read-table.ts'
import { readText } from '../../reconciliation/files/read-text.ts'
import type { Side } from '../../reconciliation/side.ts'

/** A pair that belongs together; an empty side says that the other has no partner. */
export interface TruePair {
  readonly left: string
  readonly right: string
  readonly kind: string
}

export type ReadTruth =
  | { readonly pairs: readonly TruePair[] }
  | { readonly complaints: readonly Complaint[] }

const mostComplaints = 20

/** Reads the labels of a corpus: the columns left and right, and kind (or case) for the kind of case. */
export const readTruth = async (path: string, left: Side, right: Side): Promise<ReadTruth> => {
  const file = await readText(path)
  if (!('text' in file))
    return { complaints: [{ line: file.line, column: '', code: 'encoding', params: { byte: file.byte } }] }
  const known = { left: new Set(left.ids), right: new Set(right.ids) }
  const complaints: Complaint[] = []
  const pairs: TruePair[] = []
  let names: string[] | null = null
  const check = (side: 'left' | 'right', id: string, line: number): void => {
    if (id !== '' && !known[side].has(id) && complaints.length < mostComplaints)
      complaints.push({ line, column: side, code: 'truth_unknown', params: { id, side } })
  }
  const broken = await readTable(file.text, (cells, line) => {
    if (names === null) {
      names = cells.map((cell) => cell.trim().toLowerCase())
      for (const column of ['left', 'right'])
        if (!names.includes(column)) complaints.push({ line, column, code: 'column_missing' })
      return
    }
    const at = (column: string): string => (cells[names?.indexOf(column) ?? -1] ?? '').trim()
    const pair = { left: at('left'), right: at('right'), kind: at('kind') || at('case') }
    if (pair.left === '' && pair.right === '') return
    check('left', pair.left, line)
    check('right', pair.right, line)
    pairs.push(pair)
  })
  if (broken) complaints.push(broken)
  if (names === null) complaints.push({ line: 1, column: '', code: 'no_header' })
  return complaints.length > 0 ? { complaints } : { pairs }
}
