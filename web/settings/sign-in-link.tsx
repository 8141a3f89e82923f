import { Button, CopyButton, Stack } from '@mantine/core'
import { useSignInLink } from '../api/organisation.ts'
import type { Person } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { When } from '../ui/when.tsx'
import { Dialog } from './dialog.tsx'
import styles from './settings.module.css'

const Made = ({ link, until }: { link: string; until: string }) => {
  const t = useText()
  return (
    <Stack>
      <p>
        {t('settings.link.once')} <When at={until} />
      </p>
      <div className={styles.secret}>{link}</div>
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button onClick={copy}>{t(copied ? 'settings.copied' : 'settings.copy')}</Button>
        )}
      </CopyButton>
    </Stack>
  )
}

const Make = ({ person }: { person: Person }) => {
  const t = useText()
  const make = useSignInLink()
  const made = make.state.data
  if (made?.link) return <Made link={made.link} until={made.expiresAt} />
  return (
    <Stack>
      <p>{t('settings.link.hint', { person: person.name })}</p>
      <Trouble error={make.state.error} />
      <Button loading={make.state.isPending} onClick={() => make.start(person.id)}>
        {t('settings.link.make')}
      </Button>
    </Stack>
  )
}

interface SignInLinkProps {
  readonly person: Person
  readonly opened: boolean
  readonly onClose: () => void
}

/** A link that lets a person in once: told now and never again. */
export const SignInLink = ({ person, opened, onClose }: SignInLinkProps) => {
  const t = useText()
  return (
    <Dialog opened={opened} onClose={onClose} title={t('settings.link.for', { person: person.name })}>
      <Make person={person} />
    </Dialog>
  )
}
