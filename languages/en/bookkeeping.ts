/** Connections to bookkeeping packages, and what is booked there. */
export const bookkeeping = {
  'bookkeeping.account.clearing': 'Card payments',
  'bookkeeping.account.clearing.hint':
    'A daybook of its own for money the card provider still owes you: never that of your bank.',
  'bookkeeping.account.clearing_driver': 'Card payments over {driver}',
  'bookkeeping.account.clearing_standalone': 'Card payments on a stand-alone device',
  'bookkeeping.account.clearing_offline': 'Card payments approved offline',
  'bookkeeping.account.cash': 'Cash of all tills',
  'bookkeeping.account.cash.hint': 'The cash daybook.',
  'bookkeeping.account.cash_ledger': 'Cash handed out on a card payment',
  'bookkeeping.account.cash_ledger.hint': 'A suspense account between the card daybook and the cash daybook.',
  'bookkeeping.account.other': 'Everything else',
  'bookkeeping.account.other.hint':
    'Tips, surcharges, rounding and what is not explained yet, as far as nothing else is chosen below.',
  'bookkeeping.account.vat_all': 'VAT',

  'booking.state.waiting': 'waits',
  'booking.state.unknown': 'not known',
  'booking.state.booked': 'booked',
  'booking.state.refused': 'refused',
  'booking.state.unbooked': 'taken back',
  'booking.state.closed': 'done by hand',
  'booking.running': 'is being booked',
  'booking.evidence.accepted': 'booked',
  'booking.evidence.refused': 'refused',
  'booking.evidence.not_taken': 'not booked',
  'booking.source.answer': 'the package answered',
  'booking.source.inquiry': 'looked for in the package',
  'booking.source.never_sent': 'it was never sent',
  'booking.source.person': 'a person decided',
  'booking.text.unbook': 'Taken back: {text}',

  'task.booking_differs':
    'The bookkeeping package has this booking otherwise than it was asked for ({reference}, {found}). Look there which is right.',
  'story.task.booking_differs': 'The bookkeeping package has it otherwise than it was asked for',

  'reason.booking.not_found': 'There is no such booking.',
  'reason.booking.account_not_mapped': 'Choose first where “{account}” is booked.',
  'reason.booking.invoice_not_in_package':
    'Invoice {number} is not in the bookkeeping package yet. Saldo keeps looking.',
  'reason.booking.invoice_twice_in_package':
    'The bookkeeping package has more than one invoice {number}. Take one of them away, then press process.',
  'reason.booking.already_paid_in_package':
    'Invoice {number} is paid in the bookkeeping package already, and not by Saldo. If that is this payment, close the booking; else undo it there and press process.',
  'reason.booking.open_smaller_in_package':
    'Less is open on invoice {number} in the bookkeeping package than was paid. Look there what was booked on it.',
  'reason.booking.paid_less_in_package':
    'Less was paid on invoice {number} in the bookkeeping package than is given back. Look there what was booked on it.',
  'reason.booking.other_currency': 'Invoice {number} is in {currency} in the bookkeeping package.',
  'reason.booking.earlier_not_booked':
    'An earlier payment of the same invoice is not booked yet; this takes money back and comes after it.',
  'reason.booking.answer_lost':
    'The answer of the bookkeeping package was lost. Saldo looks whether it booked.',
  'reason.booking.no_trace': 'The bookkeeping package does not have it.',
  'reason.booking.found': 'The bookkeeping package has it.',
  'reason.booking.deleted_in_package': 'It was deleted in the bookkeeping package.',
  'reason.booking.touched_by_accountant':
    'The accountant changed this booking: it is theirs now. Take it back in the package itself, then close this.',
  'reason.booking.just_booked': 'It was booked only just now; Saldo looks once more before it takes it back.',
  'reason.booking.may_not_close': 'Only what waits or was refused can be closed.',
  'reason.booking.may_not_unbook': 'Only what is booked can be taken back.',
  'reason.booking.package_cannot_unbook': 'Saldo cannot take back a booking in this package. Do it there.',
  'reason.connection.not_found': 'There is no such connection.',
  'reason.connection.connector_not_here': 'There is no connector {connector}.',
  'reason.connection.other_administration':
    'These settings open the administration {administration}; this connection books into {known}. Make another connection.',
  'reason.connection.administration_taken':
    'Another connection books into this administration already. Switch that off first.',
  'reason.connection.switched_off': 'The connection is switched off.',
  'reason.connection.choice_not_found': 'The bookkeeping package does not have this choice any more.',
  'reason.connection.choice_not_active': '{choice} is not in use any more in the bookkeeping package.',
  'reason.connection.place_not_usable':
    '{choice} is no daybook in which payments can be found again. Choose a daybook for bank or cash.',

  'action.connection.add': 'connected a bookkeeping package',
  'action.connection.change': 'changed a connection to a bookkeeping package',
  'action.connection.try': 'tried settings of a bookkeeping package',
  'action.connection.check': 'checked a connection to a bookkeeping package',
  'action.connection.accounts': 'chose where accounts are booked',
  'action.connection.sign_in': 'began to sign in at a bookkeeping package',
  'action.connection.reconnect': 'signed in anew at a bookkeeping package',
  'action.booking.process': 'had a booking processed',
  'action.booking.process_all': 'had all waiting bookings processed',
  'action.booking.unbook': 'had a booking taken back',
  'action.booking.close': 'closed a booking as done by hand',
} as const
