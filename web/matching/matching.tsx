import { IconArrowsJoin } from '@tabler/icons-react'
import { useMatchBatches } from '../api/matching.ts'
import { useMay } from '../api/session.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { BatchList } from './batch-list.tsx'
import { NewBatch } from './new-batch.tsx'

/** Files against each other or against our own open invoices, to see what the rules would do. */
export const Matching = () => {
  const t = useText()
  const mayDecide = useMay('decide-matching')
  return (
    <Page title={t('matching.title')} lead={t('matching.lead')}>
      {mayDecide ? (
        <Card title={t('matching.new')}>
          <NewBatch />
        </Card>
      ) : null}
      <Loaded query={useMatchBatches()}>
        {({ batches }) =>
          batches.length > 0 ? (
            <BatchList batches={batches} />
          ) : (
            <Empty icon={IconArrowsJoin} title={t('matching.none')}>
              {t('matching.none.hint')}
            </Empty>
          )
        }
      </Loaded>
    </Page>
  )
}
