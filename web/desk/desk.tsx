import { useState } from 'react'
import { useMay, useSession } from '../api/session.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { TillChoice } from '../ui/till/till-choice.tsx'
import { Chosen } from './chosen.tsx'
import { Finder } from './finder.tsx'
import { ImportFiles } from './import-files.tsx'
import { MakeBill } from './make-bill.tsx'
import { Paying } from './paying.tsx'
import { UnderWay } from './under-way.tsx'
import { useDesk } from './use-desk.ts'

const NoTill = () => {
  const t = useText()
  const { hasPassword } = useSession().person
  return (
    <Page title={t('desk.title')}>
      {hasPassword ? null : (
        <Notice
          title={t('desk.no_password')}
          actions={
            <LinkButton variant="default" to="/settings" search={{ part: 'mine' }}>
              {t('desk.no_password.do')}
            </LinkButton>
          }
        >
          {t('desk.no_password.hint')}
        </Notice>
      )}
      <Card title={t('desk.which_till')}>
        <p className="quiet">{t('desk.which_till.hint')}</p>
        <TillChoice />
      </Card>
    </Page>
  )
}

const AtTheTill = () => {
  const t = useText()
  const { address } = useDesk()
  const [q, setQ] = useState('')
  const { invoice, order, payment, make } = address
  if (payment) return <Paying id={payment} key={payment} />
  if (make) return <MakeBill kind={make} key={make} />
  const chosen = invoice ?? order
  return (
    <Page plain title={t('desk.title')}>
      <UnderWay />
      <ImportFiles>
        <Finder q={q} onQ={setQ} folded={chosen !== undefined && q === ''}>
          {chosen ? <Chosen invoice={invoice} order={order} /> : null}
        </Finder>
      </ImportFiles>
    </Page>
  )
}

/** The counter: find what is to be paid, and have it paid. */
export const Desk = () => {
  const { till } = useSession()
  const takesMoney = useMay('take-card')
  return till || !takesMoney ? <AtTheTill /> : <NoTill />
}
