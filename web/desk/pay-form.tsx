import { SegmentedControl } from '@mantine/core'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { useShortcut } from '../ui/shortcut.tsx'
import type { Means } from './address.ts'
import { AmountToPay } from './amount-to-pay.tsx'
import type { Bill } from './bill.ts'
import { ByCard } from './by-card.tsx'
import { BySlip } from './by-slip.tsx'
import { InCash } from './in-cash.tsx'
import styles from './pay-form.module.css'
import { useBillForm } from './use-bill-form.ts'
import { useDesk } from './use-desk.ts'
import { useMeans } from './use-means.ts'

const keys = { card: 'F2', cash: 'F4', standalone: 'F8' } as const

const labels = {
  card: 'desk.means.card',
  cash: 'desk.means.cash',
  standalone: 'desk.means.standalone',
} as const

const panels = { card: ByCard, cash: InCash, standalone: BySlip } as const

/** How much, by what means; splitting is paying less than is open and coming back for the rest. */
export const PayForm = ({ bill }: { bill: Bill }) => {
  const t = useText()
  const { address } = useDesk()
  const { means: possible, noCash } = useMeans()
  const first = possible.find((one) => one === address.means) ?? possible[0] ?? 'card'
  const form = useBillForm(bill, first)
  useShortcut(keys.card, () => form.setMeans('card'), possible.includes('card'))
  useShortcut(keys.cash, () => form.setMeans('cash'), possible.includes('cash'))
  useShortcut(keys.standalone, () => form.setMeans('standalone'), possible.includes('standalone'))
  const Panel = panels[form.means]
  return (
    <Card>
      <AmountToPay form={form} number={bill.number} />
      <SegmentedControl
        fullWidth
        size="lg"
        aria-label={t('desk.means')}
        className={styles.means}
        data={possible.map((one) => ({
          value: one,
          label: (
            <span className={styles.label}>
              {t(labels[one])} <kbd className={styles.key}>{keys[one]}</kbd>
            </span>
          ),
        }))}
        value={form.means}
        onChange={(to) => form.setMeans(to as Means)}
      />
      {noCash ? <p className="quiet">{t(noCash)}</p> : null}
      <Panel bill={bill} form={form} />
    </Card>
  )
}
