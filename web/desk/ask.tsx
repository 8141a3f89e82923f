import { Button } from '@mantine/core'
import { IconCheck, IconPrinter, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useAnswer, usePrint } from '../api/payments.ts'
import type { PaymentDetail, Question } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Paper } from '../ui/payment/paper.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './ask.module.css'

/** A question of the terminal: large, with yes and no apart, and the paper that is to be signed. */
export const Ask = ({ question, detail }: { question: Question; detail: PaymentDetail }) => {
  const t = useText()
  const { id } = detail.payment
  const answer = useAnswer(id)
  const print = usePrint(id)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const paper = detail.receipts.find((receipt) => receipt.signature)
  const say = (yes: boolean) => answer.start({ questionId: question.id, answer: yes })
  return (
    <section
      className={styles.ask}
      role="alertdialog"
      aria-labelledby="terminal-asks"
      aria-describedby="terminal-says"
    >
      <h2 className={styles.title} id="terminal-asks" ref={heading} tabIndex={-1}>
        {t(`desk.ask.${question.kind}`)}
      </h2>
      <div className={styles.lines} id="terminal-says">
        {question.lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
        <p className={styles.hint}>{t(`desk.ask.${question.kind}.hint`)}</p>
      </div>
      {paper ? (
        <div className={styles.paper}>
          <Paper receipt={paper} />
          <Button
            variant="default"
            leftSection={<IconPrinter aria-hidden size={20} />}
            loading={print.state.isPending}
            onClick={() => print.start({})}
          >
            {t('desk.print')}
          </Button>
        </div>
      ) : null}
      <Trouble error={answer.state.error ?? print.state.error} />
      <div className={styles.answers}>
        <Button
          variant="default"
          className={styles.answer}
          leftSection={<IconX aria-hidden size={28} />}
          disabled={answer.state.isPending}
          onClick={() => say(false)}
        >
          {t('desk.ask.no')}
        </Button>
        <Button
          className={styles.answer}
          leftSection={<IconCheck aria-hidden size={28} />}
          loading={answer.state.isPending}
          onClick={() => say(true)}
        >
          {t('desk.ask.yes')}
        </Button>
      </div>
    </section>
  )
}
