import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload, IconFlag, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { downloadReport, useOnlineOverview, useSendReport } from '../api/online.ts'
import type { OnlinePayment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { tellTrouble } from '../ui/tell-trouble.ts'
import { Trouble } from '../ui/trouble.tsx'

const keepFile = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

const Form = ({ payment: { id, reference }, onClose }: { payment: OnlinePayment; onClose: () => void }) => {
  const t = useText()
  const support = useOnlineOverview().data?.support ?? null
  const send = useSendReport(id)
  const [message, setMessage] = useState('')
  const isWritten = message.trim() !== ''
  const sendIt = () =>
    send.run(message.trim()).then(
      ({ to }) => {
        notifications.show({ message: t('online.report.sent', { address: to }) })
        onClose()
      },
      () => {},
    )
  const download = () =>
    downloadReport(id, message.trim()).then((file) => keepFile(file, `saldo-${reference}.json`), tellTrouble)
  return (
    <Stack>
      <Textarea
        autosize
        required
        minRows={4}
        maxLength={4000}
        data-autofocus
        label={t('online.report.message')}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      <p className="quiet">{t('online.report.holds')}</p>
      {support === null ? <p>{t('online.report.no_address')}</p> : null}
      <Trouble error={send.state.error} />
      <Group>
        {support === null ? null : (
          <Button
            leftSection={<IconSend aria-hidden size={20} />}
            disabled={!isWritten}
            loading={send.state.isPending}
            onClick={() => void sendIt()}
          >
            {t('online.report.send', { address: support })}
          </Button>
        )}
        <Button
          variant={support === null ? 'filled' : 'default'}
          leftSection={<IconDownload aria-hidden size={20} />}
          onClick={() => void download()}
        >
          {t('online.report.file')}
        </Button>
      </Group>
    </Stack>
  )
}

/** Says what is not right and hands everything known of a payment to whoever helps. */
export const ReportProblem = ({ payment }: { payment: OnlinePayment }) => {
  const t = useText()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconFlag aria-hidden size={20} />}
        onClick={() => setOpened(true)}
      >
        {t('online.report.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size="lg"
        title={t('online.report.title')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        <Form payment={payment} onClose={() => setOpened(false)} />
      </Modal>
    </>
  )
}
