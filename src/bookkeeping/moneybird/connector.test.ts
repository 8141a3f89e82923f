import { connectorConformance } from '../conformance.ts'
import { moneybird } from './connector.ts'
import { startWith } from './rehearse.ts'

const skip = {
  second_key: 'there are no keys, but one sign-in',
  letter_off: 'Moneybird letters off by itself',
  accountant_touched:
    'nobody changes a payment in Moneybird; one that is tied to the bank is tried in a test of its own',
}

connectorConformance({ connector: moneybird, start: startWith(), skip })

connectorConformance({
  title: 'as seen on the live service, tokens that never end, other words for no, and no ledger named',
  connector: moneybird,
  start: startWith(
    { paymentAction: 'none' },
    {
      ...{ tokenSeconds: 0, refresh: 'omitted', noAccessStatus: 403, draftStatus: 422 },
      ...{ rateHeaders: 'observed', retryAfter: 'seconds', overpayment: 'reject' },
    },
  ),
  skip: { ...skip, ledger_unknown: 'none is named' },
})
