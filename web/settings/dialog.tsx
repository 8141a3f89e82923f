import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../text.tsx'
import { Trouble } from '../ui/trouble.tsx'

interface DialogProps {
  readonly title: string
  readonly opened: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

export const Dialog = ({ title, opened, onClose, children }: DialogProps) => {
  const t = useText()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={title}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      {children}
    </Modal>
  )
}

interface FormProps {
  readonly onClose: () => void
  readonly error: Error | null
  readonly busy: boolean
  /** Closes the dialog when it resolves. */
  readonly save: () => Promise<unknown>
  readonly children: ReactNode
}

/** Fields in a dialog, with the way out and the way on. */
export const DialogForm = ({ onClose, error, busy, save, children }: FormProps) => {
  const t = useText()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save().then(onClose, () => {})
      }}
    >
      <Stack gap="md">
        {children}
        <Trouble error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('settings.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
