import { Checkbox } from '@mantine/core'
import type { MatchAccept, MatchCandidate } from '../api/matching.ts'
import { useText } from '../text.tsx'
import styles from './proposal.module.css'

export type Remembered = NonNullable<MatchAccept['remember']>

const firstLine = (text = ''): string => text.split('\n')[0] ?? ''

const partiesOf = ({ left, right }: MatchCandidate) => ({
  payer: firstLine(left[0]?.name),
  iban: firstLine(left[0]?.iban),
  party: firstLine(right[0]?.name),
})

const agrees = ({ criteria }: MatchCandidate, wanted: string): boolean =>
  criteria.some(({ name, verdict }) => name === wanted && verdict === 'agree')

/** Whether there is something about who paid that is not known yet. */
export const canRemember = (candidate: MatchCandidate): boolean => {
  const { payer, iban, party } = partiesOf(candidate)
  return party !== '' && !agrees(candidate, 'name') && (payer !== '' || iban !== '')
}

interface RememberProps {
  readonly candidate: MatchCandidate
  readonly value: Remembered
  readonly onChange: (value: Remembered) => void
}

/** Who pays for whom, confirmed for the next time. */
export const Remember = ({ candidate, value, onChange }: RememberProps) => {
  const t = useText()
  const { payer, iban, party } = partiesOf(candidate)
  return (
    <fieldset className={styles.remember}>
      <legend>{t('matching.remember')}</legend>
      {payer === '' ? null : (
        <Checkbox
          label={t('matching.remember.name', { payer, party })}
          checked={value.name ?? false}
          onChange={(event) => onChange({ ...value, name: event.currentTarget.checked })}
        />
      )}
      {iban === '' ? null : (
        <Checkbox
          label={t('matching.remember.iban', { iban, party })}
          checked={value.iban ?? false}
          onChange={(event) => onChange({ ...value, iban: event.currentTarget.checked })}
        />
      )}
    </fieldset>
  )
}
