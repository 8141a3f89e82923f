import { Button, Stack } from '@mantine/core'
import { IconPlayerPlay, IconRefresh } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useFetchNow, useOnlineAccounts, usePreview, useStartAccount } from '../api/online.ts'
import type { OnlineAccount, OnlinePreview, WebShop } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Notice } from '../ui/notice.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { Day } from '../ui/when.tsx'
import { DryRun } from './dry-run.tsx'
import { NeedsProvider } from './needs-provider.tsx'
import styles from './setup.module.css'
import { ShopMissing } from './shop-done.tsx'
import { useShopAccount } from './shop-step-title.ts'

const lookEvery = 700

/** The first fetch, for as long as it goes on: what it brought is asked about again and again. */
const Fetching = ({ account }: { account: OnlineAccount }) => {
  const t = useText()
  const { refetch } = useOnlineAccounts()
  useEffect(() => {
    const timer = setInterval(() => void refetch(), lookEvery)
    return () => clearInterval(timer)
  }, [refetch])
  return (
    <div className={styles.fetching}>
      <div role="status">
        <strong>{t('setup.shop.look.fetching', { count: account.fetching?.count ?? 0 })}</strong>
      </div>
      <div className={styles.moving} aria-hidden />
      <div className="quiet">{t('setup.shop.look.fetching.hint')}</div>
    </div>
  )
}

const Summary = ({ preview, account }: { preview: OnlinePreview; account: OnlineAccount }) => {
  const t = useText()
  const waits = preview.rows.filter(({ reason, place }) => reason !== null || place === null).length
  const would = t('setup.shop.look.would', { count: preview.rows.length - waits })
  // What was paid is open too until it is posted; of more than is shown it is not known how much.
  const shown = new Set(preview.rows.map(({ paymentId }) => paymentId)).size
  const open = preview.rows.length < mostShown ? account.counts.open - shown : 0
  return (
    <div role="status">
      <strong>{would}</strong>
      {waits > 0 ? <div>{t('setup.shop.look.would_not', { count: waits })}</div> : null}
      {open > 0 ? <div className="quiet">{t('setup.shop.look.open', { count: open })}</div> : null}
      {preview.rows.length >= mostShown ? (
        <div className="quiet">{t('setup.shop.look.newest', { count: preview.rows.length })}</div>
      ) : null}
    </div>
  )
}

// As many as the server looks at.
const mostShown = 100

const Looked = ({ preview, account }: { preview: OnlinePreview; account: OnlineAccount }) => {
  const t = useText()
  const { rows, troubles } = preview
  return (
    <Stack>
      {troubles.map(({ connection, reason }) => (
        <Notice
          key={connection.id}
          tone="bad"
          title={t('setup.shop.look.trouble', { connection: connection.name })}
        >
          {reason.text}
        </Notice>
      ))}
      {rows.length === 0 && troubles.length === 0 ? (
        <Notice
          title={
            <>
              {t('setup.shop.look.none')} (<Day of={account.fetchFrom} />)
            </>
          }
        >
          {t('setup.shop.look.none.hint')}
        </Notice>
      ) : null}
      {rows.length > 0 ? (
        <>
          <Summary preview={preview} account={account} />
          <DryRun preview={preview} />
        </>
      ) : null}
    </Stack>
  )
}

const Before = ({ account, shop }: { account: OnlineAccount; shop: WebShop }) => {
  const t = useText()
  const preview = usePreview(account.id, account.fetchedAt !== null)
  const start = useStartAccount(account.id)
  const fetch = useFetchNow(account.id)
  const again = () =>
    void fetch.run(null).then(
      () => preview.refetch(),
      () => {},
    )
  const isReady = shop.next === 'look'
  if (account.fetchedAt === null && account.trouble)
    return (
      <Notice
        tone="bad"
        title={account.trouble.text}
        actions={
          <Button loading={fetch.state.isPending} onClick={again}>
            {t('shell.try_again')}
          </Button>
        }
      />
    )
  if (account.fetchedAt === null) return <Fetching account={account} />
  return (
    <Stack>
      <p>{t('setup.shop.look.lead')}</p>
      <Loaded query={preview}>{(known) => <Looked preview={known} account={account} />}</Loaded>
      <div>
        <Button
          variant="default"
          leftSection={<IconRefresh aria-hidden size={20} />}
          loading={preview.isFetching || fetch.state.isPending}
          onClick={again}
        >
          {t('setup.shop.look.again')}
        </Button>
      </div>
      <ShopMissing shop={shop} title={t('setup.shop.look.missing')} />
      <Trouble error={start.state.error ?? fetch.state.error} />
      <div className={styles.begin}>
        <Button
          size="lg"
          disabled={!isReady}
          leftSection={<IconPlayerPlay aria-hidden size={22} />}
          loading={start.state.isPending}
          onClick={() => start.start(null)}
        >
          {t('setup.shop.look.start')}
        </Button>
        <p className="quiet">{t('setup.shop.look.start.hint')}</p>
      </div>
    </Stack>
  )
}

/** The first fetch, what would be booked of it, and the one button that begins it. */
export const ShopLook = ({ shop }: { shop: WebShop }) => {
  const t = useText()
  const account = useShopAccount(shop)
  if (!shop.account) return <NeedsProvider />
  if (!account) return null
  if (account.startedAt === null) return <Before account={account} shop={shop} />
  return (
    <Notice
      live
      tone="good"
      title={t('setup.shop.look.started')}
      actions={
        <LinkButton to="/online" search={{ tab: 'report', account: account.id }}>
          {t('setup.shop.done.see')}
        </LinkButton>
      }
    >
      {t('setup.shop.done.hint')}
    </Notice>
  )
}
