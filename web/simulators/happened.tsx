import { useText } from '../text.tsx'
import styles from './device.module.css'

/** What the device really did, whatever it told anybody. */
export const Happened = ({ lines }: { lines: readonly string[] }) => {
  const t = useText()
  return (
    <section>
      <h3 className={styles.heading}>{t('simulators.happened')}</h3>
      {lines.length === 0 ? <p className="quiet">{t('simulators.nothing_happened')}</p> : null}
      <ol
        className={styles.list}
        tabIndex={lines.length > 6 ? 0 : undefined}
        aria-label={t('simulators.happened')}
      >
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing but words, drawn anew each time
          <li key={at}>{line}</li>
        ))}
      </ol>
    </section>
  )
}
