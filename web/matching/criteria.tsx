import { IconCheck, IconEqualNot, IconMinus } from '@tabler/icons-react'
import type { MatchCandidate } from '../api/matching.ts'
import { useText } from '../text.tsx'
import styles from './criteria.module.css'

type Criterion = MatchCandidate['criteria'][number]

const icons = { agree: IconCheck, differ: IconEqualNot, missing: IconMinus } as const

const One = ({ of }: { of: Criterion }) => {
  const t = useText()
  const Icon = icons[of.verdict]
  return (
    <li className={styles.criterion} data-verdict={of.verdict}>
      <Icon aria-hidden size={18} className={styles.icon} />
      <span>
        <span className="unseen">{`${of.title} ${t(`matching.verdict.${of.verdict}`)}: `}</span>
        {of.text}
        {of.byAlias ? <em className={styles.alias}> ({t('matching.by_alias')})</em> : null}
      </span>
    </li>
  )
}

const order = { agree: 0, differ: 1, missing: 2 } as const

/** What agreed, what differed and what is missing; the currency only where it differs. */
export const Criteria = ({ candidate }: { candidate: MatchCandidate }) => {
  const t = useText()
  const told = candidate.criteria
    .filter(({ name, verdict }) => name !== 'currency' || verdict === 'differ')
    .toSorted((a, b) => order[a.verdict] - order[b.verdict])
  return (
    <div className={styles.criteria}>
      <ul className={styles.list}>
        {told.map((criterion) => (
          <One key={criterion.name} of={criterion} />
        ))}
      </ul>
      {candidate.difference ? <p className={styles.difference}>{candidate.difference.text}</p> : null}
      {candidate.runnerUp ? (
        <p className={styles.second}>
          <span className="unseen">{t('matching.second')}: </span>
          {candidate.runnerUp.text}
        </p>
      ) : null}
    </div>
  )
}
