import { Switch } from '@mantine/core'
import type { Person, Right } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { rights as all, ofRole } from './rights.ts'
import styles from './settings.module.css'

interface RightsFieldsProps {
  readonly person: Person
  readonly rights: readonly string[]
  readonly onChange: (rights: readonly string[]) => void
}

/** Every right, on or off; what differs from the role says so. */
export const RightsFields = ({ person, rights, onChange }: RightsFieldsProps) => {
  const t = useText()
  const turn = (right: Right, on: boolean) =>
    onChange(on ? [...rights, right] : rights.filter((one) => one !== right))
  const note = (right: Right): string | undefined => {
    const has = rights.includes(right)
    if (has === ofRole(person, right)) return undefined
    return t(has ? 'settings.rights.given' : 'settings.rights.withheld')
  }
  return (
    <fieldset>
      <legend>{t('settings.rights')}</legend>
      <div className={styles.rights}>
        {all.map((right) => (
          <Switch
            key={right}
            label={t(`settings.right.${right}`)}
            description={note(right)}
            checked={rights.includes(right)}
            onChange={(event) => turn(right, event.currentTarget.checked)}
          />
        ))}
      </div>
    </fieldset>
  )
}
