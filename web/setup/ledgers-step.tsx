import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useChoices, useChooseAccounts, useMappedAccounts } from '../api/bookkeeping.ts'
import { useSuggestions } from '../api/setup.ts'
import type { Choice, MappedAccount, Setup, Suggestions } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Notice } from '../ui/notice.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { keyOf, LedgerRow } from './ledger-row.tsx'
import styles from './setup.module.css'

interface FormProps {
  readonly connection: string
  readonly title: string
  readonly rows: readonly MappedAccount[]
  readonly choices: readonly Choice[]
  readonly suggestions: Suggestions
  readonly lookAgain: () => void
}

const Form = ({ connection, title, rows, choices, suggestions, lookAgain }: FormProps) => {
  const t = useText()
  const choose = useChooseAccounts(connection)
  const [picked, setPicked] = useState<Readonly<Record<string, string | null>>>({})
  const suggested = new Map(suggestions.accounts.map((one) => [keyOf(one), one.choice?.id ?? null]))
  const banks = new Set(suggestions.banks)
  const shown = rows.filter((row) => row.required || suggested.has(keyOf(row)))
  const now = (row: MappedAccount): string | null => {
    const key = keyOf(row)
    return key in picked ? (picked[key] ?? null) : (row.chosen?.id ?? suggested.get(key) ?? null)
  }
  const wishes = shown
    .filter((row) => now(row) !== null && now(row) !== row.chosen?.id)
    .map((row) => ({ account: row.account, use: row.use, choiceId: now(row) }))
  const complete = shown.every((row) => !row.required || now(row) !== null)
  const isComplete = rows.every((row) => !row.required || row.chosen)
  return (
    <Stack>
      {isComplete ? (
        <Notice tone="good" title={t('setup.ledgers.all')}>
          {t('setup.ledgers.more')}
        </Notice>
      ) : (
        <p>{t('setup.ledgers.lead')}</p>
      )}
      <ul className={styles.rows}>
        {shown.map((row) => {
          const id = now(row)
          const isSuggested = !row.chosen && id !== null && id === suggested.get(keyOf(row))
          return (
            <LedgerRow
              key={keyOf(row)}
              row={row}
              id={id}
              isSuggested={isSuggested}
              isBank={id !== null && row.use === 'place' && banks.has(id)}
              nothingFits={row.required && id === null && suggested.has(keyOf(row))}
              title={title}
              choices={choices}
              clearable={!row.required && id !== null}
              onChange={(choice) => setPicked((known) => ({ ...known, [keyOf(row)]: choice }))}
            />
          )
        })}
      </ul>
      <Trouble error={choose.state.error} />
      <div className={styles.actions}>
        <Button
          variant={isComplete ? 'default' : 'filled'}
          disabled={wishes.length === 0 || !complete}
          loading={choose.state.isPending}
          onClick={() =>
            void choose.run(wishes).then(
              () => setPicked({}),
              () => {},
            )
          }
        >
          {t('setup.ledgers.save')}
        </Button>
        <Button variant="default" onClick={lookAgain}>
          {t('setup.ledgers.look_again', { package: title })}
        </Button>
        <LinkButton variant="subtle" to="/connections" search={{ part: 'accounts', connection }}>
          {t('connections.part.accounts')}
        </LinkButton>
      </div>
    </Stack>
  )
}

const OfConnection = ({ connection }: { connection: NonNullable<Setup['connection']> }) => {
  const { id, title } = connection
  const choices = useChoices(id)
  const suggestions = useSuggestions(id)
  const rows = useMappedAccounts(id)
  const lookAgain = () => {
    void choices.refetch()
    void suggestions.refetch()
  }
  return (
    <Loaded query={choices}>
      {(offered) => (
        <Loaded query={suggestions}>
          {(known) => (
            <Loaded query={rows}>
              {(accounts) => (
                <Form
                  connection={id}
                  title={title}
                  rows={accounts}
                  choices={offered}
                  suggestions={known}
                  lookAgain={lookAgain}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

/** Where payments are booked: sensible choices are filled in, and nothing is kept before somebody saw them. */
export const LedgersStep = ({ setup }: { setup: Setup }) => {
  const t = useText()
  if (!setup.connection) return <Notice title={t('setup.later.books')} />
  return <OfConnection connection={setup.connection} />
}
