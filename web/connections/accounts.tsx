import { NativeSelect } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useChoices, useMappedAccounts } from '../api/bookkeeping.ts'
import type { Choice, Connection, MappedAccount } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Notice } from '../ui/notice.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { AccountRow } from './account-row.tsx'
import styles from './connections.module.css'

const route = getRouteApi('/connections')

interface TableProps {
  readonly connection: string
  readonly rows: readonly MappedAccount[]
  readonly choices: readonly Choice[]
}

const Table = ({ connection, rows, choices }: TableProps) => {
  const t = useText()
  const isMissing = ({ required, effective }: MappedAccount) => required && !effective
  const missing = rows.filter(isMissing)
  const part = (use: MappedAccount['use']) => rows.filter((row) => row.use === use && !isMissing(row))
  const draw = (some: readonly MappedAccount[]) => (
    <ul className={styles.rows}>
      {some.map((row) => (
        <AccountRow key={`${row.use} ${row.account}`} connection={connection} row={row} choices={choices} />
      ))}
    </ul>
  )
  return (
    <>
      {missing.length > 0 ? (
        <Card title={t('accounts.to_choose')}>
          <p className="quiet">{t('accounts.to_choose.hint')}</p>
          {draw(missing)}
        </Card>
      ) : (
        <Notice tone="good" title={t('accounts.all_chosen')} />
      )}
      {(['place', 'ledger'] as const).map((use) =>
        part(use).length > 0 ? (
          <Card key={use} title={t(use === 'place' ? 'accounts.places' : 'accounts.ledgers')}>
            {draw(part(use))}
          </Card>
        ) : null,
      )}
    </>
  )
}

const OfConnection = ({ id }: { id: string }) => {
  const choices = useChoices(id)
  const rows = useMappedAccounts(id)
  return (
    <>
      {choices.error ? <Trouble error={choices.error} again={() => void choices.refetch()} /> : null}
      <Loaded query={rows}>
        {(known) => <Table connection={id} rows={known} choices={choices.data ?? []} />}
      </Loaded>
    </>
  )
}

/** Where each account is booked, what has no place yet first. */
export const Accounts = ({ connections }: { connections: readonly Connection[] }) => {
  const t = useText()
  const navigate = useNavigate()
  const wished: string | undefined = route.useSearch().connection
  const connection = connections.find(({ id }) => id === wished) ?? connections[0]
  if (!connection) return null
  return (
    <>
      <p className={styles.lead}>
        {t('accounts.lead')} {t('accounts.no_memorial')}
      </p>
      {connections.length > 1 ? (
        <NativeSelect
          label={t('accounts.of')}
          data={connections.map(({ id, name }) => ({ value: id, label: name }))}
          value={connection.id}
          onChange={(event) =>
            navigate({
              to: '/connections',
              search: { part: 'accounts', connection: event.currentTarget.value },
            })
          }
        />
      ) : null}
      <OfConnection key={connection.id} id={connection.id} />
    </>
  )
}
