import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks'
import { IconFilter, IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useConnections } from '../api/bookkeeping.ts'
import { type OnlineFilter, useOnlineAccounts } from '../api/online.ts'
import type { OnlineOverview } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import styles from './online.module.css'
import { useOnlineFilter } from './use-online-filter.ts'

const Search = () => {
  const t = useText()
  const { filter, change } = useOnlineFilter()
  const [text, setText] = useState(filter.q ?? '')
  const settle = useDebouncedCallback((q: string) => change({ q: q || undefined }), 250)
  useEffect(() => setText(filter.q ?? ''), [filter.q])
  return (
    <TextInput
      type="search"
      className={styles.search}
      label={t('online.search')}
      placeholder={t('online.search.placeholder')}
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
  readonly name: keyof OnlineFilter
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

const OneOf = ({ name, label, options }: OneOfProps) => {
  const t = useText()
  const { filter, change } = useOnlineFilter()
  return (
    <NativeSelect
      label={label}
      data={[{ value: '', label: t('online.filter.all') }, ...options]}
      value={(filter as Record<string, string | undefined>)[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value || undefined })}
    />
  )
}

const ADay = ({ name, label }: { name: 'from' | 'to'; label: string }) => {
  const { filter, change } = useOnlineFilter()
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

interface FiltersProps {
  readonly overview: OnlineOverview | undefined
  readonly withReason: boolean
}

const Choices = ({ overview, withReason }: FiltersProps) => {
  const t = useText()
  const accounts = useOnlineAccounts().data ?? []
  const connections = useConnections().data ?? []
  const reasons = overview?.reasons ?? []
  return (
    <>
      {withReason ? (
        <OneOf
          name="reason"
          label={t('online.filter.reason')}
          options={reasons.map(({ group, text, count }) => ({ value: group, label: `${text} (${count})` }))}
        />
      ) : null}
      {accounts.length > 1 ? (
        <OneOf name="account" label={t('online.filter.account')} options={named(accounts)} />
      ) : null}
      {connections.length > 1 ? (
        <OneOf name="connection" label={t('online.filter.connection')} options={named(connections)} />
      ) : null}
      <OneOf
        name="method"
        label={t('online.filter.method')}
        options={(overview?.methods ?? []).map(({ method, text }) => ({ value: method, label: text }))}
      />
      <ADay name="from" label={t('online.filter.from')} />
      <ADay name="to" label={t('online.filter.to')} />
    </>
  )
}

/** What is shown of all online payments. The address keeps it, so it can be sent to a colleague. */
export const Filters = (props: FiltersProps) => {
  const t = useText()
  const { filter, clear, any } = useOnlineFilter()
  const roomy = useMediaQuery('(min-width: 40em)', true, { getInitialValueInEffect: false })
  const [open, setOpen] = useState(false)
  const count = Object.entries(filter).filter(([name, value]) => name !== 'q' && value).length
  return (
    <search className={styles.filters}>
      <Search />
      {roomy ? null : (
        <Button
          variant="default"
          aria-expanded={open}
          leftSection={<IconFilter aria-hidden size={20} />}
          onClick={() => setOpen(!open)}
        >
          {t('online.filters', { count })}
        </Button>
      )}
      {roomy || open ? <Choices {...props} /> : null}
      {any ? (
        <Button variant="subtle" className={styles.clear} onClick={clear}>
          {t('online.filter.clear')}
        </Button>
      ) : null}
    </search>
  )
}
