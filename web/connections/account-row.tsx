import { IconCornerDownRight } from '@tabler/icons-react'
import { useChooseAccounts } from '../api/bookkeeping.ts'
import { useMay } from '../api/session.ts'
import type { Choice, MappedAccount } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { nameOfChoice, PickChoice } from '../ui/books/pick-choice.tsx'
import { tellTrouble } from '../ui/tell-trouble.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useUndo } from '../ui/undo.tsx'
import styles from './connections.module.css'

interface AccountRowProps {
  readonly connection: string
  readonly row: MappedAccount
  readonly choices: readonly Choice[]
}

/** An account and where it is booked: kept as soon as it is chosen, and taken back by one press. */
export const AccountRow = ({ connection, row, choices }: AccountRowProps) => {
  const t = useText()
  const may = useMay('manage-bookkeeping')
  const choose = useChooseAccounts(connection)
  const undo = useUndo()
  const { account, use, text, hint, inherits, chosen, effective } = row
  const before = chosen?.id ?? null
  const keep = (choiceId: string | null) => choose.run([{ account, use, choiceId }])
  const pick = (id: string | null) => {
    if (id === before) return
    const picked = choices.find((choice) => choice.id === id && choice.use === use)
    const done = picked
      ? t('accounts.saved', { account: text, choice: nameOfChoice(picked) })
      : t('accounts.cleared', { account: text })
    keep(id).then(
      () => undo(done, () => keep(before).catch(tellTrouble)),
      () => {},
    )
  }
  return (
    <li className={styles.account} data-child={inherits !== null}>
      <div className={styles.named}>
        {inherits === null ? null : <IconCornerDownRight aria-hidden size={18} className={styles.follows} />}
        <div>
          <div className={styles.text}>{text}</div>
          {hint ? <div className="quiet">{hint}</div> : null}
        </div>
      </div>
      <PickChoice
        label={t('accounts.choose.for', { account: text })}
        choices={choices}
        use={use}
        value={chosen}
        follows={effective}
        clearable={chosen !== null && inherits !== null}
        disabled={!may || choices.length === 0}
        busy={choose.state.isPending}
        onChange={pick}
      />
      {choose.state.error ? (
        <div className={styles.whole}>
          <Trouble error={choose.state.error} />
        </div>
      ) : null}
    </li>
  )
}
