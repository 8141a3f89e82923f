import { Button, Group, Stack } from '@mantine/core'
import { IconEye, IconPlayerPlay } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { usePreview, useStartAccount } from '../api/online.ts'
import type { OnlineAccount, OnlinePreview } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { Card } from '../ui/card.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Notice } from '../ui/notice.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './online.module.css'
import { Mark } from './standing.tsx'

type Row = OnlinePreview['rows'][number]

const Line = ({ row, several }: { row: Row; several: boolean }) => {
  const t = useText()
  return (
    <tr>
      <td>
        <Link to="/online/$id" params={{ id: row.paymentId }} className={styles.link}>
          {row.orderNumber ?? row.reference}
        </Link>
        <div className={styles.more}>{row.methodText}</div>
      </td>
      <td>
        {row.item && !row.reason ? (
          <Mark sign="done">{[row.item.number, row.item.customer].filter(Boolean).join(' ')}</Mark>
        ) : (
          <Mark sign="wrong">{row.reason?.text}</Mark>
        )}
      </td>
      <td>
        {several ? <div>{row.connection.name}</div> : null}
        {row.place ?? <span className={styles.differs}>{t('online.preview.no_place')}</span>}
      </td>
      <td className={styles.amount}>
        <Amount of={row.amount} />
      </td>
    </tr>
  )
}

const heads = [
  'online.preview.payment',
  'online.preview.on',
  'online.preview.to',
  'online.column.amount',
] as const

const Rows = ({ preview: { rows, troubles } }: { preview: OnlinePreview }) => {
  const t = useText()
  const waits = rows.filter(({ reason }) => reason !== null).length
  const several = new Set(rows.map(({ connection }) => connection.id)).size > 1
  const found = t('online.preview.found', { count: rows.length - waits })
  return (
    <Stack>
      {troubles.map(({ connection, reason }) => (
        <Notice key={connection.id} tone="bad" title={connection.name}>
          {reason.text}
        </Notice>
      ))}
      {rows.length === 0 && troubles.length === 0 ? <p>{t('online.preview.none')}</p> : null}
      {rows.length > 0 ? (
        <>
          <p role="status">
            {waits > 0 ? `${found}, ${t('online.preview.not_found', { count: waits })}.` : `${found}.`}
            {rows.length >= 100 ? ` ${t('online.preview.newest')}` : null}
          </p>
          <div className={styles.scroll}>
            <table className={styles.preview}>
              <thead>
                <tr>
                  {heads.map((head) => (
                    <th key={head} scope="col">
                      {t(head)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Line key={`${row.paymentId} ${row.connection.id}`} row={row} several={several} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      ) : null}
    </Stack>
  )
}

/** Before an account is started: what would be booked where, and the one button that begins it. */
export const DryRun = ({ account, may }: { account: OnlineAccount; may: boolean }) => {
  const t = useText()
  const [wanted, setWanted] = useState(false)
  const preview = usePreview(account.id, wanted)
  const start = useStartAccount(account.id)
  const look = () => (wanted ? void preview.refetch() : setWanted(true))
  return (
    <Card title={t('online.start.title')}>
      <p>{t('online.start.lead')}</p>
      {wanted ? <Loaded query={preview}>{(known) => <Rows preview={known} />}</Loaded> : null}
      <Trouble error={start.state.error} />
      <Group>
        <Button
          variant={wanted ? 'default' : 'filled'}
          leftSection={<IconEye aria-hidden size={20} />}
          loading={wanted && preview.isFetching}
          onClick={look}
        >
          {t(wanted ? 'online.start.look_again' : 'online.start.look')}
        </Button>
        {may ? (
          <Button
            variant={wanted ? 'filled' : 'default'}
            leftSection={<IconPlayerPlay aria-hidden size={20} />}
            loading={start.state.isPending}
            onClick={() => start.start(null)}
          >
            {t('online.start.do')}
          </Button>
        ) : null}
      </Group>
    </Card>
  )
}
