import { useText } from '../text.tsx'
import { LongText } from '../ui/long-text.tsx'
import styles from './device.module.css'

export const PrintedPaper = ({ lines }: { lines: readonly string[] }) => {
  const t = useText()
  if (lines.length === 0) return null
  return (
    <section>
      <h3 className={styles.heading}>{t('simulators.paper')}</h3>
      <LongText className={styles.paper} name={t('simulators.paper')}>
        {lines.join('\n')}
      </LongText>
    </section>
  )
}
