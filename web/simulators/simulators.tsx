import { IconDeviceGamepad2 } from '@tabler/icons-react'
import { useSimulators } from '../api/simulators.ts'
import { useText } from '../text.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { Device } from './device.tsx'
import styles from './simulators.module.css'

/** Every simulated device, to be played as a customer or a cable would. */
export const Simulators = () => {
  const t = useText()
  return (
    <Page wide title={t('simulators.title')} lead={t('simulators.lead')}>
      <Loaded query={useSimulators()} skeleton={<Waiting rows={2} height={420} />}>
        {(simulators) =>
          simulators.length > 0 ? (
            <div className={styles.room}>
              {simulators.map((simulator) => (
                <Device key={simulator.id} simulator={simulator} />
              ))}
            </div>
          ) : (
            <Empty icon={IconDeviceGamepad2} title={t('simulators.none')} />
          )
        }
      </Loaded>
    </Page>
  )
}
