export const booksMoneybird = {
  'reason.moneybird.not_signed_in': 'Nobody has signed in at Moneybird for this connection yet.',
  'reason.moneybird.signed_out':
    'Moneybird has ended the sign-in. Connect again: somebody signs in once more, and everything goes on.',
  'reason.moneybird.unauthorised': 'Moneybird does not accept the sign-in, a fresh one neither.',
  'reason.moneybird.app_unknown':
    'Moneybird does not know this Client ID, or the Client Secret does not belong to it. Copy both again from moneybird.com/user/applications.',
  'reason.moneybird.no_token': 'Moneybird did not let Saldo in.',
  'reason.moneybird.no_token_now': 'Moneybird lets nobody in at this moment. Saldo tries again by itself.',
  'reason.moneybird.sign_in_refused': 'The sign-in at Moneybird was refused there. Nothing is connected.',
  'reason.moneybird.sign_in_broken':
    'The sign-in at Moneybird did not come to an end, or took too long. Begin it once more.',
  'reason.moneybird.no_administration': 'No administration is chosen yet.',
  'reason.moneybird.administration_closed':
    'Whoever signed in cannot open this administration (any more). Choose another, or sign in as somebody who can.',
  'reason.moneybird.suspended': 'Moneybird has suspended this administration.',
  'reason.moneybird.currency_unknown': 'This administration is kept in a currency that Saldo does not know.',
  'reason.moneybird.right_missing': 'Whoever signed in does not have the right for this in Moneybird.',
  'reason.moneybird.rights_missing':
    'Whoever signed in lacks these rights in Moneybird: {rights}. Sign in as somebody who has them.',
  'reason.moneybird.limited':
    'Moneybird takes no more calls at this moment. Saldo tries again in {seconds} seconds.',
  'reason.moneybird.out_of_order': 'Moneybird is out of order or under maintenance at this moment.',
  'reason.moneybird.not_read': 'Moneybird could not answer this question.',
  'reason.moneybird.refused': 'Moneybird refused this booking.',
  'reason.moneybird.invoice_gone':
    'Invoice {number} is not in Moneybird any more: somebody deleted it there.',
  'reason.moneybird.draft':
    'Invoice {number} is still a concept in Moneybird. Saldo never sends it; once you have sent it, it can be paid.',
  'reason.moneybird.uncollectible': 'Invoice {number} was given up as uncollectible in Moneybird.',
  'reason.moneybird.other_currency':
    'Invoice {number} is in {currency} in Moneybird. Payments in another currency than that of the administration, or of the invoice, are booked there by hand.',
  'reason.moneybird.base_currency_only': 'This is in {currency}, and the administration in Moneybird is not.',
  'reason.moneybird.already_paid': 'Invoice {number} is paid in Moneybird already.',
  'reason.moneybird.open_smaller': 'Less is open on invoice {number} in Moneybird than this payment.',
  'reason.moneybird.paid_less': 'Less was paid on invoice {number} in Moneybird than is to be given back.',
  'reason.moneybird.money_back_off':
    'Money back on invoice {number} is not booked by Saldo: that is switched off in the settings of this connection.',
  'reason.moneybird.period_locked':
    'The books in Moneybird are closed up to and including {until}. Move the closed period there, or have your bookkeeper book it.',
  'reason.moneybird.one_line_only':
    'Moneybird takes a payment on one invoice at a time. This one is about several things at once: book it there by hand.',
  'reason.moneybird.no_such_ledger':
    'The ledger account chosen for this money is none of Moneybird’s. Choose it again.',
  'reason.moneybird.booking_gone': 'The booking is not in Moneybird any more: somebody deleted it there.',
  'reason.moneybird.touched':
    'This payment was tied to a line of the bank in Moneybird. It is your bookkeeper’s now, and Saldo leaves it as it is.',
  'reason.moneybird.webhook_refused':
    'Moneybird did not arrange to tell Saldo about changes. Saldo looks for them by itself.',
  'moneybird.fact.currency': 'Currency',
  'moneybird.fact.locked_until': 'Closed up to and including',
  'moneybird.fact.user': 'Signed in',
  'books.moneybird.may':
    'Reads invoices, contacts and ledger accounts, and creates payments on invoices, which it can delete again. It never sends or finalises an invoice or a draft.',
  'books.moneybird.checklist.app':
    'In Moneybird you registered an app for Saldo: moneybird.com/user/applications/new, kind OAuth, with the address that Saldo shows as the address to come back to.',
  'books.moneybird.checklist.sign_in':
    'Whoever signs in may see and change sales invoices, documents, bank and settings in this administration.',
  'books.moneybird.checklist.ledger':
    'There is a ledger account of its own for money on its way, “Pin and online payments under way” for example. It is not your bank account.',
  'books.moneybird.checklist.invoices':
    'Invoices that are to be paid have been sent: a concept takes no payment in Moneybird.',
  'books.moneybird.client_id': 'Client ID',
  'books.moneybird.client_id.hint': 'Stands with your app on moneybird.com/user/applications.',
  'books.moneybird.client_secret': 'Client Secret',
  'books.moneybird.client_secret.hint':
    'Stands below the Client ID. It opens nothing by itself: somebody signs in as well.',
  'books.moneybird.payment_action': 'How a payment gets its ledger account',
  'books.moneybird.payment_action.hint':
    'balance_settlement: on the account you chose. ledger_only: the same, without saying how. none: Moneybird chooses the account itself.',
  'books.moneybird.books_money_back': 'Book money back on its invoice',
  'books.moneybird.books_money_back.hint':
    'As a negative payment. Switch it off if Moneybird does not take those: what is given back then waits for a person.',
  'books.moneybird.external_invoices': 'Invoices from other programs',
  'books.moneybird.external_invoices.hint':
    'Invoices that were uploaded into Moneybird can be paid as well. Without them, fewer calls are needed.',
  'books.moneybird.fresh_sign_in': 'Ask who it is at every connecting',
  'books.moneybird.fresh_sign_in.hint':
    'Moneybird then asks for the password also where somebody is signed in already.',
  'books.moneybird.calls_in_five_minutes': 'Calls in five minutes',
  'books.moneybird.calls_in_five_minutes.hint':
    'Moneybird takes 150 from one internet address. Leave some to other programs in your building.',
  'books.moneybird.api_address': 'Address of Moneybird',
  'books.moneybird.api_address.hint': 'Change it only to point at a simulator.',
  'books.moneybird.oauth_address': 'Address for signing in',
  'books.moneybird.oauth_address.hint': 'Change it only to point at a simulator.',
  'books.moneybird.answer_ms': 'Time to answer',
  'books.moneybird.answer_ms.hint': 'In milliseconds.',
  'books.moneybird.longest_wait_ms': 'Longest wait for a turn',
  'books.moneybird.longest_wait_ms.hint':
    'In milliseconds. When Moneybird asks for a longer wait, the call comes back later.',
} as const
