import { useText } from '../text.tsx'
import { Key, useLetterKeys } from '../ui/shortcut.tsx'
import styles from './proposal.module.css'

const keys = [
  [['j', 'k', '↓', '↑'], 'matching.key.move'],
  [['1', '2'], 'matching.key.choose'],
  [['a'], 'matching.key.accept'],
  [['r'], 'matching.key.reject'],
  [['u'], 'matching.key.undo'],
] as const

/** The keys, for who goes through many. */
export const Keys = () => {
  const t = useText()
  const [letters] = useLetterKeys()
  if (!letters) return null
  return (
    <ul className={styles.keys} aria-label={t('matching.keys')}>
      {keys.map(([names, text]) => (
        <li key={text}>
          {names.map((name) => (
            <Key key={name} of={name} />
          ))}
          <span>
            <span className="unseen">{names.join(' ')}: </span>
            {t(text)}
          </span>
        </li>
      ))}
    </ul>
  )
}
