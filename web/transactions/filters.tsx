import { Button, NativeSelect, Switch, TextInput } from '@mantine/core'
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks'
import { IconFilter, IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { usePeople, useTills } from '../api/organisation.ts'
import type { PaymentFilter } from '../api/payments.ts'
import { useSession } from '../api/session.ts'
import { useTerminals } from '../api/terminals.ts'
import { useText } from '../text.tsx'
import { methodText, standingText } from '../ui/payment/standing.ts'
import styles from './filters.module.css'
import { useFilter } from './use-filter.ts'

const states = ['unknown', 'accepted', 'refused', 'not_taken'] as const
const methods = ['card', 'cash', 'standalone'] as const

const Search = () => {
  const t = useText()
  const { filter, change } = useFilter()
  const [text, setText] = useState(filter.q ?? '')
  const settle = useDebouncedCallback((q: string) => change({ q: q || undefined }), 250)
  useEffect(() => setText(filter.q ?? ''), [filter.q])
  return (
    <TextInput
      type="search"
      className={styles.search}
      label={t('transactions.search')}
      placeholder={t('transactions.search.placeholder')}
      leftSection={<IconSearch aria-hidden size={20} />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        settle(event.currentTarget.value)
      }}
    />
  )
}

interface OneOfProps {
  readonly name: keyof Omit<PaymentFilter, 'hidden'>
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

const OneOf = ({ name, label, options }: OneOfProps) => {
  const t = useText()
  const { filter, change } = useFilter()
  return (
    <NativeSelect
      label={label}
      data={[{ value: '', label: t('transactions.all') }, ...options]}
      value={filter[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value || undefined })}
    />
  )
}

const ADay = ({ name, label }: { name: 'from' | 'to'; label: string }) => {
  const { filter, change } = useFilter()
  return (
    <TextInput
      type="date"
      label={label}
      value={filter[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value || undefined })}
    />
  )
}

const named = (things: readonly { id: string; name: string }[] | undefined) =>
  (things ?? []).map(({ id, name }) => ({ value: id, label: name }))

const Choices = () => {
  const t = useText()
  const { filter, change } = useFilter()
  const { shops } = useSession().organisation
  return (
    <>
      <OneOf
        name="state"
        label={t('transactions.state')}
        options={states.map((value) => ({ value, label: t(standingText[value]) }))}
      />
      <OneOf
        name="method"
        label={t('transactions.method')}
        options={methods.map((value) => ({ value, label: t(methodText[value]) }))}
      />
      {shops.length > 1 ? <OneOf name="shop" label={t('transactions.shop')} options={named(shops)} /> : null}
      <OneOf name="till" label={t('transactions.till')} options={named(useTills().data)} />
      <OneOf name="terminal" label={t('transactions.terminal')} options={named(useTerminals().data)} />
      <OneOf name="operator" label={t('transactions.operator')} options={named(usePeople().data)} />
      <ADay name="from" label={t('transactions.from')} />
      <ADay name="to" label={t('transactions.to')} />
      <Switch
        className={styles.switch}
        label={t('transactions.hidden_too')}
        checked={filter.hidden ?? false}
        onChange={(event) => change({ hidden: event.currentTarget.checked || undefined })}
      />
    </>
  )
}

/** What is shown of all payments. The address keeps it, so it can be sent to a colleague. */
export const Filters = () => {
  const t = useText()
  const { filter, clear, any } = useFilter()
  const roomy = useMediaQuery('(min-width: 40em)', true, { getInitialValueInEffect: false })
  const [open, setOpen] = useState(false)
  const count = Object.entries(filter).filter(([name, value]) => name !== 'q' && value).length
  return (
    <search className={styles.filters}>
      <Search />
      {roomy ? null : (
        <Button
          variant="default"
          className={styles.fold}
          aria-expanded={open}
          leftSection={<IconFilter aria-hidden size={20} />}
          onClick={() => setOpen(!open)}
        >
          {t('transactions.filters', { count })}
        </Button>
      )}
      {roomy || open ? <Choices /> : null}
      {any ? (
        <Button variant="subtle" className={styles.clear} onClick={clear}>
          {t('transactions.clear')}
        </Button>
      ) : null}
    </search>
  )
}
