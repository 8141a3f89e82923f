import { SegmentedControl, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type FormEvent, useState } from 'react'
import { useText } from '../text.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './new-batch.module.css'
import { ReadingFields } from './reading-fields.tsx'
import { TableField } from './table-field.tsx'
import { useNewBatch } from './use-new-batch.ts'

const columns = 'id, amount, currency, date, reference, text, email, name, iban, kind'

/** Two tables, or one with our open invoices: what belongs together? */
export const NewBatch = () => {
  const t = useText()
  const form = useNewBatch()
  const roomy = useMediaQuery('(min-width: 40em)', true, { getInitialValueInEffect: false })
  const [tooLarge, setTooLarge] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    form.make()
  }
  const choose = (set: (file: File) => void) => (file: File) => {
    setTooLarge('')
    set(file)
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <SegmentedControl
        orientation={roomy ? 'horizontal' : 'vertical'}
        aria-label={t('matching.against')}
        value={form.against}
        onChange={(value) => form.setAgainst(value === 'invoices' ? 'invoices' : 'file')}
        data={[
          { value: 'file', label: t('matching.against.file') },
          { value: 'invoices', label: t('matching.against.invoices') },
        ]}
      />
      <div className={styles.zones}>
        <TableField
          label={t('matching.left')}
          hint={t('matching.left.hint')}
          file={form.left}
          onChoose={choose(form.setLeft)}
          onTooLarge={setTooLarge}
        />
        {form.against === 'file' ? (
          <TableField
            label={t('matching.right')}
            hint={t('matching.right.hint')}
            file={form.right}
            onChoose={choose(form.setRight)}
            onTooLarge={setTooLarge}
          />
        ) : null}
      </div>
      <p className="quiet">{t('matching.columns', { columns })}</p>
      {tooLarge ? <Notice live tone="bad" title={t('matching.too_large', { file: tooLarge })} /> : null}
      {form.left ? (
        <TextInput
          label={t('matching.name')}
          placeholder={form.usualName}
          maxLength={200}
          value={form.name}
          onChange={(event) => form.setName(event.currentTarget.value)}
        />
      ) : null}
      <ReadingFields
        open={form.error !== null}
        reading={form.reading}
        onReading={form.setReading}
        unattended={form.unattended}
        onUnattended={form.setUnattended}
      />
      <Trouble error={form.error} />
      <BigButton submit disabled={!form.isReady} loading={form.busy}>
        {t('matching.start')}
      </BigButton>
    </form>
  )
}
