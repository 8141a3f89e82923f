import { connectorConformance } from '../conformance.ts'
import { twinfield } from './connector.ts'
import { startWith } from './rehearse.ts'

const skip = {
  second_key: 'there are no keys, but one sign-in',
  accountant_touched:
    'Twinfield does not tell that somebody changed a booking; what is another is not undone',
  draft: 'concepts in Twinfield are open items, and what is not booked at all is not told',
}
const reading = {
  look_up: 'only an invoice number can be asked for where browses have no descriptions',
  thousands: 'each costs a call of its own where browses have no descriptions',
}

connectorConformance({ connector: twinfield, start: startWith(), skip: { ...skip, ...reading } })

connectorConformance({
  title:
    'whose browses of customers have descriptions, elsewhere in the cluster, and that names things otherwise',
  connector: twinfield,
  start: startWith(
    { descriptions: 'browse', salesDaybooks: 'VRK', openBrowse: '100', destiny: 'final' },
    {
      ...{ moreCustomerFields: true, matchRoot: 'sets', openNames: 'valueopen', clusterPath: '/accounting' },
      language: 'en',
    },
  ),
  skip,
})
