import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../api/session.ts'
import type { Right } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Page } from '../ui/page.tsx'
import type { Part } from './address.ts'
import { Audit } from './audit.tsx'
import { Keys } from './keys.tsx'
import { Mine } from './mine.tsx'
import { OrganisationForm } from './organisation-form.tsx'
import { People } from './people.tsx'
import { Printers } from './printers.tsx'
import styles from './settings.module.css'
import { Surplus } from './surplus.tsx'
import { Tills } from './tills.tsx'

const route = getRouteApi('/settings')

const needs: Readonly<Record<Part, Right | null>> = {
  mine: null,
  people: 'manage-people',
  tills: 'manage-terminals',
  printers: 'manage-terminals',
  surplus: 'manage-terminals',
  keys: 'manage-api-keys',
  organisation: 'manage-people',
  audit: 'see-audit',
}

const drawn: Readonly<Record<Part, () => ReactNode>> = {
  mine: Mine,
  people: People,
  tills: Tills,
  printers: Printers,
  surplus: Surplus,
  keys: Keys,
  organisation: OrganisationForm,
  audit: Audit,
}

/** What seldom changes, each part for those who may change it. */
export const Settings = () => {
  const t = useText()
  const { rights } = useSession().person
  const open = (Object.keys(needs) as Part[]).filter((part) => {
    const right = needs[part]
    return right === null || rights.includes(right)
  })
  const wished: Part = route.useSearch().part ?? 'mine'
  const part = open.includes(wished) ? wished : 'mine'
  const Drawn = drawn[part]
  return (
    <Page wide title={t('settings.title')}>
      <div className={styles.columns}>
        <nav className={styles.parts} aria-label={t('settings.parts')}>
          {open.map((one) => (
            <Link
              key={one}
              to="/settings"
              search={{ part: one }}
              className={styles.part}
              aria-current={one === part ? 'page' : undefined}
            >
              {t(`settings.${one}`)}
            </Link>
          ))}
          {rights.includes('see-bookkeeping') ? (
            <Link to="/setup" className={styles.part}>
              {t('setup.open')}
            </Link>
          ) : null}
        </nav>
        <div className={styles.content}>
          <Drawn />
        </div>
      </div>
    </Page>
  )
}
