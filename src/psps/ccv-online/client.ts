import { openPaymentApi } from '../../ccv/payment-api.ts'
import type { Psp, PspClient, PspNotes, PspTools } from '../psp.ts'
import { checkOf } from './check.ts'
import { hear } from './hear.ts'
import { inquireRefund } from './inquire-refund.ts'
import { askOver, reading } from './line.ts'
import { list } from './list.ts'
import { onlineOf } from './map.ts'
import { readTransactions } from './read.ts'
import { refund } from './refund.ts'
import { type OnlineSettings, onlineSettings, readSettings } from './settings.ts'

const [second, minute] = [1_000, 60_000]

/** CCV Online Payments (fact sheet of CCV, part 1). */
export const ccvOnline: PspClient = {
  name: 'ccv-online',
  title: 'CCV Online Payments',
  settings: onlineSettings,
  checklist: ['contract', 'key', 'mode', 'name', 'webhook'].map((step) => `psp.ccv_online.checklist.${step}`),
  askAfter: [5 * second, 15 * second, minute, 5 * minute, 15 * minute, 60 * minute],
  open: (stored, tools) => pspOver(readSettings(stored), tools),
}

// 1.5 and 1.13: a landing page and what is stored for later are paid by another method; terminals are not online.
const bringsNone = ['landingpage', 'token', 'vault']
const bringsMoney =
  ({ terminalPayments }: OnlineSettings) =>
  (method: string): boolean =>
    !bringsNone.includes(method) && (method !== 'terminal' || terminalPayments)

const pspOver = (settings: OnlineSettings, { now }: PspTools): Psp => {
  const { address, apiKey, answerMs } = settings
  const open = (notes?: PspNotes) =>
    openPaymentApi(
      { address, apiKey, patience: answerMs, keeps: true },
      notes && ((note) => notes.note(note)),
    )
  const ask = askOver(open(), settings)
  const methods = () =>
    reading(async () => [...new Set(await ask((api) => api.methods()))].filter(bringsMoney(settings)))
  return {
    methods,
    check: async () => checkOf(settings, await methods()),
    list: (cursor, from) => reading(() => list(ask, settings, cursor, from, now())),
    read: (references) =>
      reading(async () => {
        const found = await readTransactions(ask, settings, references)
        return found.map((one) => onlineOf(one, settings.emailFrom, now()))
      }),
    hear,
    refund: (wish, notes) => refund(open(notes), wish, notes),
    inquireRefund: (wish, notes) => {
      const api = open(notes)
      return inquireRefund({ api, ask: askOver(api, settings), settings, now: now() }, wish, notes)
    },
  }
}
