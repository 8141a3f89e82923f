import { useIntl } from 'react-intl'
import { useNow } from './use-now.ts'

/** An instant as people say it today: only the time, and the day with it on another day. */
export const When = ({ at }: { at: string }) => {
  const intl = useIntl()
  const day = intl.formatDate(at, { day: 'numeric', month: 'short', year: 'numeric' })
  const time = intl.formatTime(at, { hour: '2-digit', minute: '2-digit' })
  const today = intl.formatDate(at) === intl.formatDate(Date.now())
  const full = intl.formatDate(at, { dateStyle: 'full', timeStyle: 'medium' })
  return (
    <time dateTime={at} title={full}>
      {today ? time : `${day} ${time}`}
    </time>
  )
}

/** A day without a time, as 2026-11-21. */
export const Day = ({ of }: { of: string }) => {
  const intl = useIntl()
  const text = intl.formatDate(`${of}T12:00:00Z`, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return <time dateTime={of}>{text}</time>
}

const steps = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

/** How long ago, or how long until, in one word: it counts along. */
export const Since = ({ at }: { at: string }) => {
  const intl = useIntl()
  const seconds = Math.round((new Date(at).getTime() - useNow()) / 1000)
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1]
  return (
    <time dateTime={at}>
      {intl.formatRelativeTime(Math.trunc(seconds / size), unit, { numeric: 'auto' })}
    </time>
  )
}

const two = (number: number) => String(number).padStart(2, '0')

/** Minutes and seconds that passed since, for somebody who waits. */
export const Elapsed = ({ since }: { since: string }) => {
  const seconds = Math.max(0, Math.floor((useNow() - new Date(since).getTime()) / 1000))
  return (
    <span className="amount" role="timer">
      {Math.floor(seconds / 60)}:{two(seconds % 60)}
    </span>
  )
}
