import type { Simulator } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { LongText } from '../ui/long-text.tsx'
import styles from './drawing.module.css'

/** The printer with its paper hanging out, newest first. */
export const PrinterDrawing = ({ simulator }: { simulator: Simulator }) => {
  const t = useText()
  return (
    <div className={styles.printer}>
      <div className={styles.case} data-state={simulator.state}>
        <span className={styles.lamp} data-state={simulator.state} aria-hidden="true" />
        <span role="status">{simulator.stateText}</span>
        <span className={styles.slot} aria-hidden="true" />
      </div>
      {simulator.paper.length > 0 ? (
        <LongText className={styles.paper} name={t('simulators.paper')}>
          {simulator.paper.join('\n')}
        </LongText>
      ) : (
        <p className="quiet">{t('simulators.no_paper')}</p>
      )}
    </div>
  )
}
