import type { MatchOverview } from '../api/matching.ts'
import { useText } from '../text.tsx'
import { passes, states } from './address.ts'
import styles from './picture.module.css'
import { useMatchFilter } from './use-match-filter.ts'

type Fallen = MatchOverview['fallen'][number]

const toneOf = ({ where }: Fallen): string =>
  where === 'question' || where === 'proposed' ? 'asked' : where === 'unmatched' ? 'open' : 'matched'

const filterOf = ({ where }: Fallen) => {
  const pass = passes.find((one) => one === where)
  const state = states.find((one) => one === where)
  if (where === 'decided') return { state: 'accepted' as const }
  return { ...(pass ? { pass } : {}), ...(state ? { state } : {}) }
}

const Bar = ({ fallen, most }: { fallen: Fallen; most: number }) => {
  const t = useText()
  const { change } = useMatchFilter()
  const width = `${most === 0 ? 0 : (100 * fallen.left) / most}%`
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={styles.where}
          title={t('matching.picture.only', { where: fallen.text })}
          onClick={() => change(filterOf(fallen))}
        >
          {fallen.text}
        </button>
      </th>
      <td className={styles.figure}>{fallen.left}</td>
      <td className={styles.lane}>
        <div className={styles.bar} data-tone={toneOf(fallen)} style={{ inlineSize: width }} />
      </td>
      <td className={styles.figure}>{fallen.right}</td>
    </tr>
  )
}

/** How the day's items fell into passes: a table whose middle is a picture. */
export const Picture = ({ fallen }: { fallen: readonly Fallen[] }) => {
  const t = useText()
  const filled = fallen.filter(({ left, right }) => left + right > 0)
  const most = Math.max(...filled.map(({ left }) => left), 0)
  const count = filled.reduce((sum, { left }) => sum + left, 0)
  const matched = filled.filter((one) => toneOf(one) === 'matched').reduce((sum, { left }) => sum + left, 0)
  return (
    <>
      <p className="quiet">{t('matching.picture.say', { count, matched })}</p>
      <table className={styles.picture}>
        <thead>
          <tr>
            <th scope="col">{t('matching.picture.pass')}</th>
            <th scope="col" className={styles.figure}>
              {t('matching.picture.left')}
            </th>
            <td />
            <th scope="col" className={styles.figure}>
              {t('matching.picture.right')}
            </th>
          </tr>
        </thead>
        <tbody>
          {filled.map((one) => (
            <Bar key={one.where} fallen={one} most={most} />
          ))}
        </tbody>
      </table>
    </>
  )
}
