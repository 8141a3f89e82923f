import { Button, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconChecklist, IconSearch } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type BookingFilter, useBookings, useProcessAll } from '../api/bookkeeping.ts'
import { useMay } from '../api/session.ts'
import type { BookingCounts, Connection } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { More } from '../ui/more.tsx'
import { tellTrouble } from '../ui/tell-trouble.ts'
import { type ConnectionsAddress, type Tab, tabs } from './address.ts'
import { BookingRow } from './booking-row.tsx'
import styles from './bookings.module.css'

const route = getRouteApi('/connections')

const filterOf: Readonly<Record<Tab, readonly BookingFilter[]>> = {
  // What is under way or not known waits for the package as well.
  waiting: [{ state: 'unknown' }, { state: 'waiting', needsAPerson: 'no' }],
  needs: [{ needsAPerson: 'yes' }],
  booked: [{ state: 'booked' }],
  all: [{}],
}

const countOf = (connections: readonly Connection[], tab: Tab): number => {
  const sum = (pick: (counts: BookingCounts) => number) =>
    connections.reduce((total, { counts }) => total + pick(counts), 0)
  if (tab === 'waiting') return sum(({ waiting, unknown }) => waiting + unknown)
  if (tab === 'needs') return sum(({ needsAPerson }) => needsAPerson)
  if (tab === 'booked') return sum(({ booked }) => booked)
  return sum(({ waiting, needsAPerson, unknown, booked, unbooked, closed }) =>
    [waiting, needsAPerson, unknown, booked, unbooked, closed].reduce((a, b) => a + b, 0),
  )
}

const Search = ({ q, tab }: { q: string; tab: Tab }) => {
  const t = useText()
  const navigate = useNavigate()
  const [text, setText] = useState(q)
  const settle = useDebouncedCallback(
    (wanted: string) =>
      navigate({
        to: '/connections',
        replace: true,
        search: { part: 'bookings', tab, ...(wanted ? { q: wanted } : {}) },
      }),
    250,
  )
  return (
    <TextInput
      type="search"
      aria-label={t('bookings.find')}
      placeholder={t('bookings.find')}
      leftSection={<IconSearch aria-hidden size={20} />}
      className={styles.search}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        settle(event.currentTarget.value)
      }}
    />
  )
}

const ProcessAll = ({ some }: { some: boolean }) => {
  const t = useText()
  const process = useProcessAll()
  const all = () =>
    process
      .run(null)
      .then(({ count }) => notifications.show({ message: t('bookings.processed', { count }) }))
      .catch(tellTrouble)
  return (
    <Button disabled={!some} loading={process.state.isPending} onClick={all}>
      {t('bookings.process_all')}
    </Button>
  )
}

const List = ({ filter, tab, empty }: { filter: BookingFilter; tab: Tab; empty: boolean }) => {
  const query = useBookings(filter)
  const t = useText()
  const { q }: ConnectionsAddress = route.useSearch()
  const none = q ? 'found' : tab
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const bookings = pages.flatMap((page) => page.bookings)
        if (bookings.length === 0)
          return empty ? (
            <Empty icon={IconChecklist} title={t(`bookings.none.${none}`)}>
              {t(`bookings.none.${none}.hint`)}
            </Empty>
          ) : null
        return (
          <>
            <ul className={styles.list}>
              {bookings.map((booking) => (
                <BookingRow key={booking.id} booking={booking} />
              ))}
            </ul>
            <More query={query} />
          </>
        )
      }}
    </Loaded>
  )
}

/** What waits, what is booked and what asks for a person. */
export const Bookings = ({ connections }: { connections: readonly Connection[] }) => {
  const t = useText()
  const may = useMay('manage-bookkeeping')
  const { tab: wished, q = '' }: ConnectionsAddress = route.useSearch()
  // What asks for a person comes first, unless somebody chose.
  const [first] = useState<Tab>(() => (countOf(connections, 'needs') > 0 ? 'needs' : 'waiting'))
  const tab = wished ?? first
  const processable = countOf(connections, 'waiting') + countOf(connections, 'needs')
  const onTheirWay = connections.reduce((total, { counts }) => total + counts.unknown, 0)
  const [unknown, ...others] = filterOf[tab].map((filter) => (q ? { ...filter, q } : filter))
  const lists = tab === 'waiting' && onTheirWay === 0 ? others : [unknown, ...others]
  return (
    <>
      <div className={styles.bar}>
        <nav className={styles.tabs} aria-label={t('bookings.tabs')}>
          {tabs.map((one) => (
            <Link
              key={one}
              to="/connections"
              search={{ part: 'bookings', tab: one, ...(q ? { q } : {}) }}
              className={styles.tab}
              data-tab={one}
              aria-current={one === tab ? 'page' : undefined}
            >
              {t(`bookings.tab.${one}`)} <span className={styles.number}>{countOf(connections, one)}</span>
            </Link>
          ))}
        </nav>
        <Search key={tab} q={q} tab={tab} />
        {may ? <ProcessAll some={processable > 0} /> : null}
      </div>
      {lists.map((filter, at) =>
        filter ? (
          <List
            key={JSON.stringify(filter)}
            filter={filter}
            tab={tab}
            empty={at === lists.length - 1 && !(tab === 'waiting' && onTheirWay > 0)}
          />
        ) : null,
      )}
    </>
  )
}
