import { notifications } from '@mantine/notifications'

/** Says what went wrong with something small, where there is no better place for it. */
export const tellTrouble = (error: Error): void => {
  notifications.show({ message: error.message, color: 'red', autoClose: 12_000 })
}
