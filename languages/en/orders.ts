export const orders = {
  'reason.order.not_found': 'There is no such work order.',
  'reason.order.number_missing': 'The work order needs a number.',
  'reason.order.number_taken': 'There is a work order {number} already. Choose another number.',
  'reason.order.id_taken': 'This id is taken by another work order.',
  'reason.order.invoiced_before': 'Work order {order} was invoiced before, on invoice {invoice}.',
  'reason.order.customer_missing': 'Say who the customer is.',
  'reason.order.shop_unknown': 'There is no such shop.',
  'reason.order.adviser_unknown': 'There is no such adviser.',
  'reason.order.negative':
    'The lines add up to less than zero. What the customer gets back is no work order.',
  'reason.order.no_lines': 'At least one line is needed.',
  'reason.order.line_text': 'Line {line} says nothing.',
  'reason.order.line_quantity': 'The quantity of line {line} is no number: “{quantity}”.',
  'reason.order.line_vat_rate':
    'The VAT rate of line {line} is none: “{rate}”. Write it in per cent, with a dot, such as 21 or 9.5.',
  'reason.order.line_amount':
    'The amount of line {line} cannot be read: “{amount}”. Write it with a dot and without separators, such as 1234.50.',
  'reason.order.line_decimals':
    'The amount of line {line} has more decimals than {currency} has ({digits}): “{amount}”.',
  'reason.order.line_too_large': 'The amount of line {line} is too large: “{amount}”.',
  'reason.order.other_currency':
    'This is in {currency}, and this organisation keeps its books in {own}. Saldo does not convert.',
  'reason.invoice.not_found': 'There is no such invoice.',
  'reason.invoice.number_missing': 'The invoice needs a number.',
  'reason.invoice.number_taken': 'There is an invoice {number} already. Choose another number.',
  'reason.invoice.id_taken': 'This id is taken by another invoice.',
  'reason.invoice.day': '“{day}” is no day of the calendar.',
  'reason.invoice.negative':
    'The lines add up to less than zero. What the customer gets back belongs on a credit note.',
  'reason.invoice.more_than_open': 'This is more than is still open on the invoice.',
  'reason.invoice.imported_before': 'This document was imported before.',
  'reason.invoice.import_number_taken':
    '{kind, select, credit_note {A credit note} other {An invoice}} {number} is here already, from somewhere else. Nothing was changed.',
  'reason.invoice.imported_differently':
    '{kind, select, credit_note {Credit note} other {Invoice}} {number} is here already and says something else, so nothing was changed.{total, select, differs { Total: {newTotal} in the file, {oldTotal} here.} other {}}{vat, select, differs { VAT: {newVat} in the file, {oldVat} here.} other {}}{prepaid, select, differs { Prepaid: {newPrepaid} in the file, {oldPrepaid} here.} other {}}{issuedOn, select, differs { Date: {newIssuedOn} in the file, {oldIssuedOn} here.} other {}}{customer, select, differs { Customer: {newCustomer} in the file, {oldCustomer} here.} other {}}{lines, select, differs { Its lines differ.} other {}} A correction needs a number of its own.',
  'reason.invoice.total_negative': 'The total of this document is negative ({total}).',
  'reason.invoice.prepaid_negative': 'What this document calls prepaid is negative ({prepaid}).',
  'reason.input.not_base64': 'The file did not arrive whole. Drop it again.',
  'warning.invoice.credits_unknown':
    'The credit note takes back invoice {number}, which is not here. It stands alone.',
  'warning.invoice.credits_nothing':
    'The credit note does not say which invoice it takes back. It stands alone.',
  'warning.invoice.other_seller':
    'It was issued by {seller} ({vatId}), which is none of the shops of this organisation.',
  'import.imported': '{kind, select, credit_note {Credit note} other {Invoice}} {number} is imported.',
  'import.known':
    '{kind, select, credit_note {Credit note} other {Invoice}} {number} is here already; nothing was changed.',
  'import.unreadable_file': 'The file cannot be read: {said}',
  'reason.import.no_files': 'Name at least one file: saldo import invoice FILE…',
  'reason.import.organisation_unclear': 'Say which organisation is meant: --organisation NAME',
  'reason.import.organisation_unknown': 'There is no organisation “{wanted}”.',
  'reason.import.person_unknown': 'There is nobody with the e-mail address {email} here.',
  'reason.import.no_administrator':
    'This organisation has no active administrator; say who imports: --as E-MAIL',
  'reason.import.may_not': '{name} has no right to import invoices.',
  'import.line': '{file}: {text}',
} as const
