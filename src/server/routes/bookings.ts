import type { Language } from '../../../languages/say.ts'
import { countBookings, listBookings } from '../../bookkeeping/booking.ts'
import { closeBooking, processBooking, processBookings, unbook } from '../../bookkeeping/change-bookings.ts'
import type { Actor } from '../../organisation/command.ts'
import { isRefusal, type Refusal } from '../../refusal.ts'
import type { App } from '../app.ts'
import { accountName, providersOf } from '../present/account-name.ts'
import { presentBookingDetail } from '../present/booking-detail.ts'
import { presentBooking } from '../present/bookkeeping.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import {
  BookingDetailShape,
  BookingFilter,
  BookingPage,
  ProcessBookings,
  ProcessedShape,
} from '../shapes/bookkeeping.ts'
import { Why } from '../shapes/payments.ts'

const page = 50

/** What is booked into the packages, and what a person does about what is not. */
export const bookings = (app: App): void => {
  const { bookkeeping: room, store } = app.parts
  const detail = (actor: Actor, language: Language, id: string) =>
    store.read(actor.organisation, async (tx) => {
      const nameOf = await accountName(tx, language, providersOf(app.parts))
      return presentBookingDetail(tx, actor, language, nameOf, id)
    })
  const after = async (done: Promise<string | Refusal>, actor: Actor, language: Language) => {
    const id = await done
    return isRefusal(id) ? id : detail(actor, language, id)
  }

  read(app, {
    name: 'listBookings',
    url: '/bookings',
    summary: 'Bookings into packages, newest first, and how many there are of each state.',
    right: 'see-bookkeeping',
    query: BookingFilter,
    reply: BookingPage,
    handle: ({ actor, query, language }) =>
      store.read(actor.organisation, async (tx) => {
        const found = await listBookings(tx, { ...query, most: page + 1 })
        const nameOf = await accountName(tx, language, providersOf(app.parts))
        return {
          bookings: found.slice(0, page).map((one) => presentBooking(one, actor, language, nameOf)),
          next: found.length > page ? (found[page - 1]?.id ?? null) : null,
          counts: (await countBookings(tx))(query.connection),
        }
      }),
  })
  read(app, {
    name: 'readBooking',
    url: '/bookings/:id',
    summary: 'A booking with its requests and their evidence.',
    right: 'see-bookkeeping',
    params: ById,
    reply: BookingDetailShape,
    handle: ({ actor, params, language }) => detail(actor, language, params.id),
  })
  command(app, {
    name: 'processBookings',
    method: 'POST',
    url: '/bookings/process',
    summary: 'Has everything tried now that waits or was refused. Safe to press twice.',
    right: 'manage-bookkeeping',
    action: 'booking.process_all',
    body: ProcessBookings,
    reply: ProcessedShape,
    handle: async ({ command, body }) => {
      const count = await processBookings(room, command, body.connectionId ?? null)
      return isRefusal(count) ? count : { count }
    },
  })
  const step = {
    method: 'POST',
    right: 'manage-bookkeeping',
    params: ById,
    reply: BookingDetailShape,
  } as const
  command(app, {
    ...step,
    name: 'processBooking',
    url: '/bookings/:id/process',
    summary:
      'Has a booking tried or looked for now; what was closed or taken back is booked anew. Safe to press twice.',
    action: 'booking.process',
    handle: ({ actor, command, params, language }) =>
      after(processBooking(room, command, params.id), actor, language),
  })
  command(app, {
    ...step,
    name: 'unbook',
    url: '/bookings/:id/unbook',
    summary: 'Has a booking taken back by one of its own.',
    action: 'booking.unbook',
    body: Why,
    handle: ({ actor, command, params, language }) =>
      after(unbook(room, command, params.id), actor, language),
  })
  command(app, {
    ...step,
    name: 'closeBooking',
    url: '/bookings/:id/close',
    summary: 'Records that a person took care of it in the package by hand.',
    action: 'booking.close',
    body: Why,
    handle: ({ actor, command, params, body, language }) =>
      after(closeBooking(room, command, params.id, body.reason), actor, language),
  })
}
