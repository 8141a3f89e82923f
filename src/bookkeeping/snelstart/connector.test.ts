import { connectorConformance } from '../conformance.ts'
import { snelstart } from './connector.ts'
import { startWith } from './rehearse.ts'

const skip = {
  lock: 'a closed year is shown by the fault',
  draft: 'there are no drafts among what can be paid',
  more_than_open: 'SnelStart itself keeps it out, or the desk does, which reads first',
  letter_off: 'SnelStart letters off by itself',
  items: 'payments of a web shop are not booked in it',
}

connectorConformance({ connector: snelstart, start: startWith(), skip })

connectorConformance({
  title: 'an old coupling key, no `or`, other words for no',
  connector: snelstart,
  skip,
  start: startWith(
    { grant: 'password', filtersWithOr: false },
    {
      grants: 'password',
      filterOr: false,
      ruleShape: 2,
      notFoundBody: 'empty',
      missingInvoiceStatus: 404,
    },
  ),
})

connectorConformance({
  title: 'a package that turns out not to take `or`',
  connector: snelstart,
  skip,
  start: startWith({}, { filterOr: false }),
})

connectorConformance({
  title: 'in a cash daybook, one key only',
  connector: snelstart,
  start: async (options, patience) => {
    const there = await startWith({ secondaryKey: '' }, { ruleShape: 3 })(options, patience)
    const choices = await snelstart.open(there.settings, { now: () => new Date() }).choices()
    const cash = 'read' in choices ? choices.read.find(({ kind }) => kind === 'cash') : undefined
    return { ...there, place: cash?.id ?? '' }
  },
  skip: { ...skip, second_key: 'there is one key only' },
})
