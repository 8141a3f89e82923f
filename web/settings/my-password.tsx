import { Button, PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useChangePassword, useSession } from '../api/session.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'
import { Trouble } from '../ui/trouble.tsx'

export const MyPassword = () => {
  const t = useText()
  const { hasPassword } = useSession().person
  const change = useChangePassword()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const show = { 'aria-label': t('shell.password.show') }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.run({ current: hasPassword ? current : null, password }).then(
      () => {
        setCurrent('')
        setPassword('')
      },
      () => {},
    )
  }
  return (
    <Card title={t('settings.password')}>
      <form onSubmit={submit}>
        <Stack>
          {hasPassword ? (
            <PasswordInput
              required
              autoComplete="current-password"
              label={t('settings.password.current')}
              visibilityToggleButtonProps={show}
              value={current}
              onChange={(event) => setCurrent(event.currentTarget.value)}
            />
          ) : null}
          <PasswordInput
            required
            minLength={8}
            autoComplete="new-password"
            label={t('settings.password.new')}
            description={t('settings.password.hint')}
            visibilityToggleButtonProps={show}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Trouble error={change.state.error} />
          {change.state.isSuccess ? <Notice live tone="good" title={t('settings.password.done')} /> : null}
          <div>
            <Button type="submit" variant="default" loading={change.state.isPending}>
              {t('settings.password.do')}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  )
}
