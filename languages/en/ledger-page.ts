/** The ledger as a screen. */
export const ledgerPage = {
  'ledger.title': 'Ledger',
  'ledger.lead': 'Every figure leads to the lines it is made of. What waits for an explanation stands first.',
  'ledger.number': 'Number',
  'ledger.account': 'Account',
  'ledger.balance': 'Balance',
  'ledger.debit': 'Debit',
  'ledger.credit': 'Credit',
  'ledger.day': 'Booked on',
  'ledger.what': 'What',
  'ledger.amount': 'Amount',
  'ledger.back': 'All accounts',
  'ledger.none': 'Nothing was booked yet',
  'ledger.none.hint': 'The first invoice or payment opens its accounts here.',
  'ledger.no_lines': 'Nothing was booked on this account',
} as const
