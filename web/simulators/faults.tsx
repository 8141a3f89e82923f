import { Switch } from '@mantine/core'
import type { Simulator } from '../api/shapes.ts'
import { useSetFault } from '../api/simulators.ts'
import { useText } from '../text.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './device.module.css'

/** The ways it can misbehave, each switched on for as long as wanted. */
export const Faults = ({ simulator }: { simulator: Simulator }) => {
  const t = useText()
  const set = useSetFault(simulator.id)
  if (simulator.faults.length === 0) return null
  return (
    <section>
      <h3 className={styles.heading}>{t('simulators.faults')}</h3>
      <div className={styles.faults}>
        {simulator.faults.map(({ code, text, on }) => (
          <Switch
            key={code}
            className={styles.fault}
            label={text}
            checked={on}
            onChange={(event) => set.start({ fault: code, on: event.currentTarget.checked })}
          />
        ))}
      </div>
      <Trouble error={set.state.error} />
    </section>
  )
}
