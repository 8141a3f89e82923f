import { Button } from '@mantine/core'
import type { TextKey } from '../../../languages/say.ts'
import type { BackTo, PackageSignIn } from '../../api/shapes.ts'
import { useBeginSignIn, usePackageSignIn } from '../../api/sign-in-at-package.ts'
import { useText } from '../../text.tsx'
import { Loaded } from '../loaded.tsx'
import { Notice } from '../notice.tsx'
import { Trouble } from '../trouble.tsx'
import { Waiting } from '../waiting.tsx'
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
  readonly onClose: () => void
  readonly busy?: boolean
}

/** Nothing came of it; nothing was changed either. */
const Nothing = ({ why, said, onAgain, onClose, busy = false }: NothingProps) => {
  const t = useText()
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
          <Button variant="default" onClick={onClose}>
            {t('shell.close')}
          </Button>
        </>
      }
    >
      {said ? <div className="quiet">“{said}”</div> : null}
    </Notice>
  )
}

interface WayOn {
  /** Begins anew. */
  readonly onAdd: () => void
  readonly onClose: () => void
  /** The part of the set-up assistant that it was begun in. */
  readonly backTo?: BackTo
}

interface KnownProps extends WayOn {
  readonly signIn: PackageSignIn
  readonly onAsk: () => void
}

const Known = ({ signIn, onAdd, onAsk, onClose, backTo }: KnownProps) => {
  const t = useText()
  const begin = useBeginSignIn()
  const { connection, connector, state, reason } = signIn
  const again = () =>
    connection
      ? begin.start({ connector, settings: {}, connectionId: connection.id, ...(backTo && { backTo }) })
      : onAdd()
  if (state === 'used')
    return (
      <Notice
        tone="plain"
        title={reason?.text}
        actions={
          <Button variant="default" onClick={onClose}>
            {t('shell.close')}
          </Button>
        }
      />
    )
  if (state === 'signed_in' && !reason)
    return <ChooseAdministration signIn={signIn} onDone={onClose} forWebShop={backTo === 'web-shop'} />
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
        onClose={onClose}
        busy={busy}
      />
      <Trouble error={begin.state.error} />
    </>
  )
}

/** Somebody is back from a package: who they are there and what they can choose, or why nothing came of it. */
export const SignedIn = ({ id, ...on }: WayOn & { readonly id: string }) => {
  const t = useText()
  const word = lost[id]
  return word ? <Nothing why={t(word)} onAgain={on.onAdd} onClose={on.onClose} /> : <Asked id={id} {...on} />
}

const Asked = ({ id, ...on }: WayOn & { readonly id: string }) => {
  const query = usePackageSignIn(id)
  return (
    <Loaded query={query} skeleton={<Waiting rows={1} height={220} />}>
      {(signIn) => <Known signIn={signIn} onAsk={() => void query.refetch()} {...on} />}
    </Loaded>
  )
}
