import { Button, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useChangeAccount } from '../api/online.ts'
import type { OnlineAccount, WebShop } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { ConnectForm } from '../ui/books/connect-form.tsx'
import { Facts } from '../ui/facts.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './setup.module.css'
import { useShopAccount } from './shop-step-title.ts'

type Package = WebShop['packages'][number]

const Works = ({ of }: { of: Package }) => {
  const t = useText()
  const { title, name, administration, user, signedInBy, reason } = of
  const who = user ?? (signedInBy && t('connections.signed_in.nameless', { by: signedInBy }))
  if (reason)
    return (
      <Notice
        tone="bad"
        title={t('setup.shop.package.not', { package: title })}
        actions={
          <LinkButton variant="default" to="/connections">
            {t('setup.shop.package.manage')}
          </LinkButton>
        }
      >
        {reason.text}
        {reason.said ? <div className="quiet">“{reason.said}”</div> : null}
      </Notice>
    )
  return (
    <Notice tone="good" title={t('setup.shop.package.works', { package: title })}>
      <Facts
        of={[
          { label: t('connections.administration'), value: administration },
          who ? { label: t('connections.signed_in'), value: who } : null,
          name !== title && { label: t('connections.name'), value: name },
        ]}
      />
    </Notice>
  )
}

/** A package that is connected, and into which this web shop is not booked. */
const Unused = ({ of, account }: { of: Package; account: OnlineAccount }) => {
  const t = useText()
  const change = useChangeAccount(account.id)
  const use = () => {
    const known = account.routes.filter(({ connection }) => connection.id !== of.id)
    const routes = [
      ...known.map(({ connection, active, partPayments, corrections }) => ({
        ...{ connection: connection.id, active, partPayments, corrections },
      })),
      { connection: of.id, active: true, partPayments: 'ask', corrections: 'ask' } as const,
    ]
    change.start({ routes })
  }
  return (
    <>
      <Notice
        title={`${of.title}: ${of.administration}`}
        actions={
          <Button variant="default" loading={change.state.isPending} onClick={use}>
            {t('setup.shop.package.use', { package: of.title })}
          </Button>
        }
      >
        {t('setup.shop.package.unused', { account: account.name })}
      </Notice>
      <Trouble error={change.state.error} />
    </>
  )
}

/** The packages in which the payments of the web shop find their invoice, and the way to connect one. */
export const ShopPackage = ({ shop }: { shop: WebShop }) => {
  const t = useText()
  const account = useShopAccount(shop)
  const [adding, setAdding] = useState(false)
  const { packages, connectors } = shop
  const form = <ConnectForm only={connectors} backTo="web-shop" onDone={() => setAdding(false)} />
  if (packages.length === 0 || adding)
    return (
      <Stack>
        <p>{t('setup.shop.package.lead')}</p>
        {form}
        {adding ? (
          <div>
            <Button variant="default" onClick={() => setAdding(false)}>
              {t('shell.cancel')}
            </Button>
          </div>
        ) : null}
      </Stack>
    )
  return (
    <Stack>
      {packages
        .filter(({ used }) => used)
        .map((one) => (
          <Works key={one.id} of={one} />
        ))}
      {account
        ? packages
            .filter(({ used }) => !used)
            .map((one) => <Unused key={one.id} of={one} account={account} />)
        : null}
      <div className={styles.actions}>
        <Button
          variant="default"
          leftSection={<IconPlus aria-hidden size={20} />}
          onClick={() => setAdding(true)}
        >
          {t('setup.shop.package.another')}
        </Button>
        <LinkButton variant="subtle" to="/connections">
          {t('setup.shop.package.manage')}
        </LinkButton>
      </div>
    </Stack>
  )
}
