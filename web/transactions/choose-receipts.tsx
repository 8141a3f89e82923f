import { Button, Checkbox } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useText } from '../text.tsx'
import { Day } from '../ui/when.tsx'
import styles from './choose-receipts.module.css'
import type { Chosen } from './use-chosen.ts'

/** Above the list: all that is shown, or a whole day at once. */
export const ChooseReceipts = ({ chosen }: { chosen: Chosen }) => {
  const t = useText()
  const { lastDay, shown } = chosen
  if (shown === 0) return null
  return (
    <div className={styles.choose}>
      <Checkbox
        label={t('transactions.receipts.all_shown', { count: shown })}
        checked={chosen.allShown}
        indeterminate={chosen.someShown && !chosen.allShown}
        onChange={chosen.toggleShown}
      />
      {lastDay ? (
        <Button
          variant={chosen.day === lastDay ? 'light' : 'subtle'}
          leftSection={<IconCalendar aria-hidden size={20} />}
          aria-pressed={chosen.day === lastDay}
          onClick={() => (chosen.day === lastDay ? chosen.clear() : chosen.chooseDay(lastDay))}
        >
          <span>
            {t('transactions.receipts.whole_day')} · <Day of={lastDay} />
          </span>
        </Button>
      ) : null}
    </div>
  )
}
