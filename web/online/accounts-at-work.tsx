import { Progress } from '@mantine/core'
import type { OnlineAccount } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './online.module.css'

export const Fetching = ({ account: { name, fetching } }: { account: OnlineAccount }) => {
  const t = useText()
  if (!fetching) return null
  const words = `${name}: ${t('online.account.fetching', { count: fetching.count })}`
  return (
    <div className={styles.busy} role="status">
      <span>{words}</span>
      <Progress value={100} aria-label={words} striped animated />
    </div>
  )
}

/** What one should know of the accounts while one looks at their payments. */
export const AccountsAtWork = ({ accounts }: { accounts: readonly OnlineAccount[] }) => {
  const t = useText()
  const live = accounts.filter(({ active }) => active)
  const toAccounts = (
    <LinkButton variant="default" to="/online" search={{ part: 'accounts' }}>
      {t('online.part.accounts')}
    </LinkButton>
  )
  return (
    <>
      {live.map((account) => (
        <Fetching key={account.id} account={account} />
      ))}
      {live
        .filter(({ trouble }) => trouble)
        .map(({ id, name, trouble }) => (
          <Notice key={id} tone="bad" title={name} actions={toAccounts}>
            {trouble?.text}
          </Notice>
        ))}
      {live
        .filter(({ startedAt }) => !startedAt)
        .map(({ id, name }) => (
          <Notice key={id} tone="waiting" title={`${name}: ${t('online.start.title')}`} actions={toAccounts}>
            {t('online.start.lead')}
          </Notice>
        ))}
    </>
  )
}
