import { NativeSelect, SimpleGrid, Stack, Switch } from '@mantine/core'
import { useConnections } from '../api/bookkeeping.ts'
import type { Connection, NewOnlineRoute } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './online.module.css'

interface RouteFieldsProps {
  readonly routes: readonly NewOnlineRoute[]
  readonly onChange: (routes: NewOnlineRoute[]) => void
}

const blank = (connection: string): NewOnlineRoute => ({
  ...{ connection, active: false },
  ...{ partPayments: 'ask', corrections: 'ask' },
})

const OneRoute = ({
  connection,
  route,
  onChange,
}: {
  connection: Connection
  route: NewOnlineRoute
  onChange: (route: NewOnlineRoute) => void
}) => {
  const t = useText()
  const choice = (name: 'partPayments' | 'corrections', text: 'part' | 'corrections') => (
    <NativeSelect
      label={t(`online.route.${text}`)}
      data={(['ask', 'book'] as const).map((value) => ({ value, label: t(`online.route.${text}.${value}`) }))}
      value={route[name]}
      onChange={(event) => onChange({ ...route, [name]: event.currentTarget.value as 'ask' | 'book' })}
    />
  )
  return (
    <div className={styles.route}>
      <Switch
        label={t('online.route.book_in', { package: connection.name })}
        description={`${connection.connectorTitle} · ${connection.administration.name}`}
        checked={route.active}
        onChange={(event) => onChange({ ...route, active: event.currentTarget.checked })}
      />
      {route.active ? (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {choice('partPayments', 'part')}
          {choice('corrections', 'corrections')}
        </SimpleGrid>
      ) : null}
    </div>
  )
}

/** Into which packages the payments of an account go, and what of it is asked first. */
export const RouteFields = ({ routes, onChange }: RouteFieldsProps) => {
  const t = useText()
  const put = (route: NewOnlineRoute) =>
    onChange([...routes.filter(({ connection }) => connection !== route.connection), route])
  return (
    <Loaded query={useConnections()}>
      {(connections) => {
        const shown = connections.filter(
          ({ id, active }) => active || routes.some((route) => route.connection === id && route.active),
        )
        if (shown.length === 0)
          return (
            <Notice
              title={t('online.route.none')}
              actions={
                <LinkButton variant="default" to="/connections">
                  {t('online.route.to_connections')}
                </LinkButton>
              }
            />
          )
        return (
          <Stack gap="sm" role="group" aria-label={t('online.route.title')}>
            {shown.map((connection) => (
              <OneRoute
                key={connection.id}
                connection={connection}
                route={routes.find((route) => route.connection === connection.id) ?? blank(connection.id)}
                onChange={put}
              />
            ))}
          </Stack>
        )
      }}
    </Loaded>
  )
}
