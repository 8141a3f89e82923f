import { NativeSelect } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useAudit, usePeople } from '../api/organisation.ts'
import type { AuditRow } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { More } from '../ui/more.tsx'
import { When } from '../ui/when.tsx'
import styles from './settings.module.css'

const route = getRouteApi('/settings')

const Row = ({ row }: { row: AuditRow }) => (
  <li className={styles.row}>
    <div className={styles.who}>
      <span className={styles.name}>{row.person.name}</span> {row.actionText}
      <div className="quiet">
        {[row.till?.name, row.apiKey?.name, row.address].filter(Boolean).join(' · ')}
      </div>
    </div>
    <span className="quiet">
      <When at={row.at} />
    </span>
  </li>
)

/** Who did what. Nothing here can be changed. */
export const Audit = () => {
  const t = useText()
  const navigate = useNavigate({ from: '/settings' })
  const { person } = route.useSearch()
  const people = usePeople().data ?? []
  const query = useAudit(person ? { person } : {})
  const choose = (id: string) =>
    void navigate({ search: { part: 'audit', ...(id ? { person: id } : {}) }, replace: true })
  return (
    <Card title={t('settings.audit')}>
      <NativeSelect
        label={t('settings.audit.person')}
        data={[
          { value: '', label: t('settings.audit.everybody') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={person ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <Loaded query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          return rows.length > 0 ? (
            <ul className={styles.rows}>
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </ul>
          ) : (
            <Empty icon={IconHistory} title={t('settings.audit.none')} />
          )
        }}
      </Loaded>
      <More query={query} />
    </Card>
  )
}
