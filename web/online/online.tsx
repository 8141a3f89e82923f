import { Button } from '@mantine/core'
import { IconPlus, IconWorld } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useOnlineAccounts } from '../api/online.ts'
import { useMay } from '../api/session.ts'
import { useText } from '../text.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { AccountCard } from './account-card.tsx'
import { AccountsAtWork } from './accounts-at-work.tsx'
import { AddAccount } from './add-account.tsx'
import { type OnlineAddress, parts } from './address.ts'
import styles from './online.module.css'
import { Payments } from './payments.tsx'

const route = getRouteApi('/online')

/** What customers paid in web shops, where it is booked, and the accounts it comes from. */
export const Online = () => {
  const t = useText()
  const may = useMay('manage-bookkeeping')
  const { part = 'payments' }: OnlineAddress = route.useSearch()
  const [adding, setAdding] = useState(false)
  const query = useOnlineAccounts()
  const add = may ? (
    <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={() => setAdding(true)}>
      {t('online.account.add')}
    </Button>
  ) : null
  return (
    <Page
      wide
      title={t('online.title')}
      lead={t('online.lead')}
      actions={part === 'accounts' && (query.data?.length ?? 0) > 0 ? add : null}
    >
      <Loaded query={query} skeleton={<Waiting rows={8} height={72} />}>
        {(accounts) =>
          accounts.length === 0 ? (
            <Empty icon={IconWorld} title={t('online.none.accounts')}>
              <p>{t('online.none.accounts.hint')}</p>
              {add}
            </Empty>
          ) : (
            <>
              <nav className={styles.parts} aria-label={t('online.parts')}>
                {parts.map((one) => (
                  <Link
                    key={one}
                    to="/online"
                    search={one === 'payments' ? {} : { part: one }}
                    className={styles.part}
                    activeOptions={{ exact: true }}
                    aria-current={one === part ? 'page' : undefined}
                  >
                    {t(`online.part.${one}`)}
                  </Link>
                ))}
              </nav>
              {part === 'payments' ? (
                <>
                  <AccountsAtWork accounts={accounts} />
                  <Payments />
                </>
              ) : (
                accounts.map((account) => <AccountCard key={account.id} account={account} />)
              )}
            </>
          )
        }
      </Loaded>
      <AddAccount opened={adding} onClose={() => setAdding(false)} />
    </Page>
  )
}
