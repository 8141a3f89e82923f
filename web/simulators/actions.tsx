import { Button } from '@mantine/core'
import type { Simulator } from '../api/shapes.ts'
import { usePlay } from '../api/simulators.ts'
import { useText } from '../text.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './device.module.css'

/** What a customer, a host or a cable can do now; what is not its turn is greyed. */
export const Actions = ({ simulator }: { simulator: Simulator }) => {
  const t = useText()
  const play = usePlay(simulator.id)
  // The switch beside the drawing does these two.
  const actions = simulator.actions.filter(({ code }) => !code.startsWith('play_by'))
  if (actions.length === 0) return null
  return (
    <section>
      <h3 className={styles.heading}>{t('simulators.actions')}</h3>
      <div className={styles.actions}>
        {actions.map(({ code, text, possible }) => (
          <Button
            key={code}
            variant={possible ? 'light' : 'default'}
            disabled={!possible}
            className={styles.action}
            onClick={() => play.start(code)}
          >
            {text}
          </Button>
        ))}
      </div>
      <Trouble error={play.state.error} />
    </section>
  )
}
