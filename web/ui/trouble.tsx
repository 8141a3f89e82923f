import { Button } from '@mantine/core'
import { Refused } from '../api/client.ts'
import { useText } from '../text.tsx'
import { Notice } from './notice.tsx'

/** What went wrong, in the words Saldo gives, or that Saldo does not answer; and the way on. */
export const Trouble = ({ error, again }: { error: Error | null; again?: () => void }) => {
  const t = useText()
  if (!error) return null
  const refused = error instanceof Refused ? error.problem : null
  const fields = refused?.fields ?? []
  return (
    <Notice
      live
      tone={refused ? 'bad' : 'waiting'}
      title={refused ? refused.detail : t('shell.unreachable')}
      actions={again ? <Button onClick={again}>{t('shell.try_again')}</Button> : null}
    >
      {refused ? null : t('shell.unreachable.hint')}
      {fields.length > 0 ? (
        <ul>
          {fields.map(({ field, detail }) => (
            <li key={field}>{detail}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  )
}
