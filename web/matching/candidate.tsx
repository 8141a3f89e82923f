import type { MatchCandidate } from '../api/matching.ts'
import { useText } from '../text.tsx'
import styles from './candidate.module.css'
import { Criteria } from './criteria.tsx'
import { Item } from './item.tsx'

interface CandidateProps {
  readonly candidate: MatchCandidate
  /** One of several, of which a person chooses. */
  readonly isOption: boolean
  readonly selected: boolean
  /** The left item was shown by the candidate before. */
  readonly sameLeft: boolean
  readonly isDecided: boolean
  readonly onSelect: () => void
}

const Choose = ({
  candidate,
  selected,
  onSelect,
}: Pick<CandidateProps, 'candidate' | 'selected' | 'onSelect'>) => {
  const t = useText()
  return (
    <button type="button" className={styles.choose} aria-pressed={selected} onClick={onSelect}>
      <span aria-hidden className={styles.dot} />
      {t('matching.candidate', { number: candidate.number + 1 })}
    </button>
  )
}

/** Left and right side by side, and between them what agreed and what did not. */
export const Candidate = ({
  candidate,
  isOption,
  selected,
  sameLeft,
  isDecided,
  onSelect,
}: CandidateProps) => {
  const t = useText()
  const isUsed = !candidate.free && !candidate.chosen && !isDecided
  return (
    <div className={styles.candidate} data-selected={isOption && selected} data-used={isUsed}>
      {isOption ? (
        <div className={styles.top}>
          <Choose candidate={candidate} selected={selected} onSelect={onSelect} />
          {candidate.chosen ? <span className={styles.chosen}>{t('matching.candidate.chosen')}</span> : null}
          {isUsed ? <span className="quiet">{t('matching.candidate.used')}</span> : null}
        </div>
      ) : null}
      <div className={sameLeft ? styles.again : styles.items}>
        <span className="unseen">{t('matching.left')}</span>
        {candidate.left.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </div>
      <Criteria candidate={candidate} />
      <div className={styles.items}>
        <span className="unseen">{t('matching.right')}</span>
        {candidate.right.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </div>
    </div>
  )
}
