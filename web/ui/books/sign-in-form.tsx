import { Button, CopyButton, Group, Stack } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { BackTo, Connector } from '../../api/shapes.ts'
import { useBeginSignIn } from '../../api/sign-in-at-package.ts'
import { useText } from '../../text.tsx'
import { filledIn } from '../settings/schema.ts'
import { SettingsFields } from '../settings/settings-fields.tsx'
import { Trouble } from '../trouble.tsx'
import styles from './sign-in-form.module.css'

/** The address that has to be entered at the package, to be copied. */
const ReturnAddress = ({ connector, address }: { connector: Connector; address: string }) => {
  const t = useText()
  return (
    <div className={styles.return}>
      <div className={styles.label}>{t('sign_in.redirect')}</div>
      <div className="quiet">{t('sign_in.redirect.hint', { package: connector.title })}</div>
      <Group gap="sm" mt="xs">
        <code className={styles.address}>{address}</code>
        <CopyButton value={address}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'sign_in.redirect.copied' : 'sign_in.redirect.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </div>
  )
}

interface SignInFormProps {
  readonly connector: Connector
  readonly redirect: string
  /** Where in the set-up assistant the person goes on; else at the connections. */
  readonly backTo?: BackTo | undefined
}

/** What the package must be told first, and the way to its own page, where a person signs in. */
export const SignInForm = ({ connector, redirect, backTo }: SignInFormProps) => {
  const t = useText()
  const begin = useBeginSignIn()
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({})
  const leave = (event: FormEvent) => {
    event.preventDefault()
    begin.start({ connector: connector.name, settings: filledIn(values), ...(backTo && { backTo }) })
  }
  return (
    <form onSubmit={leave}>
      <Stack gap="lg">
        <ReturnAddress connector={connector} address={redirect} />
        <SettingsFields
          schema={connector.settings}
          values={values}
          onChange={(field, value) => setValues((known) => ({ ...known, [field]: value }))}
        />
        <p className="quiet">{t('sign_in.leave', { package: connector.title })}</p>
        <Trouble error={begin.state.error} />
        <div>
          <Button
            type="submit"
            loading={begin.state.isPending || begin.state.isSuccess}
            rightSection={<IconExternalLink aria-hidden size={20} />}
          >
            {t('sign_in.at', { package: connector.title })}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
