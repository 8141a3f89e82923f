import { Button } from '@mantine/core'
import { IconCheck, IconId, IconPrinter, IconSignature } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useAnswer, usePrint } from '../api/payments.ts'
import type { PaymentDetail, Question } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { Paper } from '../ui/payment/paper.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './after-approval.module.css'
import { useShownLongEnough } from './use-shown-long-enough.ts'

export const openQuestions = ({ questions }: PaymentDetail): readonly Question[] =>
  questions.filter(({ answer }) => answer === null)

const icons = {
  signature: IconSignature,
  identification: IconId,
  merchant_signature: IconSignature,
  confirmation: IconCheck,
} as const satisfies Record<Question['kind'], unknown>

interface DemandProps {
  readonly question: Question
  readonly detail: PaymentDetail
  readonly onAnswered: () => void
}

const Demand = ({ question, detail, onAnswered }: DemandProps) => {
  const t = useText()
  const { id } = detail.payment
  const answer = useAnswer(id)
  const print = usePrint(id)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const Icon = icons[question.kind]
  const paper = detail.receipts.find(({ signature }) => signature)
  const say = (yes: boolean) =>
    answer.run({ questionId: question.id, answer: yes }).then(onAnswered, () => {})
  const own = question.kind === 'merchant_signature'
  const answered = question.answer !== null
  return (
    <section className={styles.demand} role="alertdialog" aria-labelledby={`demand-${question.id}`}>
      <Icon aria-hidden size={64} className={styles.icon} />
      <h2 className={styles.title} id={`demand-${question.id}`} ref={heading} tabIndex={-1}>
        {t(`desk.demand.${question.kind}`)}
      </h2>
      <p className={styles.hint}>{t(`desk.demand.${question.kind}.hint`)}</p>
      <Trouble error={answer.state.error ?? print.state.error} />
      {answered ? (
        <p className={styles.noted} role="status">
          {t(question.answer ? 'desk.demand.noted_yes' : 'desk.demand.noted_no')}
        </p>
      ) : (
        <div className={styles.answers}>
          <BigButton loading={answer.state.isPending} onPress={() => say(true)}>
            {t(own ? 'desk.demand.signed' : 'desk.demand.yes')}
          </BigButton>
          <Button
            fullWidth
            size="lg"
            variant="default"
            disabled={answer.state.isPending}
            onClick={() => say(false)}
          >
            {t(own ? 'desk.demand.not_signed' : 'desk.demand.no')}
          </Button>
        </div>
      )}
      {paper && question.kind !== 'identification' ? (
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
    </section>
  )
}

/**
 * What the provider wants of the cashier after the approval, one after the other. Each stays until it is answered, and
 * long enough to be seen where somebody else answers.
 */
export const AfterApproval = ({ detail }: { detail: PaymentDetail }) => {
  const [done, setDone] = useState<readonly string[]>([])
  const shown = useShownLongEnough(detail.questions).filter(({ id }) => !done.includes(id))
  const first = shown.find(({ answer }) => answer === null) ?? shown[0]
  if (!first) return null
  const { id } = first
  return (
    <Demand key={id} question={first} detail={detail} onAnswered={() => setDone((known) => [...known, id])} />
  )
}
