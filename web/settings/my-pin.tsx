import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useChangePin, useSession } from '../api/session.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'
import { Trouble } from '../ui/trouble.tsx'

export const MyPin = () => {
  const t = useText()
  const { hasPin } = useSession().person
  const change = useChangePin()
  const [pin, setPin] = useState('')
  const set = (to: string | null) =>
    change.run(to).then(
      () => setPin(''),
      () => {},
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void set(pin)
  }
  return (
    <Card title={t('settings.pin')}>
      <form onSubmit={submit}>
        <Stack>
          <PasswordInput
            required
            inputMode="numeric"
            autoComplete="off"
            pattern="\d{4,8}"
            maxLength={8}
            label={t('settings.pin.new')}
            description={t('settings.pin.hint')}
            visibilityToggleButtonProps={{ 'aria-label': t('shell.password.show') }}
            value={pin}
            onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, ''))}
          />
          <Trouble error={change.state.error} />
          {change.state.isSuccess ? <Notice live tone="good" title={t('settings.pin.done')} /> : null}
          <Group>
            <Button type="submit" variant="default" loading={change.state.isPending}>
              {t('settings.pin.do')}
            </Button>
            {hasPin ? (
              <Button variant="subtle" onClick={() => void set(null)}>
                {t('settings.pin.remove')}
              </Button>
            ) : null}
          </Group>
        </Stack>
      </form>
    </Card>
  )
}
