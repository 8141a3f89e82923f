import type { ReactNode } from 'react'
import { useText } from '../text.tsx'
import { Languages } from '../ui/languages.tsx'
import { Mark } from '../ui/mark.tsx'
import styles from './frame.module.css'

/** What stands around the door: the name, the language, and the way in. */
export const Frame = ({ title, children }: { title: string; children: ReactNode }) => {
  const t = useText()
  return (
    <div className={styles.frame}>
      <main className={styles.door}>
        <div className={styles.brand}>
          <Mark size={40} />
          <span>Saldo</span>
        </div>
        <h1 className={styles.title}>{title}</h1>
        {children}
      </main>
      <footer className={styles.foot}>
        <span className="quiet">{t('shell.what_it_is')}</span>
        <Languages />
      </footer>
    </div>
  )
}
