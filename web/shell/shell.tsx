import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useSession } from '../api/session.ts'
import { useLive } from '../live.ts'
import { useText } from '../text.tsx'
import { Notice } from '../ui/notice.tsx'
import { Navigation } from './navigation.tsx'
import { NewHere } from './new-here.tsx'
import styles from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { useSteady } from './use-steady.ts'

/** What stands around every screen. */
export const Shell = () => {
  const t = useText()
  const { person } = useSession()
  const lost = useSteady(useLive(person.id), 1500)
  const screen = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    // A screen that puts the focus where it is wanted has done so by now.
    if (!screen.current?.contains(document.activeElement)) screen.current?.focus({ preventScroll: true })
  }, [pathname])
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#screen">
        {t('shell.skip')}
      </a>
      <Navigation />
      <div className={styles.side}>
        <TopBar lost={lost} />
        {lost ? (
          <div className={styles.banner} role="status">
            <Notice tone="waiting" title={t('shell.live.lost')}>
              {t('shell.live.lost.hint')}
            </Notice>
          </div>
        ) : null}
        <NewHere />
        {/* Another person at the till starts with a clean screen. */}
        <main id="screen" ref={screen} className={styles.screen} tabIndex={-1} key={person.id}>
          <Outlet />
        </main>
      </div>
    </div>
  )
}
