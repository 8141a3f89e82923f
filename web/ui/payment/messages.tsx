import { Button } from '@mantine/core'
import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { PaymentDetail } from '../../api/shapes.ts'
import { useText } from '../../text.tsx'
import { Card } from '../card.tsx'
import { LongText } from '../long-text.tsx'
import styles from './messages.module.css'

type Message = NonNullable<PaymentDetail['messages']>[number]

const Raw = ({ message }: { message: Message }) => {
  const t = useText()
  const intl = useIntl()
  const sent = message.direction === 'sent'
  const Icon = sent ? IconArrowUpRight : IconArrowDownLeft
  const title = t(sent ? 'transactions.sent' : 'transactions.received', { channel: message.channel })
  return (
    <li>
      <div className={styles.head}>
        <Icon aria-hidden size={18} /> {title} ·{' '}
        <time dateTime={message.at}>
          {intl.formatTime(message.at, { hour: '2-digit', minute: '2-digit', second: '2-digit' })}
        </time>
      </div>
      <LongText className={styles.body} name={title}>
        {message.body}
      </LongText>
    </li>
  )
}

/** The messages as they went over the line, card numbers masked; folded away until somebody wants them. */
export const Messages = ({ messages }: { messages: readonly Message[] }) => {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <Card
      title={t('transactions.messages')}
      aside={
        <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'transactions.messages.fold' : 'transactions.messages.show', { count: messages.length })}
        </Button>
      }
    >
      {open ? (
        <ol className={styles.messages}>
          {messages.map((message, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: messages are only ever added behind
            <Raw key={at} message={message} />
          ))}
        </ol>
      ) : null}
    </Card>
  )
}
