import type { MatchProposal } from '../api/matching.ts'
import { useText } from '../text.tsx'
import { When } from '../ui/when.tsx'
import styles from './proposal.module.css'

/** Who decided what, newest first. */
export const History = ({ decisions }: Pick<MatchProposal, 'decisions'>) => {
  const t = useText()
  if (decisions.length === 0) return null
  return (
    <ol className={styles.history} aria-label={t('matching.history')}>
      {decisions.map(({ version, what, by, at, why }) => (
        <li key={version}>
          {by}: {t(`matching.did.${what}`)}, <When at={at} />
          {why ? ` · ${why}` : null}
        </li>
      ))}
    </ol>
  )
}
