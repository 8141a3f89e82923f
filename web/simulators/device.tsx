import { Switch } from '@mantine/core'
import type { Simulator } from '../api/shapes.ts'
import { useByHand } from '../api/simulators.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { Actions } from './actions.tsx'
import styles from './device.module.css'
import { Faults } from './faults.tsx'
import { Happened } from './happened.tsx'
import { PrinterDrawing } from './printer-drawing.tsx'
import { TerminalDrawing } from './terminal-drawing.tsx'

const ByHand = ({ simulator }: { simulator: Simulator }) => {
  const t = useText()
  const byHand = useByHand(simulator.id)
  return (
    <>
      <Switch
        label={t('simulators.by_hand')}
        description={t('simulators.by_hand.hint')}
        checked={simulator.byHand}
        onChange={(event) => byHand.start(event.currentTarget.checked)}
      />
      <Trouble error={byHand.state.error} />
    </>
  )
}

/** One simulated device: how it looks, what can be done to it, how it may misbehave, what it really did. */
export const Device = ({ simulator }: { simulator: Simulator }) => {
  const printer = simulator.party.includes('printer')
  return (
    <Card title={simulator.title} aside={<span className="quiet">{simulator.address}</span>}>
      <div className={styles.columns}>
        <div className={styles.column}>
          {printer ? <PrinterDrawing simulator={simulator} /> : <TerminalDrawing simulator={simulator} />}
          {printer ? null : <ByHand simulator={simulator} />}
        </div>
        <div className={styles.column}>
          <Actions simulator={simulator} />
          <Faults simulator={simulator} />
          {printer ? null : <Happened lines={simulator.happened} />}
        </div>
      </div>
    </Card>
  )
}
