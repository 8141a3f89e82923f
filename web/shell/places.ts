import {
  IconAlertTriangle,
  IconArrowsJoin,
  IconBook2,
  IconCreditCard,
  IconDesk,
  IconDeviceGamepad2,
  IconListDetails,
  IconPlugConnected,
  IconSettings,
  IconWorld,
} from '@tabler/icons-react'
import type { Right } from '../api/shapes.ts'

/** The screens, and what a person needs to be shown the way there; nothing where everybody may go. */
export const places = [
  { to: '/desk', text: 'shell.desk', icon: IconDesk, right: null },
  { to: '/transactions', text: 'shell.transactions', icon: IconListDetails, right: 'see-transactions' },
  { to: '/needs-a-person', text: 'shell.needs_a_person', icon: IconAlertTriangle, right: 'see-transactions' },
  { to: '/terminals', text: 'shell.terminals', icon: IconCreditCard, right: null },
  { to: '/connections', text: 'shell.connections', icon: IconPlugConnected, right: 'see-bookkeeping' },
  { to: '/online', text: 'shell.online', icon: IconWorld, right: 'see-bookkeeping' },
  { to: '/ledger', text: 'shell.ledger', icon: IconBook2, right: 'see-transactions' },
  { to: '/matching', text: 'shell.matching', icon: IconArrowsJoin, right: 'see-matching' },
  { to: '/simulators', text: 'shell.simulators', icon: IconDeviceGamepad2, right: 'play-simulators' },
  { to: '/settings', text: 'shell.settings', icon: IconSettings, right: null },
] as const satisfies readonly { right: Right | null; [key: string]: unknown }[]

/** A screen and the way to it. */
export type Place = (typeof places)[number]
