import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useProcessOnline } from '../api/online.ts'
import type { OnlineOverview, ProcessOnline } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { tellTrouble } from '../ui/tell-trouble.ts'
import type { Chosen } from './use-chosen.ts'
import { useOnlineFilter } from './use-online-filter.ts'

/** Tries what is not booked again: what is ticked, what waits for one reason, or everything. */
export const ProcessMany = ({
  overview,
  chosen,
}: {
  overview: OnlineOverview | undefined
  chosen: Chosen
}) => {
  const t = useText()
  const { filter } = useOnlineFilter()
  const process = useProcessOnline()
  const run = (wish: ProcessOnline) =>
    process.run(wish).then(({ count }) => {
      chosen.clear()
      notifications.show({ message: t('online.processed', { count }) })
    }, tellTrouble)
  const reason = overview?.reasons.find(({ group }) => group === filter.reason)
  const some = (overview?.counts.errors ?? 0) > 0
  return (
    <Group gap="sm">
      {chosen.count > 0 ? (
        <Button loading={process.state.isPending} onClick={() => void run({ ids: [...chosen.ids] })}>
          {t('online.process.selected', { count: chosen.count })}
        </Button>
      ) : null}
      <Button
        variant={chosen.count > 0 ? 'default' : 'filled'}
        disabled={!some}
        loading={process.state.isPending && chosen.count === 0}
        onClick={() =>
          void run({
            ...(filter.account ? { accountId: filter.account } : {}),
            ...(reason ? { reasons: [reason.group] } : {}),
          })
        }
      >
        {reason ? t('online.process.reason', { reason: reason.text }) : t('online.process.all')}
      </Button>
    </Group>
  )
}
