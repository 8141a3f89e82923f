import { Button } from '@mantine/core'
import { IconPlugConnected, IconPlus } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useConnections } from '../api/bookkeeping.ts'
import { useMay } from '../api/session.ts'
import type { Connection } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { SignedIn } from '../ui/books/signed-in.tsx'
import { Empty } from '../ui/empty.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { Accounts } from './accounts.tsx'
import { AddConnection } from './add-connection.tsx'
import { type ConnectionsAddress, type Part, parts } from './address.ts'
import { Bookings } from './bookings.tsx'
import { ConnectionCard } from './connection-card.tsx'
import styles from './connections.module.css'

const route = getRouteApi('/connections')

interface DrawnProps {
  readonly connections: readonly Connection[]
}

const List = ({ connections }: DrawnProps) =>
  connections.map((connection) => <ConnectionCard key={connection.id} connection={connection} />)

const drawn: Readonly<Record<Part, (props: DrawnProps) => ReactNode>> = {
  connections: List,
  accounts: Accounts,
  bookings: Bookings,
}

const Nothing = () => {
  const t = useText()
  const may = useMay('manage-bookkeeping')
  return (
    <Empty icon={IconPlugConnected} title={t('connections.none')}>
      <p>{t('connections.none.hint')}</p>
      {may ? (
        <LinkButton to="/setup" mt="md">
          {t('connections.none.set_up')}
        </LinkButton>
      ) : null}
    </Empty>
  )
}

/** The packages Saldo books into: how each stands, where accounts are booked, and what became of every booking. */
export const Connections = () => {
  const t = useText()
  const may = useMay('manage-bookkeeping')
  const { part = 'connections', signIn }: ConnectionsAddress = route.useSearch()
  const [adding, setAdding] = useState(false)
  const query = useConnections()
  const Drawn = drawn[part]
  const navigate = useNavigate()
  const close = () => void navigate({ to: '/connections', search: {}, replace: true })
  return (
    <Page
      wide
      title={t('connections.title')}
      lead={t('connections.lead')}
      actions={
        may && part === 'connections' && signIn === undefined ? (
          <>
            <LinkButton to="/setup" variant="default">
              {t('setup.open')}
            </LinkButton>
            <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={() => setAdding(true)}>
              {t('connections.add')}
            </Button>
          </>
        ) : null
      }
    >
      {signIn === undefined ? null : (
        <SignedIn key={signIn} id={signIn} onAdd={() => setAdding(true)} onClose={close} />
      )}
      <Loaded query={query} skeleton={<Waiting rows={3} height={180} />}>
        {(connections) =>
          connections.length === 0 ? (
            signIn === undefined && <Nothing />
          ) : (
            <>
              <nav className={styles.parts} aria-label={t('connections.parts')}>
                {parts.map((one) => (
                  <Link
                    key={one}
                    to="/connections"
                    search={{ part: one }}
                    className={styles.part}
                    aria-current={one === part ? 'page' : undefined}
                  >
                    {t(`connections.part.${one}`)}
                  </Link>
                ))}
              </nav>
              <Drawn connections={connections} />
            </>
          )
        }
      </Loaded>
      <AddConnection opened={adding} onClose={() => setAdding(false)} />
    </Page>
  )
}
