import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../text.tsx'

interface SureButtonProps {
  readonly verb: string
  readonly sure: string
  readonly busy: boolean
  readonly onSure: () => void
}

/** For the few steps that cannot be undone: it asks once. */
export const SureButton = ({ verb, sure, busy, onSure }: SureButtonProps) => {
  const t = useText()
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <Button variant="default" onClick={() => setAsked(true)}>
        {verb}
      </Button>
    )
  return (
    <Group gap="xs">
      <Button color="red" loading={busy} onClick={onSure} autoFocus>
        {sure}
      </Button>
      <Button variant="subtle" onClick={() => setAsked(false)}>
        {t('shell.cancel')}
      </Button>
    </Group>
  )
}
