import { Button, FileButton } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useRef } from 'react'
import { useText } from '../text.tsx'
import { useTakeFiles } from './import-files.tsx'

/** The same as dropping, for who has no mouse to drop with. */
export const ChooseFiles = ({ className }: { className?: string }) => {
  const t = useText()
  const take = useTakeFiles()
  const reset = useRef<() => void>(null)
  const chosen = (files: File[]) => {
    take(files)
    reset.current?.()
  }
  return (
    <FileButton multiple accept=".xml,text/xml,application/xml" resetRef={reset} onChange={chosen}>
      {(props) => (
        <Button
          {...props}
          variant="default"
          className={className}
          leftSection={<IconFileImport aria-hidden size={20} />}
        >
          {t('desk.import.choose')}
        </Button>
      )}
    </FileButton>
  )
}
