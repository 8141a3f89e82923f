import { Button } from '@mantine/core'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useApiKeys, useEndApiKey } from '../api/organisation.ts'
import type { ApiKey } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { tellTrouble } from '../ui/tell-trouble.ts'
import { When } from '../ui/when.tsx'
import { AddKey } from './add-key.tsx'
import styles from './settings.module.css'
import { SureButton } from './sure-button.tsx'

const Row = ({ apiKey }: { apiKey: ApiKey }) => {
  const t = useText()
  const end = useEndApiKey()
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <div className={styles.name}>
          {apiKey.name} <span className="quiet">{apiKey.hint}</span>
        </div>
        <div className="quiet">
          {apiKey.person.name} · <When at={apiKey.madeAt} />
        </div>
        <div className="quiet">{apiKey.scopes.map((scope) => t(`settings.right.${scope}`)).join(', ')}</div>
      </div>
      {apiKey.endedAt ? (
        <span className="quiet">
          {t('settings.key.ended')} <When at={apiKey.endedAt} />
        </span>
      ) : (
        <SureButton
          verb={t('settings.key.end')}
          sure={t('settings.key.end.sure')}
          busy={end.state.isPending}
          onSure={() => void end.run(apiKey.id).catch(tellTrouble)}
        />
      )}
    </li>
  )
}

/** Keys with which other programs speak to Saldo. */
export const Keys = () => {
  const t = useText()
  const [adding, setAdding] = useState(false)
  return (
    <Card
      title={t('settings.keys')}
      aside={
        <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={() => setAdding(true)}>
          {t('settings.key.add')}
        </Button>
      }
    >
      <Loaded query={useApiKeys()}>
        {(keys) =>
          keys.length === 0 ? (
            <Empty icon={IconKey} title={t('settings.key.none')} />
          ) : (
            <ul className={styles.rows}>
              {keys.map((apiKey) => (
                <Row key={apiKey.id} apiKey={apiKey} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <AddKey opened={adding} onClose={() => setAdding(false)} />
    </Card>
  )
}
