import type { Simulator } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import styles from './drawing.module.css'

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '✕', '0', '✓'] as const

/** The device as it stands on the counter, with what its screen shows. */
export const Drawing = ({ simulator }: { simulator: Simulator }) => {
  const t = useText()
  const printer = simulator.party.includes('printer')
  return (
    <div className={styles.device} data-state={simulator.state} data-printer={printer}>
      <div className={styles.screen} role="status" aria-label={t('simulators.screen')}>
        {simulator.screen.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a screen is drawn line by line
          <div key={at}>{line || '\u00a0'}</div>
        ))}
        <div className={styles.state}>{simulator.stateText}</div>
      </div>
      {printer ? (
        <div className={styles.slot} aria-hidden="true" />
      ) : (
        <div className={styles.keys} aria-hidden="true">
          {keys.map((key) => (
            <span key={key} className={styles.key} data-key={key}>
              {key}
            </span>
          ))}
        </div>
      )}
    </div>
  )
}
