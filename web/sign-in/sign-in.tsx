import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useSignIn } from '../api/session.ts'
import { useText } from '../text.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { Frame } from './frame.tsx'

export const SignIn = () => {
  const t = useText()
  const signIn = useSignIn()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.start({ email: email.trim(), password })
  }
  return (
    <Frame title={t('shell.sign_in.title')}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            autoFocus
            required
            type="email"
            autoComplete="username"
            label={t('shell.email')}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            required
            autoComplete="current-password"
            label={t('shell.password')}
            value={password}
            visibilityToggleButtonProps={{ 'aria-label': t('shell.password.show') }}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Trouble error={signIn.state.error} />
          <Button type="submit" size="lg" loading={signIn.state.isPending}>
            {t('shell.sign_in.do')}
          </Button>
          <span className="quiet">{t('shell.sign_in.no_password')}</span>
        </Stack>
      </form>
    </Frame>
  )
}
