import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCloseBooking, useProcess, useUnbook } from '../api/bookkeeping.ts'
import type { Booking } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { AskWhy } from '../ui/ask-why.tsx'
import { Trouble } from '../ui/trouble.tsx'

/** What a person can do about a booking. */
export const BookingActions = ({ booking: { id, may } }: { booking: Booking }) => {
  const t = useText()
  const process = useProcess(id)
  const unbook = useUnbook(id)
  const close = useCloseBooking(id)
  const [asking, setAsking] = useState<'unbook' | 'close'>()
  const end = () => setAsking(undefined)
  return (
    <>
      {may.process ? (
        <Button loading={process.state.isPending} onClick={() => process.start(null)}>
          {t('bookings.process')}
        </Button>
      ) : null}
      {may.unbook ? (
        <Button variant="default" onClick={() => setAsking('unbook')}>
          {t('bookings.unbook')}
        </Button>
      ) : null}
      {may.close ? (
        <Button variant="default" onClick={() => setAsking('close')}>
          {t('bookings.close')}
        </Button>
      ) : null}
      <Trouble error={process.state.error} />
      <AskWhy
        title={t('bookings.unbook')}
        explain={t('bookings.unbook.explain')}
        verb={t('bookings.unbook')}
        opened={asking === 'unbook'}
        onClose={end}
        error={unbook.state.error}
        busy={unbook.state.isPending}
        run={unbook.run}
      />
      <AskWhy
        title={t('bookings.close')}
        explain={t('bookings.close.explain')}
        verb={t('bookings.close')}
        opened={asking === 'close'}
        onClose={end}
        error={close.state.error}
        busy={close.state.isPending}
        run={close.run}
      />
    </>
  )
}
