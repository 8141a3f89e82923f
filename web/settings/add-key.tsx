import { Button, Checkbox, CopyButton, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { newId } from '../api/new-id.ts'
import { useAddApiKey } from '../api/organisation.ts'
import { useSession } from '../api/session.ts'
import type { Right } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Notice } from '../ui/notice.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { Dialog } from './dialog.tsx'
import styles from './settings.module.css'

const Token = ({ token, onClose }: { token: string; onClose: () => void }) => {
  const t = useText()
  return (
    <Stack>
      <Notice tone="waiting" title={t('settings.key.once')}>
        {t('settings.key.once.hint')}
      </Notice>
      <div className={styles.secret}>{token}</div>
      <CopyButton value={token}>
        {({ copied, copy }) => (
          <Button onClick={copy}>{t(copied ? 'settings.copied' : 'settings.copy')}</Button>
        )}
      </CopyButton>
      <Button variant="default" onClick={onClose}>
        {t('shell.close')}
      </Button>
    </Stack>
  )
}

const Form = ({ onClose }: { onClose: () => void }) => {
  const t = useText()
  const { rights } = useSession().person
  const add = useAddApiKey()
  const id = useRef(newId())
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<string[]>([])
  const token = add.state.data?.token
  if (token) return <Token token={token} onClose={onClose} />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.start({ id: id.current, name: name.trim(), scopes: scopes as Right[] })
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          required
          data-autofocus
          label={t('settings.name')}
          description={t('settings.key.name.hint')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox.Group label={t('settings.key.scopes')} value={scopes} onChange={setScopes}>
          <div className={styles.rights}>
            {rights.map((right) => (
              <Checkbox key={right} value={right} label={t(`settings.right.${right}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <Trouble error={add.state.error} />
        <Button type="submit" disabled={scopes.length === 0 || !name.trim()} loading={add.state.isPending}>
          {t('settings.key.make')}
        </Button>
      </Stack>
    </form>
  )
}

/** A new key: its token is shown once. */
export const AddKey = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const t = useText()
  return (
    <Dialog opened={opened} onClose={onClose} title={t('settings.key.add')}>
      <Form onClose={onClose} />
    </Dialog>
  )
}
