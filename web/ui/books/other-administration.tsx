import { useText } from '../../text.tsx'
import { Notice } from '../notice.tsx'
import styles from './other-administration.module.css'

/** What choosing another administration means, said before it is done. */
export const OtherAdministration = ({ from, to }: { from: string; to?: string }) => {
  const t = useText()
  const there = to ?? t('sign_in.other.new')
  return (
    <Notice tone="waiting" title={t('sign_in.other.title')}>
      <ul className={styles.means}>
        <li>{t('sign_in.other.stays', { from })}</li>
        <li>{t('sign_in.other.moves', { to: there })}</li>
        <li>{t('sign_in.other.accounts', { to: there })}</li>
        <li>{t('sign_in.other.left', { from })}</li>
      </ul>
    </Notice>
  )
}
