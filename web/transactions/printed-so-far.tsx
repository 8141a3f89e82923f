import { CloseButton } from '@mantine/core'
import type { Payment, PrintedReceipts } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Notice } from '../ui/notice.tsx'

interface PrintedSoFarProps {
  readonly done: PrintedReceipts
  readonly payments: readonly Payment[]
  readonly onClose: (() => void) | null
}

/** What came out of the printer, what perhaps, and what is still to come. */
export const PrintedSoFar = ({ done, payments, onClose }: PrintedSoFarProps) => {
  const t = useText()
  const { printed, perhaps, notPrinted, reason } = done
  const all = printed.length + notPrinted.length + (perhaps ? 1 : 0)
  const doubtful = payments.find(({ id }) => id === perhaps)?.invoice.name
  const close = onClose ? <CloseButton aria-label={t('shell.close')} onClick={onClose} /> : null
  if (!reason)
    return (
      <Notice live tone="good" title={t('transactions.receipts.printed', { count: all })} actions={close} />
    )
  return (
    <Notice
      live
      tone="waiting"
      title={t('transactions.receipts.printed_part', { count: printed.length, all })}
      actions={close}
    >
      <p>{reason.text}</p>
      {perhaps ? <p>{t('transactions.receipts.perhaps', { invoice: doubtful ?? '?' })}</p> : null}
      <p>{t('transactions.receipts.rest')}</p>
    </Notice>
  )
}
