import { Type } from 'typebox'
import { linesOf } from '../../ledger/account-lines.ts'
import { balancesOf } from '../../ledger/balances.ts'
import { paymentsOfEntries } from '../../payments/payments-of-entries.ts'
import type { App } from '../app.ts'
import { accountName, providersOf } from '../present/account-name.ts'
import { amount } from '../present/basics.ts'
import { presentEntry } from '../present/entry.ts'
import { read } from '../route.ts'
import { closed, Nullable } from '../shapes/basics.ts'
import { AccountLineShape, AccountShape } from '../shapes/ledger.ts'

export const ledger = (app: App): void => {
  const { store } = app.parts
  read(app, {
    name: 'listAccounts',
    url: '/accounts',
    summary: 'The accounts of the ledger and their balances.',
    right: 'see-transactions',
    reply: Type.Object({ accounts: Type.Array(AccountShape) }, closed),
    handle: ({ actor, language }) =>
      store.read(actor.organisation, async (tx) => {
        const nameOf = await accountName(tx, language, providersOf(app.parts))
        const accounts = (await balancesOf(tx)).map(({ account, number, balance }) => ({
          key: account,
          text: nameOf(account),
          number,
          balance: amount(balance),
        }))
        return { accounts }
      }),
  })
  read(app, {
    name: 'listAccountLines',
    url: '/accounts/:key/lines',
    summary: 'The lines of an account, newest first.',
    right: 'see-transactions',
    params: Type.Object({ key: Type.String({ maxLength: 200 }) }),
    query: Type.Object({ after: Type.Optional(Type.String({ maxLength: 200 })) }, closed),
    reply: Type.Object({ lines: Type.Array(AccountLineShape), next: Nullable(Type.String()) }, closed),
    handle: ({ actor, language, params, query }) =>
      store.read(actor.organisation, async (tx) => {
        const nameOf = await accountName(tx, language, providersOf(app.parts))
        const { lines, next } = await linesOf(tx, params.key, { after: query.after })
        const payments = await paymentsOfEntries(
          tx,
          lines.map(({ entry }) => entry.subject),
        )
        return {
          next,
          lines: lines.map((line) => ({
            entry: presentEntry(line.entry, language, nameOf),
            amount: amount(line.amount),
            balance: amount(line.balance),
            paymentId: payments.get(line.entry.subject) ?? null,
          })),
        }
      }),
  })
}
