import { Select } from '@mantine/core'
import type { Choice } from '../../api/shapes.ts'
import { useText } from '../../text.tsx'
import styles from './pick-choice.module.css'

/** What was chosen, by the name it had then. */
export interface Chosen {
  readonly id: string
  readonly number: string
  readonly name: string
}

export const nameOfChoice = ({ number, name }: Pick<Chosen, 'number' | 'name'>): string =>
  `${number} ${name}`.trim()

interface PickChoiceProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly use: Choice['use']
  readonly value: Chosen | null
  readonly onChange: (id: string | null) => void
  /** What holds while nothing is chosen here. */
  readonly follows?: Chosen | null
  readonly clearable?: boolean
  readonly disabled?: boolean
  readonly busy?: boolean
}

/** Finds a daybook or ledger by its name or number. What cannot be used stands there too, with why. */
export const PickChoice = (props: PickChoiceProps) => {
  const { label, choices, use, value, onChange, follows, clearable = false, disabled, busy } = props
  const t = useText()
  const own = choices.filter((choice) => choice.use === use)
  const byId = new Map(own.map((choice) => [choice.id, choice]))
  const ordered = own.toSorted((a, b) => Number(b.usable) - Number(a.usable))
  const gone = value && !byId.has(value.id) ? [{ value: value.id, label: nameOfChoice(value) }] : []
  return (
    <Select
      aria-label={label}
      size="md"
      searchable
      clearable={clearable}
      disabled={disabled}
      aria-busy={busy}
      limit={200}
      maxDropdownHeight={320}
      allowDeselect={false}
      placeholder={follows ? t('accounts.follows', { choice: nameOfChoice(follows) }) : t('accounts.choose')}
      nothingFoundMessage={t('accounts.nothing_found')}
      clearButtonProps={{ 'aria-label': t('accounts.cleared', { account: label }) }}
      data={[
        ...gone,
        ...ordered.map((choice) => ({
          value: choice.id,
          label: nameOfChoice(choice),
          disabled: !choice.usable,
        })),
      ]}
      value={value?.id ?? null}
      onChange={onChange}
      renderOption={({ option }) => {
        const choice = byId.get(option.value)
        return (
          <span className={styles.option}>
            <span>{option.label}</span>
            {choice?.reason ? <span className={styles.why}>{choice.reason.text}</span> : null}
            {choice?.usable && choice.kind !== 'other' ? (
              <span className={styles.why}>{t(`accounts.choice.${choice.kind}`)}</span>
            ) : null}
          </span>
        )
      }}
    />
  )
}
