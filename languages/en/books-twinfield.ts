export const booksTwinfield = {
  'reason.twinfield.not_signed_in': 'Nobody has signed in at Twinfield for this connection yet.',
  'reason.twinfield.signed_out':
    'Twinfield has ended the sign-in. Connect again: somebody signs in once more, and everything goes on.',
  'reason.twinfield.unauthorised': 'Twinfield does not accept the sign-in, a fresh one neither.',
  'reason.twinfield.forbidden': 'Whoever signed in does not have the right for this in Twinfield.',
  'reason.twinfield.client_refused':
    'Twinfield does not know this Client ID, or the Client secret does not belong to it. Copy both again from Twinfield’s developer portal.',
  'reason.twinfield.no_token_now': 'Twinfield lets nobody in at this moment. Saldo tries again by itself.',
  'reason.twinfield.token_refused': 'Twinfield does not accept the access it has just given.',
  'reason.twinfield.sign_in_refused': 'The sign-in at Twinfield was refused there. Nothing is connected.',
  'reason.twinfield.sign_in_broken':
    'The sign-in at Twinfield did not come to an end, or took too long. Begin it once more.',
  'reason.twinfield.no_offline_access':
    'Twinfield let Saldo in for an hour only. The client needs the scope offline_access.',
  'reason.twinfield.no_administration':
    'No administration is chosen yet. Until then nothing is booked in Twinfield.',
  'reason.twinfield.office_not_there':
    'Whoever signed in cannot open administration {office} (any more). Choose another, or sign in as somebody who can.',
  'reason.twinfield.wrong_address': 'There is no Twinfield at this address.',
  'reason.twinfield.busy': 'Twinfield is busy with something else of this organisation.',
  'reason.twinfield.limited':
    'Twinfield takes no more calls at this moment. Saldo tries again in {seconds} seconds.',
  'reason.twinfield.out_of_order': 'Twinfield is out of order or under maintenance at this moment.',
  'reason.twinfield.not_read': 'Twinfield could not answer this question.',
  'reason.twinfield.refused': 'Twinfield refused this booking.',
  'reason.twinfield.unclear':
    'Twinfield’s answer says both that it has this booking and that it does not. Saldo looks which is true.',
  'reason.twinfield.too_many_lines':
    'This payment is about more things at once than Twinfield takes in one booking.',
  'reason.twinfield.no_item':
    'This is on no invoice, and with these settings it could not be found again in Twinfield. Let Saldo look for its bookings in the general ledger (000).',
  'reason.twinfield.already_paid': 'Invoice {number} is paid in Twinfield already.',
  'reason.twinfield.open_smaller': 'Less is open on invoice {number} in Twinfield than this payment.',
  'reason.twinfield.item_gone':
    'The booking of invoice {number} is not in Twinfield any more: somebody deleted or changed it there.',
  'reason.twinfield.other_debtor_ledger':
    'Invoice {number} stands on debtor ledger {ledger} in Twinfield, and {chosen} is the one in the settings. Change the booking there, or let Saldo follow it.',
  'reason.twinfield.booking_gone': 'The booking is not in Twinfield any more: somebody deleted it there.',
  'reason.twinfield.changed_there':
    'This booking was changed in Twinfield. It is your bookkeeper’s now, and Saldo leaves it as it is.',
  'reason.twinfield.not_lettered': 'Twinfield did not letter this payment off against its invoice.',
  'reason.twinfield.item_not_open':
    'Nothing is open on invoice {number} in Twinfield any more. The payment is booked, and not lettered off.',
  'reason.twinfield.matched_otherwise':
    'The payment was lettered off in Twinfield against something else than its invoice.',
  'reason.twinfield.match_stays': 'Twinfield did not undo the lettering off of this payment.',
  'twinfield.fact.user': 'Signed in',
  'twinfield.fact.organisation': 'Organisation',
  'twinfield.fact.cluster': 'Address of the books',
  'books.twinfield.checklist.client':
    'In Twinfield’s developer portal (developers.twinfield.com) you have a client of your own for Saldo: an OpenID Connect client ID and secret, with the flow authorization code.',
  'books.twinfield.checklist.redirect':
    'The address that Saldo shows as the address to come back to is entered as redirect URL of that client.',
  'books.twinfield.checklist.user':
    'Whoever signs in may read customers and ledgers, and may make and match bookings, in this administration.',
  'books.twinfield.checklist.memorial':
    'There is a memorial daybook for these payments (Settings, Company settings, Transaction types), best one of its own.',
  'books.twinfield.checklist.clearing':
    'There is a balance ledger for money on its way, best one for each payment provider. It is not your bank account.',
  'books.twinfield.client_id': 'Client ID',
  'books.twinfield.client_id.hint': 'From Twinfield’s developer portal, developers.twinfield.com.',
  'books.twinfield.client_secret': 'Client secret',
  'books.twinfield.client_secret.hint':
    'Stands in the developer portal’s confirmation that came with the client ID.',
  'books.twinfield.memorial': 'Memorial daybook',
  'books.twinfield.memorial.hint':
    'The code under Settings, Company settings, Transaction types: MEMO as a rule.',
  'books.twinfield.debtor_ledger': 'Debtor dimension',
  'books.twinfield.debtor_ledger.hint':
    'The balance ledger that customers’ debts stand on, as General, Company, Balance sheet has it: 1300 as a rule.',
  'books.twinfield.other_debtor_ledger': 'An invoice on another debtor dimension',
  'books.twinfield.other_debtor_ledger.hint':
    'refuse: it is not booked, and somebody looks into it. follow: it is booked where the invoice stands.',
  'books.twinfield.destiny': 'Book as',
  'books.twinfield.destiny.hint':
    'temporary: provisional, your bookkeeper can still change it. final: it can only be reversed.',
  'books.twinfield.sales_daybooks': 'Daybooks of sales',
  'books.twinfield.sales_daybooks.hint':
    'Codes of the daybooks in which invoices stand, with commas between them: VRK. Empty: all but bank, cash and the memorial daybook above.',
  'books.twinfield.write_off': 'Small differences',
  'books.twinfield.write_off.hint':
    'no: they stay open on the invoice. writeoff, discount, currency: they are written off as that when a payment is lettered off.',
  'books.twinfield.write_off_limit': 'Largest difference to write off',
  'books.twinfield.write_off_limit.hint': 'In cents.',
  'books.twinfield.descriptions': 'Descriptions of invoices',
  'books.twinfield.descriptions.hint':
    'Order numbers often stand there. read: one call for each invoice that is new or changed. browse: with the lists, where Twinfield has them there. no: not at all.',
  'books.twinfield.first_year': 'First book year',
  'books.twinfield.first_year.hint':
    'Open invoices are read one year at a time from here; everything before it in one go.',
  'books.twinfield.open_browse': 'List of open invoices',
  'books.twinfield.open_browse.hint': 'The browse code: 130_3, 130_1 or 100.',
  'books.twinfield.find_browse': 'List in which bookings are found again',
  'books.twinfield.find_browse.hint':
    '000: everything in the general ledger. 100: lines on customers only; then nothing is booked that is on no invoice.',
  'books.twinfield.credits_per_minute': 'Credits per minute',
  'books.twinfield.credits_per_minute.hint':
    'What Twinfield’s fair use policy allows this client. A question costs 1, a booking 3. 0: not counted here.',
  'books.twinfield.login_address': 'Address for signing in',
  'books.twinfield.login_address.hint': 'Change it only to point at a simulator.',
  'books.twinfield.issuer': 'Issuer of the sign-in',
  'books.twinfield.issuer.hint': 'Empty: the address for signing in without its last part, /connect.',
  'books.twinfield.keys_address': 'Address of the keys',
  'books.twinfield.keys_address.hint':
    'With it the signature of each sign-in is checked. Empty where Twinfield publishes none for you.',
  'books.twinfield.answer_ms': 'Time to answer',
  'books.twinfield.answer_ms.hint': 'In milliseconds.',
  'books.twinfield.longest_wait_ms': 'Longest wait for a turn',
  'books.twinfield.longest_wait_ms.hint':
    'In milliseconds. When Twinfield asks for a longer wait, the call comes back later.',
} as const
