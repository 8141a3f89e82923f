import type { Connection } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Facts } from '../ui/facts.tsx'
import { Day, Since, When } from '../ui/when.tsx'
import { useIsAhead } from './use-is-ahead.ts'

interface Of {
  readonly connection: Connection
}

const Who = ({ signIn: { user, at, by } }: { signIn: NonNullable<Connection['signIn']> }) => {
  const t = useText()
  return (
    <>
      {user ?? t('connections.signed_in.nameless', { by })} · <When at={at} />
    </>
  )
}

const NextRun = ({ connection: { active, nextRunAt, nextTryAt } }: Of) => {
  const t = useText()
  const isAhead = useIsAhead()
  if (!active) return t('connections.next_run.off')
  const ahead = [nextTryAt, nextRunAt].find(isAhead)
  if (ahead) return <Since at={ahead} />
  return t(nextRunAt ? 'connections.next_run.now' : 'connections.next_run.idle')
}

const BooksFrom = ({ of }: { of: string }) => {
  const t = useText()
  return of < '9999' ? <Day of={of} /> : t('connections.books_from.never')
}

/** What is behind a connection, how it fares, and what it may do there. */
export const ConnectionFacts = ({ connection }: Of) => {
  const t = useText()
  const { administration, signIn, lastSuccessAt, checkedAt, booksFrom, leftFor, may } = connection
  return (
    <>
      <Facts
        of={[
          { label: t('connections.administration'), value: administration.name },
          signIn && { label: t('connections.signed_in'), value: <Who signIn={signIn} /> },
          {
            label: t('connections.last_success'),
            value: lastSuccessAt ? <When at={lastSuccessAt} /> : t('connections.never'),
          },
          !leftFor && { label: t('connections.next_run'), value: <NextRun connection={connection} /> },
          !leftFor && { label: t('connections.checked'), value: <When at={checkedAt} /> },
          { label: t('connections.books_from'), value: <BooksFrom of={booksFrom} /> },
        ]}
      />
      {leftFor ? null : (
        <p className="quiet">
          {t('connections.may')}: {may}
        </p>
      )}
    </>
  )
}
