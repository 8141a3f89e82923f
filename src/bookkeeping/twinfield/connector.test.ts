import { connectorConformance } from '../conformance.ts'
import { twinfield } from './connector.ts'
import { startWith } from './rehearse.ts'

const skip = {
  second_key: 'there are no keys, but one sign-in',
  accountant_touched: 'Twinfield does not tell that an accountant changed a booking',
}

connectorConformance({ connector: twinfield, start: startWith(), skip })
