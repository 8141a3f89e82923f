import { useMediaQuery } from '@mantine/hooks'
import { IconListSearch } from '@tabler/icons-react'
import { usePayments } from '../api/payments.ts'
import { useText } from '../text.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { More } from '../ui/more.tsx'
import { Page } from '../ui/page.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { Filters } from './filters.tsx'
import { PaymentCards } from './payment-cards.tsx'
import { PaymentTable } from './payment-table.tsx'
import { useFilter } from './use-filter.ts'

/** Every payment that was asked for, whatever became of it. */
export const Transactions = () => {
  const t = useText()
  const { filter, any } = useFilter()
  const query = usePayments(filter)
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false })
  const List = wide ? PaymentTable : PaymentCards
  return (
    <Page wide title={t('transactions.title')}>
      <Filters />
      <Loaded query={query} skeleton={<Waiting rows={8} height={56} />}>
        {({ pages }) => {
          const payments = pages.flatMap((page) => page.payments)
          if (payments.length > 0) return <List payments={payments} />
          return (
            <Empty icon={IconListSearch} title={t(any ? 'transactions.none_found' : 'transactions.none')}>
              {t(any ? 'transactions.none_found.hint' : 'transactions.none.hint')}
            </Empty>
          )
        }}
      </Loaded>
      <More query={query} />
    </Page>
  )
}
