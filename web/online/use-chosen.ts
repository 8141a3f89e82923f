import { useMemo, useState } from 'react'
import type { OnlinePayment } from '../api/shapes.ts'

/** Payments that somebody ticked, of those that are shown and can be tried. */
export interface Chosen {
  readonly ids: readonly string[]
  readonly count: number
  readonly all: boolean
  has(id: string): boolean
  turn(id: string): void
  turnAll(): void
  clear(): void
}

// As many as are taken in one go.
const most = 200

export const useChosen = (payments: readonly OnlinePayment[]): Chosen => {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  return useMemo(() => {
    const can = payments.filter(({ may }) => may.process).map(({ id }) => id)
    const ids = can.filter((id) => ticked.has(id)).slice(0, most)
    const all = can.length > 0 && ids.length === Math.min(can.length, most)
    return {
      ...{ ids, all, count: ids.length },
      has: (id) => ticked.has(id),
      turn: (id) => setTicked((known) => new Set(known).symmetricDifference(new Set([id]))),
      turnAll: () => setTicked(all ? new Set() : new Set(can)),
      clear: () => setTicked(new Set()),
    }
  }, [payments, ticked])
}
