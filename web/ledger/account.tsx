import { IconArrowLeft, IconBook2 } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useAccountLines, useAccounts } from '../api/ledger.ts'
import type { AccountLine } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { Empty } from '../ui/empty.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { More } from '../ui/more.tsx'
import { Page } from '../ui/page.tsx'
import { Day } from '../ui/when.tsx'
import styles from './ledger.module.css'

const route = getRouteApi('/ledger/$key')

const Row = ({ line }: { line: AccountLine }) => {
  const others = line.entry.lines.map(({ accountText }) => accountText)
  return (
    <tr>
      <td className={styles.day}>
        <Day of={line.entry.bookedOn} />
      </td>
      <td>
        {line.paymentId ? (
          <Link to="/transactions/$id" params={{ id: line.paymentId }}>
            {line.entry.kindText}
          </Link>
        ) : (
          line.entry.kindText
        )}
        <div className="quiet">{[...new Set(others)].join(' / ')}</div>
      </td>
      <td className={styles.figure}>
        <Amount of={line.amount} />
      </td>
      <td className={styles.figure}>{line.balance ? <Amount of={line.balance} /> : null}</td>
    </tr>
  )
}

const heads = ['ledger.day', 'ledger.what', 'ledger.amount', 'ledger.balance'] as const

const Lines = ({ lines }: { lines: readonly AccountLine[] }) => {
  const t = useText()
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={at > 1 ? styles.figure : undefined}>
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added
            <Row key={`${line.entry.id} ${at}`} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** One account, line by line. */
export const Account = () => {
  const t = useText()
  const { key } = route.useParams()
  const query = useAccountLines(key)
  const account = useAccounts().data?.accounts.find((one) => one.key === key)
  return (
    <Page
      title={account?.text ?? t('ledger.title')}
      lead={account ? <Amount of={account.balance} /> : null}
      actions={
        <LinkButton to="/ledger" variant="default" leftSection={<IconArrowLeft aria-hidden size={20} />}>
          {t('ledger.back')}
        </LinkButton>
      }
    >
      <Loaded query={query}>
        {({ pages }) => {
          const lines = pages.flatMap((page) => page.lines)
          return lines.length > 0 ? (
            <Lines lines={lines} />
          ) : (
            <Empty icon={IconBook2} title={t('ledger.no_lines')} />
          )
        }}
      </Loaded>
      <More query={query} />
    </Page>
  )
}
