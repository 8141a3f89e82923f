import { Button, Group, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useKeepAccount } from '../api/setup.ts'
import type { Setup } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Facts } from '../ui/facts.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { filledIn } from '../ui/settings/schema.ts'
import { SettingsFields } from '../ui/settings/settings-fields.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { When } from '../ui/when.tsx'

type Provider = Setup['providers'][number]

const Form = ({ of, onDone }: { of: Provider; onDone: () => void }) => {
  const t = useText()
  const keep = useKeepAccount()
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({})
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep.run({ driver: of.driver, settings: filledIn(values) }).then(onDone, () => {})
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <Notice title={t('setup.account.where')}>{of.whereFound}</Notice>
        <SettingsFields
          schema={of.settings}
          values={values}
          onChange={(field, value) => setValues((known) => ({ ...known, [field]: value }))}
        />
        <Trouble error={keep.state.error} />
        <Group>
          <Button type="submit" loading={keep.state.isPending}>
            {t('setup.account.connect')}
          </Button>
          {of.account ? (
            <Button variant="default" onClick={onDone}>
              {t('shell.cancel')}
            </Button>
          ) : (
            <LinkButton variant="subtle" to="/setup" search={{ step: 'books' }}>
              {t('setup.account.local')}
            </LinkButton>
          )}
        </Group>
      </Stack>
    </form>
  )
}

const OfProvider = ({ of }: { of: Provider }) => {
  const t = useText()
  const [entering, setEntering] = useState(false)
  const { account, provider } = of
  if (!account || entering) return <Form of={of} onDone={() => setEntering(false)} />
  return (
    <Stack>
      <Notice tone="good" title={t('setup.account.kept', { provider })}>
        <Facts
          of={[
            { label: t('setup.account.checked'), value: <When at={account.checkedAt} /> },
            typeof account.settings.apiAddress === 'string' && {
              label: t('terminal.fact.address'),
              value: account.settings.apiAddress,
            },
          ]}
        />
      </Notice>
      <p className="quiet">{t('setup.account.replace.hint')}</p>
      <div>
        <Button variant="default" onClick={() => setEntering(true)}>
          {t('setup.account.replace')}
        </Button>
      </div>
    </Stack>
  )
}

/** The provider's key, entered once for all terminals and tried before it is kept. */
export const AccountStep = ({ setup }: { setup: Setup }) => {
  const t = useText()
  const isNeeded = setup.steps.some(({ name, state }) => name === 'account' && state !== 'not_needed')
  return setup.providers.map((provider) => (
    <Stack key={provider.driver}>
      {isNeeded ? null : (
        <Notice tone="good" title={t('setup.account.not_needed')}>
          {t('setup.account.not_needed.hint')}
        </Notice>
      )}
      <p>{t('setup.account.lead', { provider: provider.provider })}</p>
      <OfProvider of={provider} />
    </Stack>
  ))
}
