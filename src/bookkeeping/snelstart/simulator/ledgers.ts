import { randomUUID } from 'node:crypto'
import { parseDecimal } from '../../../money/decimal.ts'
import { add, type Money, zero } from '../../../money/money.ts'
import { put } from './administration.ts'
import type { Document, Memory } from './memory.ts'
import { createFieldReader, type Fields } from './read-fields.ts'
import { fieldWrong, type Said } from './said.ts'
import { type Scene, stamp } from './scene.ts'

export const addLedger = (scene: Scene, body: Fields): Said => {
  const read = createFieldReader(scene.dialect)
  const omschrijving = read.text(body, 'omschrijving', 250, true)
  if (read.wrong) return read.wrong
  const nummer = Number(body.nummer)
  const taken = [...scene.memory.all('grootboeken')].some((ledger) => ledger.nummer === nummer)
  if (!Number.isInteger(nummer) || taken) return fieldWrong('Nummer', 'The number is missing or taken.')
  const id = randomUUID()
  const document: Document = {
    kostenplaatsVerplicht: false,
    rekeningCode: nummer < 4000 ? 'Balans' : 'WinstEnVerlies',
    grootboekfunctie: 'Diversen',
    ...body,
    nonactief: false,
    nummer,
    omschrijving,
    id,
    uri: `/grootboeken/${id}`,
    modifiedOn: stamp(scene),
  }
  scene.memory.commit([put('grootboeken', document)])
  return { status: 201, body: document }
}

export interface LedgerBalance {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly active: boolean
  /** Debit less credit of everything booked on it. */
  readonly balance: Money
}

export const ledgerBalances = (memory: Memory): LedgerBalance[] => {
  const balances = new Map<string, Money>()
  for (const { grootboek, saldo } of memory.all('grootboekmutaties')) {
    const id = (grootboek as { id: string }).id
    const amount = parseDecimal(String(saldo), 'EUR') ?? zero('EUR')
    balances.set(id, add(balances.get(id) ?? zero('EUR'), amount))
  }
  return [...memory.all('grootboeken')].map((ledger) => ({
    id: ledger.id,
    number: Number(ledger.nummer),
    name: String(ledger.omschrijving),
    active: ledger.nonactief !== true,
    balance: balances.get(ledger.id) ?? zero('EUR'),
  }))
}
