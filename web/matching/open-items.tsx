import { IconChecks } from '@tabler/icons-react'
import { useMemo } from 'react'
import { type MatchItem, useMatchProposals } from '../api/matching.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { More } from '../ui/more.tsx'
import { Item } from './item.tsx'
import styles from './open-items.module.css'
import { useMatchFilter } from './use-match-filter.ts'

const Side = ({ title, items }: { title: string; items: readonly MatchItem[] }) =>
  items.length === 0 ? null : (
    <Card title={title}>
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={item.id}>
            <Item item={item} />
            {item.why ? <p className="quiet">{item.why}</p> : null}
          </li>
        ))}
      </ul>
    </Card>
  )

/** What stands on its own, side by side, with why. */
export const OpenItems = () => {
  const t = useText()
  const { id, filter } = useMatchFilter()
  const query = useMatchProposals(id, filter)
  const items = useMemo(() => (query.data?.pages ?? []).flatMap((page) => page.unmatched), [query.data])
  return (
    <>
      <Loaded query={query}>
        {() =>
          items.length === 0 ? (
            <Empty icon={IconChecks} title={t('matching.nothing')} />
          ) : (
            <div className={styles.sides}>
              <Side title={t('matching.left')} items={items.filter(({ side }) => side === 'left')} />
              <Side title={t('matching.right')} items={items.filter(({ side }) => side === 'right')} />
            </div>
          )
        }
      </Loaded>
      <More query={query} />
    </>
  )
}
