import { Button, CopyButton, Group } from '@mantine/core'
import { IconPencil, IconPlugConnected, IconRefresh } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useChangeAccount, useCheckAccount, useFetchNow } from '../api/online.ts'
import { useMay } from '../api/session.ts'
import type { OnlineAccount } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { tellTrouble } from '../ui/tell-trouble.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useUndo } from '../ui/undo.tsx'
import { Day, Since, When } from '../ui/when.tsx'
import { AccountSign } from './account-sign.tsx'
import { Fetching } from './accounts-at-work.tsx'
import { DryRun } from './dry-run.tsx'
import { EditAccount } from './edit-account.tsx'
import styles from './online.module.css'
import { Owner } from './owner.tsx'

type Route = OnlineAccount['routes'][number]

const WhereTo = ({ routes }: { routes: readonly Route[] }) => {
  const t = useText()
  const live = routes.filter(({ active }) => active)
  if (live.length === 0) return <p>{t('online.booking.none.hint')}</p>
  return (
    <div>
      <div className="quiet">{t('online.route.title')}</div>
      <ul className={styles.items}>
        {live.map(({ connection, tellsItems, works, partPayments, corrections }) => (
          <li key={connection.id}>
            {connection.name}
            {works ? null : `, ${t('online.route.away')}`}
            {tellsItems ? null : `. ${t('online.route.no_items')}`}
            <div className="quiet">
              {t('online.route.part')}: {t(`online.route.part.${partPayments}`)} ·{' '}
              {t('online.route.corrections')}: {t(`online.route.corrections.${corrections}`)}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

const Hook = ({ hook }: { hook: string | null }) => {
  const t = useText()
  if (hook === null) return <p className="quiet">{t('online.account.hook.none')}</p>
  return (
    <div>
      <div>{t('online.account.hook')}</div>
      <div className={styles.hook}>
        <code>{hook}</code>
        <CopyButton value={hook}>
          {({ copied, copy }) => (
            <Button variant="subtle" onClick={copy}>
              {t(copied ? 'online.account.copied' : 'online.account.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <div className="quiet">{t('online.account.hook.hint')}</div>
    </div>
  )
}

const Manage = ({ account, onEdit }: { account: OnlineAccount; onEdit: () => void }) => {
  const t = useText()
  const change = useChangeAccount(account.id)
  const fetch = useFetchNow(account.id)
  const undo = useUndo()
  const turn = (active: boolean) => change.run({ active })
  const switchOff = () =>
    turn(false)
      .then(() =>
        undo(t('online.account.switched_off', { account: account.name }), () =>
          turn(true).catch(tellTrouble),
        ),
      )
      .catch(tellTrouble)
  return (
    <>
      {account.active ? (
        <Button
          variant="default"
          leftSection={<IconRefresh aria-hidden size={20} />}
          loading={fetch.state.isPending}
          onClick={() => void fetch.run(null).catch(tellTrouble)}
        >
          {t('online.account.fetch_now')}
        </Button>
      ) : null}
      <Button variant="default" leftSection={<IconPencil aria-hidden size={20} />} onClick={onEdit}>
        {t('online.account.edit')}
      </Button>
      <Button
        variant="subtle"
        loading={change.state.isPending}
        onClick={account.active ? switchOff : () => void turn(true).catch(tellTrouble)}
      >
        {t(account.active ? 'online.account.switch_off' : 'online.account.switch_on')}
      </Button>
    </>
  )
}

const Counts = ({ account: { id, counts } }: { account: OnlineAccount }) => {
  const t = useText()
  return (
    <nav className={styles.tabs} aria-label={t('online.tabs')}>
      {(['open', 'report', 'errors'] as const).map((tab) => (
        <Link
          key={tab}
          to="/online"
          search={{ tab, account: id }}
          className={styles.tab}
          data-some={tab === 'errors' && counts.errors > 0}
        >
          {t(`online.tab.${tab}`)} <span className={styles.number}>{counts[tab]}</span>
        </Link>
      ))}
    </nav>
  )
}

const TroubleSince = ({ account: { trouble, troubleSince, nextFetchAt } }: { account: OnlineAccount }) => {
  const t = useText()
  if (!trouble) return null
  return (
    <Notice tone="bad" title={trouble.text}>
      {trouble.said ? <div className="quiet">“{trouble.said}”</div> : null}
      <div className="quiet">
        {troubleSince ? (
          <>
            {t('online.account.since')} <When at={troubleSince} />
          </>
        ) : null}
        {nextFetchAt ? (
          <>
            {' · '}
            {t('online.account.next')} <Since at={nextFetchAt} />
          </>
        ) : null}
      </div>
    </Notice>
  )
}

const Known = ({ account }: { account: OnlineAccount }) => {
  const t = useText()
  const { owner, shop, fetchedAt, nextFetchAt, fetchFrom, startedAt, nightlyAt, active } = account
  return (
    <Facts
      of={[
        { label: t('online.account.owner'), value: owner.name },
        shop && { label: t('online.account.shop'), value: shop.name },
        { label: t('online.account.from'), value: <Day of={fetchFrom} /> },
        {
          label: t('online.account.fetched'),
          value: fetchedAt ? <When at={fetchedAt} /> : t('online.account.never'),
        },
        nextFetchAt ? { label: t('online.account.next'), value: <Since at={nextFetchAt} /> } : null,
        active && { label: t('online.account.nightly'), value: <When at={nightlyAt} /> },
        startedAt ? { label: t('online.start.started'), value: <When at={startedAt} /> } : null,
      ]}
    />
  )
}

/** One account at a payment provider: whether it works, what comes of it and where that goes. */
export const AccountCard = ({ account }: { account: OnlineAccount }) => {
  const t = useText()
  const may = useMay('manage-bookkeeping')
  const check = useCheckAccount(account.id)
  const [editing, setEditing] = useState(false)
  const { name, pspTitle, active, sign, startedAt } = account
  return (
    <>
      <Card>
        <div className={styles.head}>
          <div>
            <h2 className={styles.name}>{name}</h2>
            {pspTitle === name ? null : <div className="quiet">{pspTitle}</div>}
          </div>
          <AccountSign sign={sign} />
        </div>
        {active ? <TroubleSince account={account} /> : null}
        <Fetching account={account} />
        <Known account={account} />
        <WhereTo routes={account.routes} />
        <Counts account={account} />
        {active ? <Hook hook={account.hook} /> : null}
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconPlugConnected aria-hidden size={20} />}
            loading={check.state.isPending}
            onClick={() => check.start(null)}
          >
            {t('online.account.check_now')}
          </Button>
          {may ? <Manage account={account} onEdit={() => setEditing(true)} /> : null}
        </Group>
        <Trouble error={check.state.error} />
        {check.state.data && !check.state.isPending ? (
          <Owner check={check.state.data} title={t('online.account.works')} />
        ) : null}
        <EditAccount account={account} opened={editing} onClose={() => setEditing(false)} />
      </Card>
      {active && !startedAt ? <DryRun account={account} may={may} /> : null}
    </>
  )
}
