import { pageOf } from './paging.ts'
import { notFound, ok, type Said } from './said.ts'
import type { Call, Scene } from './scene.ts'
import { showAccount, showAdministration, showLedger, showTaxRate } from './show.ts'

/** 3: those that the person behind the grant reaches. */
export const listAdministrations = ({ memory }: Scene, user: string): Said => {
  const access = memory.get('users', user)?.access ?? {}
  const reached = [...memory.all('administrations')].filter(({ id }) => id in access)
  return ok(reached.map((one) => showAdministration(one, access)))
}

/** 8: without pages, those that are not used any more included. */
export const listLedgers = ({ memory }: Scene, { administration }: Call): Said =>
  ok([...memory.all('ledgers')].filter((one) => one.administration === administration).map(showLedger))

export const getLedger = ({ memory }: Scene, { administration }: Call, id: string): Said => {
  const ledger = memory.get('ledgers', id)
  return ledger?.administration === administration ? ok(showLedger(ledger)) : notFound()
}

/** 7: active ones only. */
export const listAccounts = ({ memory }: Scene, { administration }: Call): Said =>
  ok(
    [...memory.all('accounts')]
      .filter((one) => one.active && one.administration === administration)
      .map(showAccount),
  )

export const listTaxRates = (scene: Scene, call: Call): Said =>
  pageOf(
    scene,
    call,
    [...scene.memory.all('taxRates')].filter((one) => one.administration === call.administration),
    showTaxRate,
  )
