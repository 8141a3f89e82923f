import { useEffect, useMemo, useState } from 'react'
import type { PaymentFilter } from '../api/payments.ts'
import type { ReceiptSelection } from '../api/receipts.ts'
import type { Payment } from '../api/shapes.ts'

const hasReceipt = ({ state }: Payment): boolean => state === 'accepted'

/** What is chosen: some payments one by one, or a whole day of what the filters show. */
type Choice = { readonly ids: ReadonlySet<string> } | { readonly day: string }

const nothing: Choice = { ids: new Set() }

/** The payments whose receipts are wanted. Other filters begin with none. */
export const useChosen = (filter: PaymentFilter, payments: readonly Payment[]) => {
  const [choice, choose] = useState<Choice>(nothing)
  const asked = JSON.stringify(filter)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen belongs to the filters it was chosen under
  useEffect(() => choose(nothing), [asked])
  const possible = useMemo(() => payments.filter(hasReceipt), [payments])
  const ids = 'ids' in choice ? choice.ids : nothing.ids
  const has = ({ id, businessDate }: Payment) => ('day' in choice ? businessDate === choice.day : ids.has(id))
  const chosenHere = possible.filter(has).length
  const setIds = (to: Iterable<string>) => choose({ ids: new Set(to) })
  const selection: ReceiptSelection | null =
    'day' in choice
      ? { ...filter, state: 'accepted', from: choice.day, to: choice.day }
      : ids.size > 0
        ? { ids: [...ids] }
        : null
  return {
    selection,
    day: 'day' in choice ? choice.day : null,
    /** Of a day Saldo has to count them. */
    count: 'day' in choice ? null : ids.size,
    /** The last day on which something was paid, of what is shown. */
    lastDay: possible[0]?.businessDate ?? null,
    shown: possible.length,
    allShown: possible.length > 0 && chosenHere === possible.length,
    someShown: chosenHere > 0,
    can: hasReceipt,
    has,
    toggle: (payment: Payment) => {
      const known = new Set(possible.filter(has).map(({ id }) => id))
      for (const id of ids) known.add(id)
      if (has(payment)) known.delete(payment.id)
      else known.add(payment.id)
      setIds(known)
    },
    toggleShown: () => setIds(chosenHere === possible.length ? [] : possible.map(({ id }) => id)),
    chooseDay: (day: string) => choose({ day }),
    chooseIds: setIds,
    clear: () => choose(nothing),
  }
}

export type Chosen = ReturnType<typeof useChosen>
