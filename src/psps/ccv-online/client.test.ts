import { pspConformance } from '../conformance.ts'
import { ccvOnline } from './client.ts'
import { startWith } from './rehearse.ts'

pspConformance({ client: ccvOnline, start: startWith() })

pspConformance({
  title: 'short lists, the oldest first, small parts',
  client: ccvOnline,
  start: startWith({ mostInPart: 10 }, { listOrder: 'oldest first', pageSize: 3 }),
})

pspConformance({
  title: 'lists counted along, amounts as text, whole seconds, other words for no and for a return',
  client: ccvOnline,
  start: startWith(
    { shortPage: 0 },
    {
      cursorsFollow: 'list',
      amountForm: 'text',
      createdStep: 1_000,
      forbiddenStatus: '403',
      sepaReturn: 'auto_refund',
    },
  ),
})
