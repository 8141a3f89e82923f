import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { TextKey } from '../../languages/say.ts'
import type { PackageSignIn } from '../api/shapes.ts'
import { useBeginSignIn, usePackageSignIn } from '../api/sign-in-at-package.ts'
import { useText } from '../text.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Notice } from '../ui/notice.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { ChooseAdministration } from './choose-administration.tsx'

// What the way back itself can end in, before a sign-in is known.
const lost: Readonly<Record<string, TextKey>> = {
  unknown: 'reason.sign_in.unknown',
  elsewhere: 'reason.sign_in.elsewhere',
}

interface NothingProps {
  readonly why: string
  readonly said?: string | null
  readonly onAgain: () => void
  readonly busy?: boolean
}

/** Nothing came of it; nothing was changed either. */
const Nothing = ({ why, said, onAgain, busy = false }: NothingProps) => {
  const t = useText()
  const close = useClose()
  return (
    <Notice
      live
      tone="waiting"
      title={why}
      actions={
        <>
          <Button loading={busy} onClick={onAgain}>
            {t('sign_in.again')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('shell.close')}
          </Button>
        </>
      }
    >
      {said ? <div className="quiet">“{said}”</div> : null}
    </Notice>
  )
}

const useClose = () => {
  const navigate = useNavigate()
  return () => void navigate({ to: '/connections', search: {}, replace: true })
}

const Known = ({ signIn, onAdd, onAsk }: { signIn: PackageSignIn; onAdd: () => void; onAsk: () => void }) => {
  const t = useText()
  const close = useClose()
  const begin = useBeginSignIn()
  const { connection, connector, state, reason } = signIn
  const again = () =>
    connection ? begin.start({ connector, settings: {}, connectionId: connection.id }) : onAdd()
  if (state === 'used')
    return (
      <Notice
        tone="plain"
        title={reason?.text}
        actions={
          <Button variant="default" onClick={close}>
            {t('shell.close')}
          </Button>
        }
      />
    )
  if (state === 'signed_in' && !reason) return <ChooseAdministration signIn={signIn} onDone={close} />
  if (state === 'signed_in' && reason)
    return (
      <Notice
        live
        tone="bad"
        title={reason.text}
        actions={<Button onClick={onAsk}>{t('shell.try_again')}</Button>}
      >
        {reason.said ? <div className="quiet">“{reason.said}”</div> : null}
      </Notice>
    )
  const busy = begin.state.isPending || begin.state.isSuccess
  return (
    <>
      <Nothing
        why={reason?.text ?? t('reason.sign_in.not_finished')}
        said={reason?.said ?? null}
        onAgain={again}
        busy={busy}
      />
      <Trouble error={begin.state.error} />
    </>
  )
}

/** Somebody is back from a package: who they are there and what they can choose, or why nothing came of it. */
export const SignedIn = ({ id, onAdd }: { id: string; onAdd: () => void }) => {
  const t = useText()
  const word = lost[id]
  return word ? <Nothing why={t(word)} onAgain={onAdd} /> : <Asked id={id} onAdd={onAdd} />
}

const Asked = ({ id, onAdd }: { id: string; onAdd: () => void }) => {
  const query = usePackageSignIn(id)
  return (
    <Loaded query={query} skeleton={<Waiting rows={1} height={220} />}>
      {(signIn) => <Known signIn={signIn} onAdd={onAdd} onAsk={() => void query.refetch()} />}
    </Loaded>
  )
}
