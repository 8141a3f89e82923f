export const ubl = {
  'ubl.at_line': 'Line {line}',
  'reason.ubl.empty': 'The file is empty.',
  'reason.ubl.too_large':
    'The file is larger than {megabytes} MB. An invoice with its papers is smaller than that.',
  'reason.ubl.encoding':
    'The file is not in the character set it says it is, or in one that is not known. Ask for it in UTF-8.',
  'reason.ubl.document_type':
    'The file has a document type declaration. An invoice needs none, and it can hide harmful things, so it was not opened.',
  'reason.ubl.malformed': 'This is not sound XML. The reader says: {said}',
  'reason.ubl.not_an_invoice': 'This is no UBL invoice or credit note but a “{root}”.',
  'reason.ubl.wrong_namespace':
    'This is called {root}, but it is not written in UBL 2.1 (its namespace is “{namespace}”).',
  'reason.ubl.number_missing': 'The invoice has no number.',
  'reason.ubl.number_too_long': 'The invoice number is longer than {most} characters.',
  'reason.ubl.issue_date_missing': 'The invoice has no date.',
  'reason.ubl.issue_date': 'The invoice date is no day of the calendar.',
  'reason.ubl.currency_missing': 'The invoice does not say its currency.',
  'reason.ubl.currency_unknown': 'Saldo does not take payments in the currency “{currency}”.',
  'reason.ubl.currency_contradicts':
    'An amount ({element}) is in {stated}, but the invoice is in {currency}. What is to be paid is not certain.',
  'reason.ubl.amount': 'An amount ({element}) cannot be read: “{amount}”.',
  'reason.ubl.amount_decimals':
    'An amount ({element}) has more decimals than {currency} has: “{amount}”. Rounding it would be guessing.',
  'reason.ubl.payable_missing': 'The invoice does not say what is to be paid.',
  'reason.ubl.payable_negative':
    'The amount to be paid is negative ({amount}). Money that goes back to the customer belongs on a credit note.',
  'reason.ubl.payable_contradicts':
    'The invoice asks {payable}, but its total less what was prepaid is {due}. What is to be paid is not certain.',
  'reason.ubl.total_contradicts':
    'The amounts do not add up: without VAT and VAT together are {found}, the total says {stated}.',
  'reason.ubl.vat_does_not_add_up': 'The VAT amounts add up to {found}, the invoice says {stated}.',
  'reason.ubl.lines_do_not_add_up': 'The lines add up to {found}, the invoice says {stated} without VAT.',
  'reason.ubl.line_without_amount': 'A line has no amount.',
  'reason.ubl.due_date': 'The due date is no day of the calendar and was left out.',
  'reason.ubl.plates_differ': 'The invoice names more than one number plate ({plates}); none was taken over.',
} as const
