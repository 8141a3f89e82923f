import { useEffect, useState } from 'react'

/** True only once it has been true for a while: what passes in a moment disturbs nobody. */
export const useSteady = (value: boolean, ms: number): boolean => {
  const [steady, setSteady] = useState(false)
  useEffect(() => {
    if (!value) return setSteady(false)
    const timer = setTimeout(() => setSteady(true), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return steady
}
