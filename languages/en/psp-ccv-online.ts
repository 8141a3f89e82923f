export const pspCcvOnline = {
  'reason.ccv_online.wrong_key':
    'CCV does not accept this key. Copy it again from MyCCV; a test key fits the test address only.',
  'reason.ccv_online.too_many_requests': 'CCV was asked too much at once. Saldo asks again by itself.',
  'reason.ccv_online.out_of_order': 'CCV is out of order at this moment. Saldo asks again by itself.',
  'reason.ccv_online.not_read': 'CCV did not answer this question.',
  'reason.ccv_online.not_this_address':
    'Something answers at this address, but not CCV’s payment service. Is the address right?',
  'reason.ccv_online.endless_list': 'CCV’s list of payments had no end.',
  'reason.ccv_online.refund_refused': 'CCV refused this refund.',
  'reason.ccv_online.unsufficient_balance':
    'The shop’s balance with CCV is too low for this refund. It begins anew each working day, with what is paid that day.',
  'reason.ccv_online.refund_limit': 'CCV refunds no more than this of the payment.',
  'reason.ccv_online.unknown_reference': 'CCV does not know this payment.',
  'reason.ccv_online.unsupported_currency': 'CCV does not refund in this currency.',
  'reason.ccv_online.refund_pending':
    'CCV has taken the refund and has not carried it out yet ({reference}).',
  'reason.ccv_online.refund_unclear':
    'CCV could not establish what became of the refund. Its help desk needs the reference {reference}.',
  'reason.ccv_online.refund_not_told_apart':
    'CCV shows {count, plural, one {a refund} other {# refunds}} of this payment that may be this one. Look in MyCCV before it is asked for again.',
  'reason.ccv_online.unreadable': 'What came back is not an answer of CCV that Saldo can read.',
  'reason.ccv_online.no_amount': 'CCV refunded, but the amount cannot be read ({reference}).',
  'psp.ccv_online.checklist.contract': 'You have a contract with CCV for online payments.',
  'psp.ccv_online.checklist.key':
    'The API key stands in MyCCV (my.ccv.eu), under the web shop’s settings for online payments. If you do not see it there, CCV’s support gives it.',
  'psp.ccv_online.checklist.mode':
    'The key begins with l_ : that is real money. With t_ it is a test key, and only CCV’s test payments are seen.',
  'psp.ccv_online.checklist.name':
    'You give the account a name of its own. CCV tells none, and by it Saldo knows the account again when its key changes.',
  'psp.ccv_online.checklist.webhook':
    'Good to have, not needed: the web shop has CCV tell Saldo’s address as well (webhookUrl). Without it, Saldo asks regularly.',
  'ccv-online.fact.keyMode': 'Kind of key',
  'ccv-online.fact.keyMark': 'Mark of the key',
  'ccv-online.fact.methods': 'Active payment methods',
  'ccv-online.fact.address': 'Address',
  'psp.ccv_online.api_key': 'API key',
  'psp.ccv_online.api_key.hint':
    'From MyCCV, under the settings for online payments. It is kept sealed and never shown again.',
  'psp.ccv_online.account_name': 'Name of the account',
  'psp.ccv_online.account_name.hint':
    'Of your choice, for example the web shop’s. With it the account stays the same when its key changes.',
  'psp.ccv_online.email_from': 'Customer’s e-mail address in metadata',
  'psp.ccv_online.email_from.hint':
    'CCV does not hand on the e-mail address. Where the web shop sends it as metadata (email:…), its name is entered here.',
  'psp.ccv_online.terminal_payments': 'Fetch payments at terminals too',
  'psp.ccv_online.terminal_payments.hint':
    'Only where the key is also a terminal’s, and nobody else hands those payments to Saldo.',
  'psp.ccv_online.address': 'Address of CCV',
  'psp.ccv_online.address.hint': 'Good as it is, unless you test.',
  'psp.ccv_online.answer_ms': 'Time to answer',
  'psp.ccv_online.answer_ms.hint': 'In milliseconds.',
  'psp.ccv_online.overlap_minutes': 'Look back at each fetch',
  'psp.ccv_online.overlap_minutes.hint':
    'In minutes: how late CCV’s list may show a payment, and how far its clock and ours may differ.',
  'psp.ccv_online.short_page': 'Shortest page that may go on',
  'psp.ccv_online.short_page.hint':
    'A shorter one is taken for the last, once longer ones were seen. 0: only an empty one is.',
  'psp.ccv_online.most_in_part': 'Payments fetched at a time',
  'psp.ccv_online.most_in_part.hint': 'A long fetch is made in parts of so many.',
  'psp.ccv_online.most_at_once': 'Payments asked for at once',
  'psp.ccv_online.most_at_once.hint': 'When single payments are looked at again.',
  'psp.ccv_online.too_many_tries': 'Tries when CCV is asked too much',
  'psp.ccv_online.too_many_tries.hint': 'Then the fetch goes on later.',
  'psp.ccv_online.too_many_wait_ms': 'Time between these tries',
  'psp.ccv_online.too_many_wait_ms.hint': 'In milliseconds, where CCV does not say it itself.',
  'psp.ccv_online.too_many_longest_ms': 'Longest wait between these tries',
  'psp.ccv_online.too_many_longest_ms.hint': 'In milliseconds.',
  'psp.ccv_online.repeat_hours': 'How long CCV recognises a repeated refund',
  'psp.ccv_online.repeat_hours.hint':
    'In hours. Later, a refund whose answer was lost is asked for again only where CCV shows none like it.',
} as const
