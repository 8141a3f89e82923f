import { useMediaQuery } from '@mantine/hooks'
import { IconListSearch, IconWorldCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useOnlineOverview, useOnlinePayments } from '../api/online.ts'
import { useMay } from '../api/session.ts'
import type { OnlineOverview } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { More } from '../ui/more.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { type Tab, tabs } from './address.ts'
import { Filters } from './filters.tsx'
import { OnTheirWay } from './on-their-way.tsx'
import styles from './online.module.css'
import { PaymentCards } from './payment-cards.tsx'
import { PaymentTable } from './payment-table.tsx'
import { ProcessMany } from './process-many.tsx'
import { useChosen } from './use-chosen.ts'
import { useOnlineFilter } from './use-online-filter.ts'

const Tabs = ({ tab, overview }: { tab: Tab; overview: OnlineOverview | undefined }) => {
  const t = useText()
  const { filter } = useOnlineFilter()
  // A reason is one of errors only.
  const { reason: _, ...others } = filter
  return (
    <nav className={styles.tabs} aria-label={t('online.tabs')}>
      {tabs.map((one) => (
        <Link
          key={one}
          to="/online"
          search={{ ...(one === 'errors' ? filter : others), tab: one }}
          className={styles.tab}
          data-tab={one}
          data-some={one === 'errors' && (overview?.counts.errors ?? 0) > 0}
          aria-current={one === tab ? 'page' : undefined}
        >
          {t(`online.tab.${one}`)}
          {one === 'all' ? null : <span className={styles.number}>{overview?.counts[one] ?? '…'}</span>}
        </Link>
      ))}
    </nav>
  )
}

/** Every online payment, by where it stands. */
export const Payments = () => {
  const t = useText()
  const may = useMay('manage-bookkeeping')
  const { filter, tab: wished, any, asked } = useOnlineFilter()
  const counted = useOnlineOverview(filter.account)
  const overview = counted.data
  // What asks for a person comes first, unless somebody chose.
  const tab = wished ?? ((overview?.counts.errors ?? 0) > 0 ? 'errors' : 'report')
  const query = useOnlinePayments(asked(tab))
  const payments = useMemo(() => (query.data?.pages ?? []).flatMap((page) => page.payments), [query.data])
  const chosen = useChosen(payments)
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false })
  const List = wide ? PaymentTable : PaymentCards
  const none = any ? 'found' : tab
  return (
    <>
      <div className={styles.bar}>
        <Tabs tab={tab} overview={overview} />
        {may && tab === 'errors' ? <ProcessMany overview={overview} chosen={chosen} /> : null}
      </div>
      <p className={styles.hint}>{t(`online.tab.${tab}.hint`)}</p>
      <OnTheirWay busy={overview?.busy ?? 0} />
      <Filters overview={overview} withReason={tab === 'errors'} />
      <Trouble error={counted.error} />
      <Loaded query={query} skeleton={<Waiting rows={8} height={72} />}>
        {() =>
          payments.length > 0 ? (
            <List payments={payments} chosen={may && tab === 'errors' ? chosen : null} />
          ) : (
            <Empty icon={any ? IconListSearch : IconWorldCheck} title={t(`online.none.${none}`)}>
              {t(`online.none.${none}.hint`)}
            </Empty>
          )
        }
      </Loaded>
      <More query={query} />
    </>
  )
}
