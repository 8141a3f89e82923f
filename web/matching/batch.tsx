import { Button } from '@mantine/core'
import { IconArrowLeft, IconDownload } from '@tabler/icons-react'
import { type MatchOverview, useMatchBatch } from '../api/matching.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { Filters } from './filters.tsx'
import { OpenItems } from './open-items.tsx'
import { Picture } from './picture.tsx'
import { Proposals } from './proposals.tsx'
import { useMatchFilter } from './use-match-filter.ts'

const Actions = ({ id }: { id: string }) => {
  const t = useText()
  return (
    <>
      <LinkButton to="/matching" variant="default" leftSection={<IconArrowLeft aria-hidden size={20} />}>
        {t('matching.back')}
      </LinkButton>
      <Button
        component="a"
        variant="default"
        href={`/api/v1/matching/batches/${id}/matches.csv`}
        download
        leftSection={<IconDownload aria-hidden size={20} />}
      >
        {t('matching.download')}
      </Button>
    </>
  )
}

const Whole = ({ overview }: { overview: MatchOverview }) => {
  const t = useText()
  const { id, filter } = useMatchFilter()
  const { batch, fallen } = overview
  const from = {
    person: batch.madeBy,
    left: batch.left,
    right: batch.right ?? t('matching.open_invoices'),
  }
  const { rejections, aliases } = batch.remembered
  return (
    <Page
      wide
      title={batch.name}
      lead={
        <>
          {t('matching.made_by', from)}
          {rejections + aliases > 0 ? <div>{t('matching.remembered', { rejections, aliases })}</div> : null}
        </>
      }
      actions={<Actions id={id} />}
    >
      <Card title={t('matching.picture')}>
        <Picture fallen={fallen} />
      </Card>
      <Filters batch={batch} fallen={fallen} />
      {filter.state === 'unmatched' ? <OpenItems /> : <Proposals />}
    </Page>
  )
}

/** One batch: where its items fell, and what a person is asked about them. */
export const Batch = () => {
  const { id } = useMatchFilter()
  return <Loaded query={useMatchBatch(id)}>{(overview) => <Whole overview={overview} />}</Loaded>
}
