import { Button, Group, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useFound } from '../api/desk.ts'
import { useMay } from '../api/session.ts'
import { useText } from '../text.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Key, useShortcut } from '../ui/shortcut.tsx'
import { ChooseFiles } from './choose-files.tsx'
import styles from './finder.module.css'
import { Results } from './results.tsx'
import { useDesk } from './use-desk.ts'
import { walkResults } from './walk-results.ts'

interface FinderProps {
  readonly q: string
  readonly onQ: (q: string) => void
  /** Something is chosen: what was found stands back. */
  readonly folded: boolean
  readonly children: ReactNode
}

const Found = ({ q, onChosen }: { q: string; onChosen: () => void }) => {
  const [settled] = useDebouncedValue(q.trim(), 150)
  return (
    <Loaded query={useFound(settled)}>
      {(found) => <Results found={found} q={settled} onChosen={onChosen} />}
    </Loaded>
  )
}

/** One field for number, name and number plate; arrows walk through what it finds, Enter takes it. */
export const Finder = ({ q, onQ, folded, children }: FinderProps) => {
  const t = useText()
  const { go } = useDesk()
  const mayMake = useMay('make-orders')
  const mayImport = useMay('import-invoices')
  const field = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLDivElement>(null)
  useShortcut('/', () => field.current?.select())
  useShortcut('Escape', () => {
    onQ('')
    go({})
    field.current?.focus()
  })
  useEffect(() => {
    if (!folded) field.current?.focus()
  }, [folded])
  const walk = (event: KeyboardEvent) => walkResults(event, box.current, field.current)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move the focus between what is a link anyway
    <div className={styles.finder} ref={box} onKeyDown={walk}>
      <div className={styles.row}>
        <TextInput
          ref={field}
          type="search"
          autoComplete="off"
          size="xl"
          className={styles.field}
          aria-label={t('desk.find')}
          placeholder={t('desk.find.placeholder')}
          leftSection={<IconSearch aria-hidden size={26} />}
          rightSection={<Key of="/" />}
          value={q}
          onChange={(event) => onQ(event.currentTarget.value)}
        />
        <Group gap="xs">
          {mayMake ? (
            <Button variant="default" className={styles.side} onClick={() => go({ make: 'order' })}>
              {t('desk.make')}
            </Button>
          ) : null}
          {mayImport ? <ChooseFiles className={styles.side} /> : null}
        </Group>
      </div>
      {folded ? children : <Found q={q} onChosen={() => onQ('')} />}
    </div>
  )
}
