import { Modal } from '@mantine/core'
import { useText } from '../text.tsx'
import { ConnectForm } from '../ui/books/connect-form.tsx'

export const AddConnection = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const t = useText()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={t('connections.add')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <ConnectForm onDone={onClose} />
    </Modal>
  )
}
