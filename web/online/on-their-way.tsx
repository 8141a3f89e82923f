import { Progress } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useText } from '../text.tsx'
import styles from './online.module.css'

/** How far a long run is: what was on its way at most, and what of it still is. */
export const OnTheirWay = ({ busy }: { busy: number }) => {
  const t = useText()
  const [most, setMost] = useState(busy)
  useEffect(() => setMost((known) => (busy === 0 ? 0 : Math.max(known, busy))), [busy])
  if (busy < 2) return null
  const words = t('online.busy', { count: busy })
  return (
    <div className={styles.busy} role="status">
      <span>{words}</span>
      <Progress value={most > 0 ? (100 * (most - busy)) / most : 0} aria-label={words} animated />
    </div>
  )
}
