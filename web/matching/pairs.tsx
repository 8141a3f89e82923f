import type { MatchProposal } from '../api/matching.ts'
import { useText } from '../text.tsx'
import { useAmount } from '../ui/amount.tsx'
import styles from './proposal.module.css'

/** What goes where after a person divided it. */
export const Pairs = ({ proposal }: { proposal: MatchProposal }) => {
  const t = useText()
  const say = useAmount()
  return (
    <ul className={styles.pairs}>
      {proposal.pairs.map(({ left, right, amount }) => (
        <li key={`${left} ${right}`}>{t('matching.goes', { left, right, amount: say(amount) })}</li>
      ))}
    </ul>
  )
}
