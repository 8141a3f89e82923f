import { IconSparkles } from '@tabler/icons-react'
import type { Choice, MappedAccount } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { PickChoice } from '../ui/books/pick-choice.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './setup.module.css'

export const keyOf = ({ account, use }: Pick<MappedAccount, 'account' | 'use'>): string => `${use} ${account}`

interface LedgerRowProps {
  readonly row: MappedAccount
  /** What stands in the field. */
  readonly id: string | null
  readonly isSuggested: boolean
  /** It looks like the shop's own bank. */
  readonly isBank: boolean
  readonly nothingFits: boolean
  /** The package. */
  readonly title: string
  readonly choices: readonly Choice[]
  readonly clearable: boolean
  readonly onChange: (id: string | null) => void
}

/** One account of ours, and the field in which its place is chosen. */
export const LedgerRow = ({ row, id, choices, title, ...is }: LedgerRowProps) => {
  const t = useText()
  const choice = choices.find((one) => one.id === id && one.use === row.use)
  return (
    <li className={styles.row}>
      <div>
        <div className={styles.rowName}>{row.text}</div>
        {row.hint ? <div className="quiet">{row.hint}</div> : null}
      </div>
      <div className={styles.pick}>
        <PickChoice
          label={t('accounts.choose.for', { account: row.text })}
          choices={choices}
          use={row.use}
          value={choice ?? row.chosen}
          follows={row.effective}
          clearable={is.clearable}
          onChange={is.onChange}
        />
        {is.isSuggested ? (
          <span className={styles.suggested}>
            <IconSparkles aria-hidden size={16} /> {t('setup.ledgers.suggested')}
          </span>
        ) : null}
        {is.isBank ? <Notice tone="waiting" title={t('accounts.real_bank')} /> : null}
        {is.nothingFits ? (
          <span className="quiet">{t('setup.ledgers.none_fits', { package: title })}</span>
        ) : null}
      </div>
    </li>
  )
}
