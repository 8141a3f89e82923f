import { useLocation } from '@tanstack/react-router'
import { useMay } from '../api/session.ts'
import { useSetup } from '../api/setup.ts'
import { useText } from '../text.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './shell.module.css'

/** The way to the assistant, for who can set up an organisation that has nothing yet. */
export const NewHere = () => {
  const t = useText()
  const mayBooks = useMay('manage-bookkeeping')
  const mayTerminals = useMay('manage-terminals')
  const { pathname } = useLocation()
  const { data } = useSetup(mayBooks && mayTerminals)
  const isNew = data && data.terminals.length === 0 && data.connection === null
  if (!isNew || pathname.startsWith('/setup')) return null
  return (
    <div className={styles.banner}>
      <Notice
        title={t('setup.new.title')}
        actions={
          <LinkButton to="/setup">{t(data.next === 'account' ? 'setup.begin' : 'setup.go_on')}</LinkButton>
        }
      >
        {t('setup.new.hint')}
      </Notice>
    </div>
  )
}
