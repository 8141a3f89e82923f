import { Button, CopyButton, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useFetchNow } from '../api/online.ts'
import type { OnlineAccount, WebShop } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Facts } from '../ui/facts.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { Day, When } from '../ui/when.tsx'
import styles from './setup.module.css'
import { TestKey } from './test-key.tsx'

const Hook = ({ address }: { address: string }) => {
  const t = useText()
  return (
    <div>
      <div className={styles.rowName}>{t('online.account.hook')}</div>
      <p className="quiet">{t('online.account.hook.hint')}</p>
      <div className={styles.hook}>
        <code>{address}</code>
        <CopyButton value={address}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'online.account.copied' : 'online.account.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
    </div>
  )
}

/** The provider's account as it is connected. */
export const ShopConnected = ({ account }: { account: OnlineAccount; shop: WebShop }) => {
  const t = useText()
  const fetch = useFetchNow(account.id)
  const { pspTitle, owner, name, fetchFrom, fetchedAt, trouble, hook } = account
  const facts = (
    <Facts
      of={[
        { label: t('online.account.owner'), value: owner.name },
        { label: t('setup.shop.provider.name'), value: name },
        { label: t('online.account.from'), value: <Day of={fetchFrom} /> },
        fetchedAt !== null && { label: t('online.account.fetched'), value: <When at={fetchedAt} /> },
      ]}
    />
  )
  return (
    <Stack>
      {trouble ? (
        <Notice
          tone="bad"
          title={trouble.text}
          actions={
            <>
              <Button loading={fetch.state.isPending} onClick={() => fetch.start(null)}>
                {t('shell.try_again')}
              </Button>
              <LinkButton variant="default" to="/online" search={{ part: 'accounts' }}>
                {t('setup.change')}
              </LinkButton>
            </>
          }
        >
          {facts}
        </Notice>
      ) : (
        <Notice tone="good" title={t('setup.shop.provider.connected', { provider: pspTitle })}>
          {facts}
        </Notice>
      )}
      <TestKey owner={owner} />
      <Trouble error={fetch.state.error} />
      {hook ? <Hook address={hook} /> : null}
      <div className={styles.actions}>
        <LinkButton variant="default" to="/online" search={{ part: 'accounts' }}>
          {t('setup.change')}
        </LinkButton>
        <LinkButton
          variant="subtle"
          to="/setup"
          search={{ what: 'web-shop', account: 'new', step: 'provider' }}
          leftSection={<IconPlus aria-hidden size={20} />}
        >
          {t('setup.shop.another')}
        </LinkButton>
      </div>
    </Stack>
  )
}
