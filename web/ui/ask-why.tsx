import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useText } from '../text.tsx'
import { Trouble } from './trouble.tsx'

interface AskWhyProps {
  readonly title: string
  readonly explain: ReactNode
  /** What the button says it does. */
  readonly verb: string
  readonly opened: boolean
  readonly onClose: () => void
  readonly error: Error | null
  readonly busy: boolean
  readonly run: (reason: string) => Promise<unknown>
  readonly suggest?: string
}

/** Before a step that others must be able to understand later: what it does, and why it is done. */
const Form = ({
  explain,
  verb,
  onClose,
  error,
  busy,
  run,
  suggest = '',
}: Omit<AskWhyProps, 'title' | 'opened'>) => {
  const t = useText()
  const [reason, setReason] = useState(suggest)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(reason.trim()).then(onClose, () => {})
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <div>{explain}</div>
        <Textarea
          required
          autosize
          minRows={2}
          minLength={3}
          maxLength={500}
          label={t('shell.why')}
          value={reason}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Trouble error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" disabled={reason.trim().length < 3} loading={busy}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

export const AskWhy = ({ title, opened, onClose, ...form }: AskWhyProps) => {
  const t = useText()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Form {...form} onClose={onClose} />
    </Modal>
  )
}
