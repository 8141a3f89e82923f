import { SegmentedControl, Stack, Switch, useMantineColorScheme } from '@mantine/core'
import { useChooseLanguage, useSession } from '../api/session.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { Languages } from '../ui/languages.tsx'
import { useLetterKeys } from '../ui/shortcut.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { MyPassword } from './my-password.tsx'
import { MyPin } from './my-pin.tsx'

const Looks = () => {
  const t = useText()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const choose = useChooseLanguage()
  const [letters, setLetters] = useLetterKeys()
  return (
    <Card title={t('settings.mine.looks')}>
      <Stack align="flex-start">
        <Languages onChange={(to) => choose.start(to)} />
        <Trouble error={choose.state.error} />
        <SegmentedControl
          aria-label={t('settings.colours')}
          value={colorScheme}
          onChange={(to) => setColorScheme(to as typeof colorScheme)}
          data={[
            { value: 'auto', label: t('settings.colours.auto') },
            { value: 'light', label: t('settings.colours.light') },
            { value: 'dark', label: t('settings.colours.dark') },
          ]}
        />
        <Switch
          label={t('settings.letter_keys')}
          description={t('settings.letter_keys.hint')}
          checked={letters}
          onChange={(event) => setLetters(event.currentTarget.checked)}
        />
      </Stack>
    </Card>
  )
}

/** Who I am here, and how I like it. */
export const Mine = () => {
  const t = useText()
  const { person } = useSession()
  return (
    <>
      <Card title={person.name}>
        <Facts
          of={[
            { label: t('settings.role'), value: t(`settings.role.${person.role}`) },
            person.email !== null && { label: t('settings.email'), value: person.email },
          ]}
        />
      </Card>
      <Looks />
      <MyPassword />
      <MyPin />
    </>
  )
}
