import { connectorConformance } from '../conformance.ts'
import { snelstart } from './connector.ts'
import { startWith } from './rehearse.ts'

connectorConformance({ connector: snelstart, start: startWith() })

connectorConformance({
  title: 'an old coupling key, no `or`, other words for no',
  connector: snelstart,
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
  skip: { second_key: 'there is one key only' },
})
