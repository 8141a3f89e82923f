import { Stack } from '@mantine/core'
import { useCheckConnection } from '../api/bookkeeping.ts'
import type { Setup } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { ConnectForm } from '../ui/books/connect-form.tsx'
import { Facts } from '../ui/facts.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Notice } from '../ui/notice.tsx'

type Connection = NonNullable<Setup['connection']>

const Connected = ({ connection, setup }: { connection: Connection; setup: Setup }) => {
  const t = useText()
  const check = useCheckConnection(connection.id)
  const reason = setup.steps.find(({ name }) => name === 'books')?.reason
  return (
    <Stack>
      {reason ? (
        <Notice tone="bad" title={reason.text}>
          {reason.said ? <div className="quiet">“{reason.said}”</div> : null}
        </Notice>
      ) : (
        <Notice tone="good" title={t('setup.books.connected', { administration: connection.administration })}>
          <Facts
            of={[
              { label: t('setup.books.which'), value: connection.title },
              { label: t('connections.name'), value: connection.name },
              ...(check.state.data?.facts ?? []),
            ]}
          />
        </Notice>
      )}
      <div>
        <LinkButton variant="default" to="/connections">
          {t('setup.change')}
        </LinkButton>
      </div>
    </Stack>
  )
}

/** The package's keys, tried first: the administration they open is shown before it is connected. */
export const BooksStep = ({ setup }: { setup: Setup }) => {
  const t = useText()
  if (setup.connection) return <Connected connection={setup.connection} setup={setup} />
  return (
    <Stack>
      <p>{t('setup.books.lead')}</p>
      <ConnectForm backTo="terminals" onDone={() => {}} />
    </Stack>
  )
}
