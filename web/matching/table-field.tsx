import { Dropzone } from '@mantine/dropzone'
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react'
import { useText } from '../text.tsx'
import styles from './new-batch.module.css'

const largest = 8 * 1024 * 1024

interface TableFieldProps {
  readonly label: string
  readonly hint: string
  readonly file: File | null
  readonly onChoose: (file: File) => void
  readonly onTooLarge: (name: string) => void
}

/** Where one table is dropped, or chosen with a click or Enter. */
export const TableField = ({ label, hint, file, onChoose, onTooLarge }: TableFieldProps) => {
  const t = useText()
  const Icon = file ? IconFileSpreadsheet : IconUpload
  const take = ([one]: File[]) => {
    if (one && one.size > largest) onTooLarge(one.name)
    else if (one) onChoose(one)
  }
  return (
    <Dropzone
      onDrop={take}
      multiple={false}
      className={styles.zone}
      data-chosen={file !== null}
      inputProps={{ 'aria-label': label }}
    >
      <div className={styles.inside}>
        <Icon aria-hidden size={28} stroke={1.75} />
        <div>
          <div className={styles.label}>{label}</div>
          <div className="quiet">{file ? file.name : hint}</div>
          <div className={styles.do}>{t(file ? 'matching.other_file' : 'matching.drop')}</div>
        </div>
      </div>
    </Dropzone>
  )
}
