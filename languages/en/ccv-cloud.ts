export const ccvCloud = {
  'reason.ccv.wrong_key':
    'CCV does not know this key. Copy it again from MyCCV; a test key fits the test address only.',
  'reason.ccv.too_many_requests':
    'CCV was asked too much at once and did not look at this. Try again in a moment.',
  'reason.ccv.request_refused': 'CCV refused this and started nothing.',
  'reason.ccv.not_reached': 'CCV cannot be reached. Is the internet connection up?',
  'reason.ccv.no_answer': 'CCV did not answer in time.',
  'reason.ccv.line_lost': 'The connection to CCV broke off.',
  'reason.ccv.unreadable': 'What came back is not an answer of CCV that Saldo can read.',
  'reason.ccv.not_this_address':
    'Something answers at this address, but not CCV’s payment service. Is the address right?',
  'reason.ccv.no_terminal_method':
    'CCV knows the key, but it is not set up for terminals. Ask CCV to activate “terminal” for it.',
  'reason.ccv.no_result_in_time':
    'CCV has told no result within the time a payment can take. Whether it was taken is not known yet ({reference}).',
  'reason.ccv.pending': 'CCV says that it is still under way ({reference}).',
  'reason.ccv.manual_intervention':
    'CCV could not establish the result itself. Do not repeat it; CCV’s help desk needs the reference {reference}.',
  'reason.ccv.unknown_status': 'CCV answered with a state that Saldo does not know ({reference}).',
  'reason.ccv.no_amount': 'CCV says it succeeded, but the amount cannot be read ({reference}).',
  'reason.ccv.other_currency': 'CCV answered in another currency than was asked ({reference}).',
  'reason.ccv.paper_not_kept':
    'It succeeded, but its receipts could not be kept. They are fetched once more.',
  'reason.ccv.no_trace': 'CCV shows nothing under our reference. That proves nothing yet.',
  'reason.ccv.never_arrived': 'CCV has nothing under our reference: it never arrived there.',
  'reason.ccv.found_twice':
    'CCV shows more than one payment under our reference: {references}. A person has to look.',
  'reason.ccv.refund_not_told_apart':
    'CCV shows {count, plural, one {a refund} other {# refunds}} of this payment that may be this one, without our reference.',
  'reason.ccv.sale_without_reference':
    'CCV’s reference of the payment is not known, so it cannot be refunded here. Use the terminal’s own refund function.',
  'reason.ccv.endless_list': 'CCV’s list of payments had no end.',
  'reason.ccv.refused': 'CCV says it was refused.',
  'reason.ccv.expired': 'Nobody presented a card in time.',
  'reason.ccv.cancelled': 'It was stopped on the terminal or at the till.',
  'reason.ccv.rejected': 'The bank refused.',
  'reason.ccv.card_refused': 'The card was refused.',
  'reason.ccv.insufficient_funds': 'There is not enough on the card.',
  'reason.ccv.fraud_detected': 'Refused on suspicion of fraud.',
  'reason.ccv.processing_error':
    'The terminal could not do it: it is busy, switched off or not connected. Look at the terminal and try again.',
  'reason.ccv.unsufficient_balance': 'The shop’s balance with CCV is too low for this refund.',
  'reason.ccv.refund_limit': 'CCV refunds no more than this of the payment.',
  'reason.ccv.invalid_config':
    'CCV has not set this terminal up, or the terminal number or management system is wrong.',
  'reason.ccv.unknown_reference': 'CCV does not know this payment.',
  'reason.ccv.unsupported_currency': 'The terminal does not take this currency.',
  'reason.ccv.bad_credentials': 'CCV does not accept the key for this terminal.',
  'reason.terminal.model_not_for_cloud':
    'The {model} cannot be connected to CCV’s cloud, and is no longer supported from {date} on.',
  'reason.terminal.model_ended':
    'The {model} is no longer supported from {date} on. Ask the provider for its successor.',
  'reason.terminal.model_ends':
    'The {model} is no longer supported from {date} on. Ask the provider for its successor in time.',
  'terminal.fact.address': 'Address',
  'terminal.fact.workstationId': 'Name of the till',
  'terminal.fact.status': 'State',
  'terminal.fact.terminalId': 'Number of the terminal',
  'terminal.fact.keyMode': 'Kind of key',
  'terminal.fact.methods': 'Active payment methods',
  'terminal.ccv_cloud.show.on_terminal': 'The payment is on the terminal.',
  'terminal.ccv_cloud.show.refund_on_terminal':
    'The refund is on the terminal: the customer presents the card.',
  'terminal.ccv_cloud.show.cancelling': 'Stopping is being tried. The terminal decides.',
  'terminal.ccv_cloud.show.press_stop': 'Press STOP on the terminal.',
  'terminal.ccv_cloud.ask.signature': 'Let the customer sign the shop’s copy.',
  'terminal.ccv_cloud.ask.identification': 'Check the customer’s identification.',
  'terminal.ccv_cloud.ask.merchant_signature': 'Sign the receipt of the refund yourself.',
  'terminal.ccv_cloud.checklist.contract':
    'You have a contract with CCV for this terminal, with Cloud Connect.',
  'terminal.ccv_cloud.checklist.key': 'CCV gave you an API key, and “terminal” is active for it.',
  'terminal.ccv_cloud.checklist.terminal':
    'CCV has set the terminal up for Cloud Connect and told you its number and management system.',
  'terminal.ccv_cloud.checklist.internet': 'Terminal and Saldo both reach the internet.',
  'terminal.ccv_cloud.checklist.reachable':
    'Good to have, not needed: an address at which CCV reaches Saldo. Without it results are looked up every half minute.',
  'terminal.ccv_cloud.api_key': 'API key',
  'terminal.ccv_cloud.api_key.hint': 'From MyCCV. It is kept sealed and never shown again.',
  'terminal.ccv_cloud.terminal_id': 'Number of the terminal (TID)',
  'terminal.ccv_cloud.terminal_id.hint': 'As CCV gave it, at most 10 characters.',
  'terminal.ccv_opi.model': 'Model',
  'terminal.ccv_opi.model.hint':
    'It stands on the device. Models CCV no longer supports are refused, with the date.',
  'terminal.ccv_cloud.model': 'Model',
  'terminal.ccv_cloud.model.hint':
    'It stands on the device. Models CCV no longer supports are refused, with the date.',
  'terminal.ccv_cloud.management_system_id': 'Management system',
  'terminal.ccv_cloud.management_system_id.hint':
    'As CCV gave it: GrundmasterNL, GrundmasterBE, or the same with -ThirdPartyTest.',
  'terminal.ccv_cloud.api_address': 'Address of CCV',
  'terminal.ccv_cloud.api_address.hint': 'Good as it is, unless you test.',
  'terminal.ccv_cloud.operating_environment': 'Where the terminal stands',
  'terminal.ccv_cloud.operating_environment.hint': 'ATTENDED: at a counter with a person.',
  'terminal.ccv_cloud.merchant_language': 'Language of the terminal’s texts',
  'terminal.ccv_cloud.merchant_language.hint': 'What the cashier sees.',
  'terminal.ccv_cloud.help_desk_telephone': 'Telephone of CCV’s help desk',
  'terminal.ccv_cloud.help_desk_telephone.hint': 'It stands on the sheet for an unknown payment.',
  'terminal.ccv_cloud.first_read_ms': 'First look without word from CCV',
  'terminal.ccv_cloud.first_read_ms.hint': 'In milliseconds; CCV wants 45,000.',
  'terminal.ccv_cloud.read_again_ms': 'Time between two looks',
  'terminal.ccv_cloud.read_again_ms.hint': 'In milliseconds; CCV wants at least 30,000.',
  'terminal.ccv_cloud.life_ms': 'Longest payment',
  'terminal.ccv_cloud.life_ms.hint': 'In milliseconds; then the result is unknown and asked for later.',
  'terminal.ccv_cloud.cancel_with': 'How stopping is asked for',
  'terminal.ccv_cloud.cancel_with.hint': 'cancel: CCV is asked. none: the STOP key of the terminal only.',
  'terminal.ccv_cloud.read_after_cancel_ms': 'Time from a stop to the look at it',
  'terminal.ccv_cloud.read_after_cancel_ms.hint': 'In milliseconds.',
  'terminal.ccv_cloud.answer_ms': 'Time to answer',
  'terminal.ccv_cloud.answer_ms.hint': 'In milliseconds.',
  'terminal.ccv_cloud.too_many_tries': 'Tries when CCV is asked too much',
  'terminal.ccv_cloud.too_many_tries.hint': 'Then the payment was certainly not taken.',
  'terminal.ccv_cloud.too_many_wait_ms': 'Time between these tries',
  'terminal.ccv_cloud.too_many_wait_ms.hint': 'In milliseconds, where CCV does not say it itself.',
  'terminal.ccv_cloud.too_many_longest_ms': 'Longest wait between these tries',
  'terminal.ccv_cloud.too_many_longest_ms.hint': 'In milliseconds.',
  'terminal.ccv_cloud.clock_tolerance_ms': 'How far CCV’s clock and ours may differ',
  'terminal.ccv_cloud.clock_tolerance_ms.hint': 'In milliseconds.',
  'terminal.ccv_cloud.no_trace_proves_not_taken': '“Nothing found” proves that nothing was taken',
  'terminal.ccv_cloud.no_trace_proves_not_taken.hint':
    'Only if CCV confirmed that its list is complete at once.',
  'terminal.ccv_cloud.refund_found_by': 'How a refund is found again',
  'terminal.ccv_cloud.refund_found_by.hint':
    'By our reference in its description, or also by amount and time where CCV does not keep the description.',
} as const
