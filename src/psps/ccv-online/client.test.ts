import { pspConformance } from '../conformance.ts'
import { ccvOnline } from './client.ts'
import { startWith } from './rehearse.ts'

pspConformance({ client: ccvOnline, start: startWith() })

pspConformance({
  title: 'short lists, the oldest first, small parts',
  client: ccvOnline,
  start: startWith({ mostInPart: 10 }, { listOrder: 'oldest first', pageSize: 3 }),
})
