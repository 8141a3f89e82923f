import { Button, Group, Modal, Stack } from '@mantine/core'
import { IconPhone, IconPrinter } from '@tabler/icons-react'
import { useHelpDeskSheet } from '../../api/unknown.ts'
import { useText } from '../../text.tsx'
import { Facts } from '../facts.tsx'
import { Loaded } from '../loaded.tsx'
import styles from './help-desk-sheet.module.css'
import { sheetPdf } from './papers.ts'

const Sheet = ({ paymentId }: { paymentId: string }) => {
  const t = useText()
  return (
    <Loaded query={useHelpDeskSheet(paymentId)}>
      {(sheet) => (
        <Stack gap="lg">
          <div>
            <div className="quiet">{sheet.provider}</div>
            {sheet.telephone ? (
              <a className={styles.telephone} href={`tel:${sheet.telephone.replace(/\s/g, '')}`}>
                <IconPhone aria-hidden />
                {sheet.telephone}
              </a>
            ) : null}
          </div>
          <p className={styles.question}>{sheet.question}</p>
          <Facts of={sheet.facts} />
          <Group>
            <Button
              component="a"
              href={sheetPdf(paymentId)}
              target="_blank"
              rel="noreferrer"
              variant="default"
              leftSection={<IconPrinter aria-hidden size={20} />}
            >
              {t('tasks.sheet.pdf')}
            </Button>
          </Group>
        </Stack>
      )}
    </Loaded>
  )
}

interface HelpDeskSheetProps {
  readonly paymentId: string
  readonly opened: boolean
  readonly onClose: () => void
}

/** All that the provider's help desk asks for, to read out over the telephone. */
export const HelpDeskSheet = ({ paymentId, opened, onClose }: HelpDeskSheetProps) => {
  const t = useText()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('tasks.sheet.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Sheet paymentId={paymentId} />
    </Modal>
  )
}
