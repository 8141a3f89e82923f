import { IconCircleCheckFilled, IconHelpCircleFilled, IconLoader, IconPower } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Terminal } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import styles from './terminal-card.module.css'

const icons = {
  free: IconCircleCheckFilled,
  running: IconLoader,
  held: IconHelpCircleFilled,
  off: IconPower,
} as const

type Use = keyof typeof icons

const useOf = ({ active, heldBy }: Terminal): Use => {
  if (heldBy) return heldBy.running ? 'running' : 'held'
  return active ? 'free' : 'off'
}

/** Whether it is free, and else who uses it for what. */
export const UsedBy = ({ terminal }: { terminal: Terminal }) => {
  const t = useText()
  const { heldBy } = terminal
  const use = useOf(terminal)
  const Icon = icons[use]
  const words = t(`terminals.use.${use}`, {
    invoice: heldBy?.invoiceNumber ?? '',
    person: heldBy?.operator.name ?? '',
    till: heldBy?.till?.name ?? '–',
  })
  return (
    <span className={styles.used} data-use={use}>
      <Icon aria-hidden size={20} />
      {heldBy ? (
        <Link to="/transactions/$id" params={{ id: heldBy.paymentId }}>
          {words}
        </Link>
      ) : (
        words
      )}
    </span>
  )
}
