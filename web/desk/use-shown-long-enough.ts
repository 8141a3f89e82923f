import { useEffect, useRef, useState } from 'react'
import type { Question } from '../api/shapes.ts'

/** CCV: a demand on the cashier stays in sight for at least six seconds (fact sheet of CCV, 2.3). */
const leastMs = 6_000

/** The questions that are open, and those answered since they were seen here for less than six seconds. */
export const useShownLongEnough = (questions: readonly Question[], least = leastMs): readonly Question[] => {
  const seenAt = useRef(new Map<string, number>())
  const [, look] = useState(0)
  for (const { id, answer } of questions)
    if (answer === null && !seenAt.current.has(id)) seenAt.current.set(id, Date.now())
  const restOf = (id: string): number => least - (Date.now() - (seenAt.current.get(id) ?? 0))
  const shown = questions.filter(({ id, answer }) => answer === null || restOf(id) > 0)
  const soonest = Math.min(...shown.filter(({ answer }) => answer !== null).map(({ id }) => restOf(id)))
  useEffect(() => {
    if (!Number.isFinite(soonest)) return
    const later = setTimeout(() => look((times) => times + 1), soonest)
    return () => clearTimeout(later)
  })
  return shown
}
