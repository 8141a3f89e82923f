import { Button } from '@mantine/core'
import { IconCircleCheckFilled, IconCircleXFilled, IconClockHour4, IconCopyCheck } from '@tabler/icons-react'
import type { Imported } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import styles from './imported-list.module.css'

export interface ImportedFile extends Partial<Omit<Imported, 'result'>> {
  readonly key: string
  readonly file: string
  readonly state: Imported['result'] | 'waiting'
}

const icons = {
  waiting: IconClockHour4,
  imported: IconCircleCheckFilled,
  known: IconCopyCheck,
  refused: IconCircleXFilled,
} as const

const Row = ({ file }: { file: ImportedFile }) => {
  const t = useText()
  const Icon = icons[file.state]
  return (
    <li className={styles.row} data-state={file.state}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <span className={styles.name}>{file.file}</span>
        <span>
          {t(`desk.import.${file.state}`)}
          {file.text ? ` – ${file.text}` : null}
        </span>
        {file.warnings?.map((warning) => (
          <span key={warning} className="quiet">
            {warning}
          </span>
        ))}
      </div>
      {file.invoice ? (
        <LinkButton variant="light" to="/desk" search={{ invoice: file.invoice.id }}>
          {t('desk.import.open', { number: file.invoice.name })}
        </LinkButton>
      ) : null}
    </li>
  )
}

/** What became of each dropped file. */
export const ImportedList = ({ files, onClear }: { files: readonly ImportedFile[]; onClear: () => void }) => {
  const t = useText()
  return (
    <Card
      title={t('desk.import.title')}
      aside={
        <Button variant="subtle" onClick={onClear}>
          {t('desk.import.clear')}
        </Button>
      }
    >
      <ul className={styles.list} aria-live="polite">
        {files.map((file) => (
          <Row key={file.key} file={file} />
        ))}
      </ul>
    </Card>
  )
}
