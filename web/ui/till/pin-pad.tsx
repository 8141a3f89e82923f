import { Button } from '@mantine/core'
import { IconArrowLeft, IconBackspace, IconCheck } from '@tabler/icons-react'
import { type FormEvent, useEffect, useState } from 'react'
import { useSwitchPerson } from '../../api/session.ts'
import { useText } from '../../text.tsx'
import { Trouble } from '../trouble.tsx'
import styles from './pin-pad.module.css'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
const longest = 8
const shortest = 4

interface PinPadProps {
  readonly person: { readonly id: string; readonly name: string }
  readonly onBack: () => void
  readonly onDone: () => void
}

/** Digits under the thumb, or typed; the field itself shows dots only. */
export const PinPad = ({ person, onBack, onDone }: PinPadProps) => {
  const t = useText()
  const [pin, setPin] = useState('')
  const change = useSwitchPerson()
  useEffect(() => {
    if (change.state.isError) setPin('')
  }, [change.state.isError])
  const press = (digit: string) => setPin((known) => (known + digit).slice(0, longest))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (pin.length >= shortest) change.run({ personId: person.id, pin }).then(onDone, () => {})
  }
  return (
    <form className={styles.pad} onSubmit={submit}>
      <h2 className={styles.name}>{person.name}</h2>
      <label className={styles.label}>
        {t('shell.pin')}
        <input
          className={styles.field}
          // biome-ignore lint/a11y/noAutofocus: the pad is opened to type a PIN, nothing else
          autoFocus
          type="password"
          inputMode="none"
          autoComplete="off"
          maxLength={longest}
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, ''))}
        />
      </label>
      <div className={styles.keys}>
        {digits.map((digit) => (
          <Button key={digit} variant="default" className={styles.key} onClick={() => press(digit)}>
            {digit}
          </Button>
        ))}
        <Button
          variant="default"
          className={styles.key}
          aria-label={t('shell.pin.delete')}
          onClick={() => setPin((known) => known.slice(0, -1))}
        >
          <IconBackspace aria-hidden size={32} />
        </Button>
        <Button variant="default" className={styles.key} onClick={() => press('0')}>
          0
        </Button>
        <Button
          type="submit"
          className={styles.key}
          aria-label={t('shell.pin.do')}
          disabled={pin.length < shortest}
          loading={change.state.isPending}
        >
          <IconCheck aria-hidden size={32} />
        </Button>
      </div>
      <Trouble error={change.state.error} />
      <Button variant="subtle" leftSection={<IconArrowLeft aria-hidden size={20} />} onClick={onBack}>
        {t('shell.person.other')}
      </Button>
    </form>
  )
}
