import { Button, Switch, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { SurplusKind } from '../api/shapes.ts'
import { useChangeSurplusKind, useSurplusKinds } from '../api/surplus.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { tellTrouble } from '../ui/tell-trouble.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useUndo } from '../ui/undo.tsx'
import styles from './settings.module.css'

// As people write a rate: 9,5 and 9.5 are the same.
const readRate = (written: string): string | null | undefined => {
  const rate = written.trim().replace('%', '').replace(',', '.').trim()
  if (rate === '') return null
  return /^\d{1,2}(\.\d{1,2})?$/.test(rate) ? rate : undefined
}

const Row = ({ of: { kind, offered, vatRate } }: { of: SurplusKind }) => {
  const t = useText()
  const change = useChangeSurplusKind(kind)
  const undo = useUndo()
  const [text, setText] = useState(vatRate ?? '')
  const rate = readRate(text)
  const name = t(`transactions.surplus.${kind}`)
  const turn = (on: boolean) => change.run({ offered: on, vatRate })
  const switchTo = (on: boolean) =>
    turn(on).then(
      () =>
        undo(t(on ? 'settings.surplus.on' : 'settings.surplus.off', { kind: name }), () => {
          turn(!on).catch(tellTrouble)
        }),
      tellTrouble,
    )
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (rate !== undefined) change.start({ offered, vatRate: rate })
  }
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <Switch
          label={name}
          description={t(`desk.surplus.${kind}`)}
          checked={offered}
          onChange={(event) => void switchTo(event.currentTarget.checked)}
        />
      </div>
      {kind === 'cash_back' ? (
        <span className="quiet">{t('settings.surplus.no_vat')}</span>
      ) : (
        <form onSubmit={save} className={styles.rate}>
          <TextInput
            inputMode="decimal"
            autoComplete="off"
            label={t('settings.surplus.vat')}
            aria-label={t('settings.surplus.vat_of', { kind: name })}
            placeholder={t('settings.surplus.outside')}
            rightSection="%"
            error={rate === undefined ? t('settings.surplus.wrong') : null}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button
            type="submit"
            variant="default"
            disabled={rate === undefined || rate === vatRate}
            loading={change.state.isPending}
          >
            {t('settings.save')}
          </Button>
        </form>
      )}
      <Trouble error={change.state.error} />
    </li>
  )
}

/** What money beyond an invoice can be at this counter, and the VAT in it. */
export const Surplus = () => {
  const t = useText()
  return (
    <Card title={t('settings.surplus')}>
      <p className="quiet">{t('settings.surplus.lead')}</p>
      <Loaded query={useSurplusKinds()}>
        {(kinds) => (
          <ul className={styles.rows}>
            {kinds.map((kind) => (
              <Row key={kind.kind} of={kind} />
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  )
}
