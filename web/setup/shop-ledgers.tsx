import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useChoices, useChooseAccounts, useMappedAccounts } from '../api/bookkeeping.ts'
import { useSuggestions } from '../api/setup.ts'
import type { Choice, MappedAccount, Suggestions, WebShop } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { PickChoice } from '../ui/books/pick-choice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Notice } from '../ui/notice.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { keyOf, LedgerRow } from './ledger-row.tsx'
import { NeedsProvider } from './needs-provider.tsx'
import styles from './setup.module.css'

type Ledgers = WebShop['ledgers'][number]

interface FormProps {
  readonly connection: string
  readonly title: string
  readonly isDone: boolean
  readonly rows: readonly MappedAccount[]
  readonly choices: readonly Choice[]
  readonly suggestions: Suggestions
  readonly lookAgain: () => void
}

type Picked = Readonly<Record<string, string | null>>

/** One choice for every method. */
const ForAll = ({
  choices,
  onChange,
}: {
  choices: readonly Choice[]
  onChange: (id: string | null) => void
}) => {
  const t = useText()
  return (
    <div className={`${styles.row} ${styles.forAll}`}>
      <div>
        <div className={styles.rowName}>{t('setup.shop.ledgers.all')}</div>
        <div className="quiet">{t('setup.shop.ledgers.all.hint')}</div>
      </div>
      <PickChoice
        label={t('setup.shop.ledgers.all')}
        choices={choices}
        use="place"
        value={null}
        onChange={onChange}
      />
    </div>
  )
}

const Form = ({ connection, title, isDone, rows, choices, suggestions, lookAgain }: FormProps) => {
  const t = useText()
  const choose = useChooseAccounts(connection)
  const [picked, setPicked] = useState<Picked>({})
  const suggested = new Map(suggestions.accounts.map((one) => [keyOf(one), one.choice?.id ?? null]))
  const banks = new Set(suggestions.banks)
  const now = (row: MappedAccount): string | null => {
    const key = keyOf(row)
    return picked[key] ?? row.chosen?.id ?? suggested.get(key) ?? null
  }
  const places = rows.filter(({ use }) => use === 'place')
  const wishes = rows
    .filter((row) => now(row) !== null && now(row) !== row.chosen?.id)
    .map((row) => ({ account: row.account, use: row.use, choiceId: now(row) }))
  const complete = rows.every((row) => now(row) !== null)
  return (
    <Stack>
      {isDone ? (
        <Notice tone="good" title={t('setup.shop.ledgers.done')} />
      ) : (
        <p>{t('setup.shop.ledgers.lead')}</p>
      )}
      {places.length > 1 ? (
        <ForAll
          choices={choices}
          onChange={(id) => setPicked(Object.fromEntries(places.map((row) => [keyOf(row), id])))}
        />
      ) : null}
      <ul className={styles.rows}>
        {rows.map((row) => {
          const id = now(row)
          return (
            <LedgerRow
              key={keyOf(row)}
              row={row}
              id={id}
              isSuggested={!row.chosen && id !== null && id === suggested.get(keyOf(row))}
              isBank={id !== null && row.use === 'place' && banks.has(id)}
              nothingFits={id === null}
              title={title}
              choices={choices}
              clearable={false}
              onChange={(choice) => setPicked((known) => ({ ...known, [keyOf(row)]: choice }))}
            />
          )
        })}
      </ul>
      <Trouble error={choose.state.error} />
      <div className={styles.actions}>
        <Button
          variant={isDone ? 'default' : 'filled'}
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
      </div>
    </Stack>
  )
}

const OfConnection = ({ of, shop }: { of: Ledgers; shop: WebShop }) => {
  const { id } = of.connection
  const t = useText()
  const choices = useChoices(id)
  const suggestions = useSuggestions(id)
  const rows = useMappedAccounts(id)
  const title = shop.packages.find((one) => one.id === id)?.title ?? of.connection.name
  const own = new Set(of.accounts)
  const isOwn = ({ account, use }: MappedAccount): boolean =>
    own.size > 0 ? own.has(account) : use === 'place' && account === of.forAll
  const lookAgain = () => {
    void choices.refetch()
    void suggestions.refetch()
  }
  return (
    <>
      {own.size === 0 ? <Notice tone="waiting" title={t('setup.shop.ledgers.no_methods')} /> : null}
      <Loaded query={choices}>
        {(offered) => (
          <Loaded query={suggestions}>
            {(known) => (
              <Loaded query={rows}>
                {(accounts) => (
                  <Form
                    connection={id}
                    title={title}
                    isDone={of.unchosen.length === 0}
                    rows={accounts.filter(isOwn)}
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
    </>
  )
}

/** Where the money of each method is booked until the provider pays it out: one row for each that the account really takes. */
export const ShopLedgers = ({ shop }: { shop: WebShop }) => {
  const t = useText()
  if (!shop.account) return <NeedsProvider />
  return shop.ledgers.map((one) => (
    <section key={one.connection.id}>
      {shop.ledgers.length > 1 ? (
        <h3 className={styles.inConnection}>
          {t('setup.shop.ledgers.in', { connection: one.connection.name })}
        </h3>
      ) : null}
      <OfConnection of={one} shop={shop} />
    </section>
  ))
}
