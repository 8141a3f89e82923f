import { Dropzone } from '@mantine/dropzone'
import { IconFileImport } from '@tabler/icons-react'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { useImportInvoice } from '../api/desk.ts'
import { readBase64 } from '../api/read-base64.ts'
import { useMay } from '../api/session.ts'
import { useText } from '../text.tsx'
import styles from './import-files.module.css'
import { type ImportedFile, ImportedList } from './imported-list.tsx'

type Take = (files: readonly File[]) => void

const TakeFiles = createContext<Take>(() => {})
export const useTakeFiles = (): Take => useContext(TakeFiles)

const largest = 18 * 1024 * 1024

/** One file after the other, each with its own outcome: one that is wrong stops none of the others. */
const useImport = () => {
  const t = useText()
  const importing = useImportInvoice()
  const [files, setFiles] = useState<readonly ImportedFile[]>([])
  const tell = (key: string, change: Partial<ImportedFile>) =>
    setFiles((known) => known.map((file) => (file.key === key ? { ...file, ...change } : file)))
  const importOne = async (file: File, key: string) => {
    if (file.size > largest) return tell(key, { state: 'refused', text: t('desk.import.too_large') })
    try {
      const done = await importing.run({ file: file.name, xml: await readBase64(file) })
      tell(key, { state: done.result, ...done })
    } catch (error) {
      tell(key, { state: 'refused', text: (error as Error).message })
    }
  }
  const take: Take = async (chosen) => {
    const named = chosen.map((file) => ({ file, key: `${file.name} ${crypto.randomUUID()}` }))
    const waiting = named.map(({ file, key }) => ({ key, file: file.name, state: 'waiting' as const }))
    setFiles((known) => [...waiting, ...known])
    for (const { file, key } of named) await importOne(file, key)
  }
  return { files, take, clear: () => setFiles([]) }
}

const Taking = ({ children }: { children: ReactNode }) => {
  const t = useText()
  const { files, take, clear } = useImport()
  return (
    <TakeFiles value={take}>
      <Dropzone.FullScreen withinPortal={false} onDrop={take} onReject={() => {}} className={styles.zone}>
        <div className={styles.words}>
          <IconFileImport aria-hidden size={56} stroke={1.5} />
          {t('desk.import.drop')}
        </div>
      </Dropzone.FullScreen>
      {files.length > 0 ? <ImportedList files={files} onClear={clear} /> : null}
      {children}
    </TakeFiles>
  )
}

/** Invoices of other programs may be dropped anywhere on the desk. */
export const ImportFiles = ({ children }: { children: ReactNode }) =>
  useMay('import-invoices') ? <Taking>{children}</Taking> : children
