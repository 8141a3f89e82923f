import type { ledgerPage as english } from '../en/ledger-page.ts'

export const ledgerPage: Record<keyof typeof english, string> = {
  'ledger.title': 'Grootboek',
  'ledger.lead':
    'Elk bedrag leidt naar de regels waaruit het bestaat. Wat op een verklaring wacht staat bovenaan.',
  'ledger.number': 'Nummer',
  'ledger.account': 'Rekening',
  'ledger.balance': 'Saldo',
  'ledger.debit': 'Debet',
  'ledger.credit': 'Credit',
  'ledger.day': 'Boekdatum',
  'ledger.what': 'Wat',
  'ledger.amount': 'Bedrag',
  'ledger.back': 'Alle rekeningen',
  'ledger.none': 'Er is nog niets geboekt',
  'ledger.none.hint': 'De eerste factuur of betaling opent hier haar rekeningen.',
  'ledger.no_lines': 'Op deze rekening is niets geboekt',
}
