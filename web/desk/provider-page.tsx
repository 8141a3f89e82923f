import { IconExternalLink } from '@tabler/icons-react'
import { useText } from '../text.tsx'
import styles from './provider-page.module.css'

// Never our own, which would have the rights of the person here.
const isPage = (address: string): boolean =>
  /^https?:\/\//.test(address) && URL.canParse(address) && new URL(address).origin !== location.origin

/** The provider's page of this payment, in a frame; where it does not let itself be framed, in a window of its own. */
export const ProviderPage = ({ address }: { address: string }) => {
  const t = useText()
  if (!isPage(address)) return null
  return (
    <section className={styles.page} aria-label={t('desk.page')}>
      <iframe
        className={styles.frame}
        src={address}
        title={t('desk.page')}
        referrerPolicy="no-referrer"
        // It may do all it needs but lead the whole window away.
        sandbox="allow-forms allow-scripts allow-same-origin allow-popups"
      />
      <a className={styles.link} href={address} target="_blank" rel="noreferrer">
        <IconExternalLink aria-hidden size={20} />
        {t('desk.page.open', { host: new URL(address).host })}
      </a>
    </section>
  )
}
