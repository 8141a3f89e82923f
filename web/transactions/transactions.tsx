import { useMediaQuery } from '@mantine/hooks'
import { IconListSearch } from '@tabler/icons-react'
import { useMemo } from 'react'
import { usePayments } from '../api/payments.ts'
import { useText } from '../text.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { More } from '../ui/more.tsx'
import { Page } from '../ui/page.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { ChooseReceipts } from './choose-receipts.tsx'
import { Filters } from './filters.tsx'
import { PaymentCards } from './payment-cards.tsx'
import { PaymentTable } from './payment-table.tsx'
import { ReceiptsBar } from './receipts-bar.tsx'
import { useChosen } from './use-chosen.ts'
import { useFilter } from './use-filter.ts'

/** Every payment that was asked for, whatever became of it. */
export const Transactions = () => {
  const t = useText()
  const { filter, any } = useFilter()
  const query = usePayments(filter)
  const payments = useMemo(() => (query.data?.pages ?? []).flatMap((page) => page.payments), [query.data])
  const chosen = useChosen(filter, payments)
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false })
  const List = wide ? PaymentTable : PaymentCards
  return (
    <Page wide title={t('transactions.title')}>
      <Filters />
      <ChooseReceipts chosen={chosen} />
      <Loaded query={query} skeleton={<Waiting rows={8} height={56} />}>
        {() =>
          payments.length > 0 ? (
            <List payments={payments} chosen={chosen} />
          ) : (
            <Empty icon={IconListSearch} title={t(any ? 'transactions.none_found' : 'transactions.none')}>
              {t(any ? 'transactions.none_found.hint' : 'transactions.none.hint')}
            </Empty>
          )
        }
      </Loaded>
      <More query={query} />
      <ReceiptsBar chosen={chosen} payments={payments} />
    </Page>
  )
}
