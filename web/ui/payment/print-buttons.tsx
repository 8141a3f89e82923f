import { Button, Group, Stack } from '@mantine/core'
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { usePrint } from '../../api/payments.ts'
import type { Payment } from '../../api/shapes.ts'
import { useText } from '../../text.tsx'
import { Notice } from '../notice.tsx'
import { Trouble } from '../trouble.tsx'
import { receiptPdf } from './papers.ts'

const Printed = ({ print }: { print: ReturnType<typeof usePrint> }) => {
  const t = useText()
  const { data, error } = print.state
  if (error) return <Trouble error={error} />
  if (!data) return null
  return data.printed ? (
    <Notice live tone="good" title={t('transactions.printed')} />
  ) : (
    <Notice live tone="waiting" title={t('transactions.not_printed')}>
      {data.reason?.text}
    </Notice>
  )
}

/** The receipt on paper, or as a file. */
export const PrintButtons = ({ payment }: { payment: Payment }) => {
  const t = useText()
  const print = usePrint(payment.id)
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconPrinter aria-hidden size={20} />}
          loading={print.state.isPending}
          onClick={() => print.start({})}
        >
          {t('transactions.print')}
        </Button>
        <Button
          component="a"
          variant="default"
          href={receiptPdf(payment.id)}
          target="_blank"
          rel="noreferrer"
          leftSection={<IconFileTypePdf aria-hidden size={20} />}
        >
          {t('transactions.pdf')}
        </Button>
        <Button
          component="a"
          variant="subtle"
          href={receiptPdf(payment.id, 'merchant')}
          target="_blank"
          rel="noreferrer"
        >
          {t('transactions.pdf.merchant')}
        </Button>
      </Group>
      <Printed print={print} />
    </Stack>
  )
}
