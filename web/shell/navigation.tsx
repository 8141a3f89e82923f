import { Menu, UnstyledButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconDots } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useSession } from '../api/session.ts'
import { useText } from '../text.tsx'
import { Mark } from '../ui/mark.tsx'
import styles from './navigation.module.css'
import { type Place, places } from './places.ts'
import { Waiting } from './waiting.tsx'

const Way = ({ place: { to, text, icon: Icon } }: { place: Place }) => {
  const t = useText()
  return (
    <Link to={to} className={styles.place} activeProps={{ 'aria-current': 'page' }}>
      <span className={styles.icon}>
        <Icon aria-hidden size={24} stroke={1.75} />
        {to === '/needs-a-person' ? <Waiting /> : null}
      </span>
      <span className={styles.name}>{t(text)}</span>
    </Link>
  )
}

/** What has no room below a narrow screen. */
const Others = ({ others }: { others: readonly Place[] }) => {
  const t = useText()
  const { pathname } = useLocation()
  const here = others.some(({ to }) => pathname.startsWith(to))
  return (
    <Menu position="top-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={styles.place} aria-current={here ? 'page' : undefined}>
          <span className={styles.icon}>
            <IconDots aria-hidden size={24} />
          </span>
          <span className={styles.name}>{t('shell.others')}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map(({ to, text, icon: Icon }) => (
          <Menu.Item
            key={to}
            component={Link}
            to={to}
            className={styles.item}
            leftSection={<Icon aria-hidden size={22} />}
          >
            {t(text)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The way to every screen: a rail at the side, on a phone a bar below. */
export const Navigation = () => {
  const t = useText()
  const { rights } = useSession().person
  const roomy = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false })
  const open = places.filter(({ right }) => right === null || rights.includes(right))
  const below = roomy || open.length <= 5 ? open : open.slice(0, 4)
  const others = open.slice(below.length)
  return (
    <nav className={styles.rail} aria-label={t('shell.navigation')}>
      <span className={styles.brand}>
        <Mark size={36} />
      </span>
      {below.map((place) => (
        <Way key={place.to} place={place} />
      ))}
      {others.length > 0 ? <Others others={others} /> : null}
    </nav>
  )
}
