import { useText } from '../text.tsx'
import styles from './plate.module.css'

/** A number plate, as it is written on the car. */
export const Plate = ({ of }: { of: string }) => {
  const t = useText()
  return (
    <span className={styles.plate}>
      <span className="unseen">{t('desk.plate')} </span>
      {of}
    </span>
  )
}
