import type { Simulator } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import styles from './drawing.module.css'

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '✕', '0', '✓'] as const

/** The terminal as it stands on the counter, with what its screen shows. */
export const TerminalDrawing = ({ simulator }: { simulator: Simulator }) => {
  const t = useText()
  return (
    <section className={styles.device} data-state={simulator.state} aria-label={t('simulators.screen')}>
      <div className={styles.screen} role="status">
        <div>{simulator.screen.join('\n')}</div>
        <div className={styles.state}>{simulator.stateText}</div>
      </div>
      <div className={styles.keys} aria-hidden="true">
        {keys.map((key) => (
          <span key={key} className={styles.key} data-key={key}>
            {key}
          </span>
        ))}
      </div>
    </section>
  )
}
