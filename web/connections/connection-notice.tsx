import type { Connection } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Notice } from '../ui/notice.tsx'
import { Since, When } from '../ui/when.tsx'
import { useIsAhead } from './use-is-ahead.ts'

interface Of {
  readonly connection: Connection
}

const TroubleSince = ({ connection: { trouble, troubleSince, nextTryAt } }: Of) => {
  const t = useText()
  const isAhead = useIsAhead()
  if (!trouble) return null
  return (
    <Notice live tone="waiting" title={trouble.text}>
      {trouble.said ? <div className="quiet">“{trouble.said}”</div> : null}
      <div className="quiet">
        {troubleSince ? (
          <>
            {t('connections.trouble.since')} <When at={troubleSince} />
          </>
        ) : null}
        {isAhead(nextTryAt) ? (
          <>
            {' · '}
            {t('connections.trouble.next')} <Since at={nextTryAt} />
          </>
        ) : null}
      </div>
    </Notice>
  )
}

/** Why a connection does not do what it is there for. */
export const ConnectionNotice = ({ connection }: Of) => {
  const t = useText()
  const { active, leftFor, administration } = connection
  if (active) return <TroubleSince connection={connection} />
  if (!leftFor) return null
  return (
    <Notice title={t('connections.left_for', { administration: leftFor.administration })}>
      {t('connections.left_for.hint', { administration: administration.name })}
    </Notice>
  )
}
