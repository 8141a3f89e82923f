import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useText } from '../text.tsx'

/** Says that something was done, and offers to take it back: no "are you sure" beforehand. */
export const useUndo = () => {
  const t = useText()
  return useCallback(
    (done: string, undo: () => void) => {
      const id = notifications.show({
        autoClose: 12_000,
        closeButtonProps: { 'aria-label': t('shell.close') },
        message: (
          <Group justify="space-between" wrap="nowrap">
            <span>{done}</span>
            <Button
              variant="light"
              onClick={() => {
                notifications.hide(id)
                undo()
              }}
            >
              {t('shell.undo')}
            </Button>
          </Group>
        ),
      })
    },
    [t],
  )
}
