import { v7 as newId } from 'uuid'
import type { Fault } from '../../src/simulators/simulator.ts'
import type { Store } from '../../src/store/database.ts'
import type { BookedTransaction, RunningTerminal } from '../../src/terminals/simulator.ts'
import { startCloudDevice } from './devices/cloud-device.ts'
import type { Fate } from './devices/fate.ts'
import { startOpiDevice } from './devices/opi-device.ts'
import type { Provider } from './devices/provider.ts'
import type { Garage } from './garage.ts'
import type { Random } from './random.ts'

export interface Device {
  readonly id: string
  readonly name: string
  readonly kind: 'ccv-opi' | 'ccv-cloud'
  readonly fate: Fate
  readonly simulator: RunningTerminal
  readonly settings: Readonly<Record<string, unknown>>
  readonly dialect: Readonly<Record<string, string | boolean | number>>
  /** How often each fault was put in. */
  readonly given: Map<string, number>
  /** Everything a person can do to make it work again; one that is gone stays away. */
  bringBack(): Promise<void>
  drawFault(random: Random): Fault
  /** Who knows all of it, where it is behind a cloud. */
  readonly provider: Provider | null
}

const starts = { 'ccv-opi': startOpiDevice, 'ccv-cloud': startCloudDevice } as const

export const installDevice = async (
  store: Store,
  garage: Garage,
  random: Random,
  kind: Device['kind'],
  name: string,
  clock: () => Date,
): Promise<Device> => {
  const device = { id: newId(), name, ...(await starts[kind](random, clock)) }
  await store.within(garage.organisation, (tx) =>
    tx.query(
      `insert into terminal (organisation_id, id, shop_id, name, driver, settings, made_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [tx.organisation, device.id, garage.shop, name, kind, device.settings, clock()],
    ),
  )
  return device
}

/** Puts a fault of the seed's choice into it. */
export const misbehave = (device: Device, random: Random): Fault => {
  const fault = device.drawFault(random)
  device.simulator.addFault(fault)
  const name = `${device.kind} ${fault.fault}`
  device.given.set(name, (device.given.get(name) ?? 0) + 1)
  return fault
}

/** Whether money that a device took is for this payment of ours. */
export const isFor = (
  { kind }: Device,
  { amount, requestId }: BookedTransaction,
  payment: { readonly request: string; readonly reference: string },
): boolean =>
  amount.minor > 0n &&
  (kind === 'ccv-opi' ? requestId === payment.reference : requestId.endsWith(`/${payment.request}`))
