import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { NewMatchBatch, Pass } from '../api/matching.ts'
import { useText } from '../text.tsx'
import { passes } from './address.ts'
import styles from './new-batch.module.css'

export type Reading = NonNullable<NewMatchBatch['read']>

interface ReadingFieldsProps {
  /** Shown at once: the files could not be read as they are. */
  readonly open: boolean
  readonly reading: Reading
  readonly onReading: (reading: Reading) => void
  readonly unattended: readonly Pass[]
  readonly onUnattended: (passes: readonly Pass[]) => void
}

/** Passes of which the engine is sure enough, as it comes. */
export const usual: readonly Pass[] = passes.slice(0, 7)

// The engine never lets the last one stand on its own.
const choosable = passes.slice(0, 8)

const without = <T extends object, K extends keyof T>(from: T, key: K): Omit<T, K> => {
  const { [key]: _, ...rest } = from
  return rest
}

/** What a file may leave unsaid, and which passes may act without a person. */
export const ReadingFields = ({ open, reading, onReading, unattended, onUnattended }: ReadingFieldsProps) => {
  const t = useText()
  const change = <K extends keyof Reading>(key: K, value: string) =>
    onReading(value === '' ? without(reading, key) : { ...reading, [key]: value })
  return (
    <details className={styles.details} open={open}>
      <summary>{t('matching.reading')}</summary>
      <p className="quiet">{t('matching.reading.hint')}</p>
      <div className={styles.fields}>
        <NativeSelect
          label={t('matching.reading.dates')}
          value={reading.dates ?? ''}
          onChange={(event) => change('dates', event.currentTarget.value)}
          data={[
            { value: '', label: t('matching.reading.as_is') },
            { value: 'day-month', label: t('matching.reading.day_month') },
            { value: 'month-day', label: t('matching.reading.month_day') },
          ]}
        />
        <NativeSelect
          label={t('matching.reading.mark')}
          value={reading.decimalMark ?? ''}
          onChange={(event) => change('decimalMark', event.currentTarget.value)}
          data={[
            { value: '', label: t('matching.reading.as_is') },
            { value: ',', label: t('matching.reading.comma') },
            { value: '.', label: t('matching.reading.point') },
          ]}
        />
        <TextInput
          label={t('matching.reading.currency')}
          value={reading.currency ?? ''}
          maxLength={3}
          onChange={(event) => change('currency', event.currentTarget.value.toUpperCase())}
        />
      </div>
      <Checkbox.Group
        label={t('matching.unattended')}
        value={[...unattended]}
        onChange={(chosen) => onUnattended(choosable.filter((pass) => chosen.includes(pass)))}
      >
        <div className={styles.passes}>
          {choosable.map((pass) => (
            <Checkbox key={pass} value={pass} label={t(`match.pass.${pass}`)} />
          ))}
        </div>
      </Checkbox.Group>
    </details>
  )
}
