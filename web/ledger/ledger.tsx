import { IconBook2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useAccounts } from '../api/ledger.ts'
import type { Account } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { isZero } from '../ui/money.ts'
import { Page } from '../ui/page.tsx'
import styles from './ledger.module.css'

/** What waits for an explanation comes before what is as usual. */
const interimFirst = (accounts: readonly Account[]): readonly Account[] =>
  accounts.toSorted((a, b) => Number(b.key.includes('interim')) - Number(a.key.includes('interim')))

const Row = ({ account, numbered }: { account: Account; numbered: boolean }) => (
  <tr data-empty={isZero(account.balance)}>
    {numbered ? <td className={styles.number}>{account.number}</td> : null}
    <td>
      <Link to="/ledger/$key" params={{ key: account.key }} className={styles.link}>
        {account.text}
      </Link>
    </td>
    <td className={styles.figure}>
      <Amount of={account.balance} />
    </td>
  </tr>
)

const Accounts = ({ accounts }: { accounts: readonly Account[] }) => {
  const t = useText()
  const numbered = accounts.some(({ number }) => number !== null)
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            {numbered ? <th scope="col">{t('ledger.number')}</th> : null}
            <th scope="col">{t('ledger.account')}</th>
            <th scope="col" className={styles.figure}>
              {t('ledger.balance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {interimFirst(accounts).map((account) => (
            <Row key={`${account.key} ${account.balance.currency}`} account={account} numbered={numbered} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The accounts with what stands on them; every figure leads to its lines. */
export const Ledger = () => {
  const t = useText()
  return (
    <Page title={t('ledger.title')} lead={t('ledger.lead')}>
      <Loaded query={useAccounts()}>
        {({ accounts }) =>
          accounts.length > 0 ? (
            <Accounts accounts={accounts} />
          ) : (
            <Empty icon={IconBook2} title={t('ledger.none')}>
              {t('ledger.none.hint')}
            </Empty>
          )
        }
      </Loaded>
    </Page>
  )
}
