import type { bookkeeping as english } from '../en/bookkeeping.ts'

export const bookkeeping: Record<keyof typeof english, string> = {
  'bookkeeping.account.clearing': 'Pinbetalingen',
  'bookkeeping.account.clearing.hint':
    'Een eigen dagboek voor geld dat de betaaldienst u nog schuldig is: nooit dat van uw bank.',
  'bookkeeping.account.clearing_driver': 'Pinbetalingen via {driver}',
  'bookkeeping.account.clearing_standalone': 'Pinbetalingen op een los apparaat',
  'bookkeeping.account.clearing_offline': 'Offline goedgekeurde pinbetalingen',
  'bookkeeping.account.cash': 'Contant geld van alle kassa’s',
  'bookkeeping.account.cash.hint': 'Het kasboek.',
  'bookkeeping.account.cash_ledger': 'Contant uitbetaald bij een pinbetaling',
  'bookkeeping.account.cash_ledger.hint': 'Een kruispostenrekening tussen het pindagboek en het kasboek.',
  'bookkeeping.account.other': 'Al het overige',
  'bookkeeping.account.other.hint':
    'Fooien, toeslagen, afronding en wat nog niet verklaard is, voor zover hieronder niets anders is gekozen.',
  'bookkeeping.account.vat_all': 'Btw',

  'booking.state.waiting': 'wacht',
  'booking.state.unknown': 'niet bekend',
  'booking.state.booked': 'geboekt',
  'booking.state.refused': 'geweigerd',
  'booking.state.unbooked': 'teruggeboekt',
  'booking.state.closed': 'met de hand gedaan',
  'booking.running': 'wordt geboekt',
  'booking.evidence.accepted': 'geboekt',
  'booking.evidence.refused': 'geweigerd',
  'booking.evidence.not_taken': 'niet geboekt',
  'booking.source.answer': 'het pakket antwoordde',
  'booking.source.inquiry': 'in het pakket opgezocht',
  'booking.source.never_sent': 'het is nooit verzonden',
  'booking.source.person': 'iemand besliste',
  'booking.text.unbook': 'Teruggeboekt: {text}',

  'task.booking_differs':
    'Het boekhoudpakket heeft deze boeking anders dan gevraagd ({reference}, {found}). Kijk daar wat juist is.',
  'story.task.booking_differs': 'Het boekhoudpakket heeft het anders dan gevraagd',

  'reason.booking.not_found': 'Deze boeking bestaat niet.',
  'reason.booking.account_not_mapped': 'Kies eerst waar “{account}” wordt geboekt.',
  'reason.booking.invoice_not_in_package':
    'Factuur {number} staat nog niet in het boekhoudpakket. Saldo blijft kijken.',
  'reason.booking.invoice_twice_in_package':
    'Het boekhoudpakket heeft meer dan één factuur {number}. Haal er een weg en druk dan op verwerken.',
  'reason.booking.already_paid_in_package':
    'Factuur {number} is in het boekhoudpakket al betaald, en niet door Saldo. Is dat deze betaling, sluit de boeking dan; maak het anders daar ongedaan en druk op verwerken.',
  'reason.booking.open_smaller_in_package':
    'Op factuur {number} staat in het boekhoudpakket minder open dan er betaald is. Kijk daar wat erop geboekt is.',
  'reason.booking.paid_less_in_package':
    'Op factuur {number} is in het boekhoudpakket minder betaald dan er wordt teruggegeven. Kijk daar wat erop geboekt is.',
  'reason.booking.other_currency': 'Factuur {number} is in het boekhoudpakket in {currency}.',
  'reason.booking.earlier_not_booked':
    'Een eerdere betaling van dezelfde factuur is nog niet geboekt; dit geeft geld terug en komt daarna.',
  'reason.booking.answer_lost':
    'Het antwoord van het boekhoudpakket ging verloren. Saldo kijkt of het geboekt is.',
  'reason.booking.no_trace': 'Het boekhoudpakket heeft het niet.',
  'reason.booking.found': 'Het boekhoudpakket heeft het.',
  'reason.booking.deleted_in_package': 'Het is in het boekhoudpakket verwijderd.',
  'reason.booking.touched_by_accountant':
    'De accountant heeft deze boeking gewijzigd: ze is nu van hem. Boek in het pakket zelf terug en sluit dit dan.',
  'reason.booking.just_booked':
    'Het is zojuist pas geboekt; Saldo kijkt nog eens voor het wordt teruggeboekt.',
  'reason.booking.may_not_close': 'Alleen wat wacht of geweigerd is kan worden gesloten.',
  'reason.booking.may_not_unbook': 'Alleen wat geboekt is kan worden teruggeboekt.',
  'reason.booking.package_cannot_unbook': 'Saldo kan in dit pakket niet terugboeken. Doe het daar.',
  'reason.connection.not_found': 'Deze koppeling bestaat niet.',
  'reason.connection.connector_not_here': 'Er is geen koppeling {connector}.',
  'reason.connection.other_administration':
    'Deze instellingen openen de administratie {administration}; deze koppeling boekt in {known}. Maak een andere koppeling.',
  'reason.connection.administration_taken':
    'Een andere koppeling boekt al in deze administratie. Zet die eerst uit.',
  'reason.connection.switched_off': 'De koppeling staat uit.',
  'reason.connection.choice_not_found': 'Het boekhoudpakket heeft deze keuze niet meer.',
  'reason.connection.choice_not_active': '{choice} is in het boekhoudpakket niet meer in gebruik.',
  'reason.connection.place_not_usable':
    '{choice} is geen dagboek waarin betalingen terug te vinden zijn. Kies een dagboek voor bank of kas.',

  'action.connection.add': 'koppelde een boekhoudpakket',
  'action.connection.change': 'wijzigde een koppeling met een boekhoudpakket',
  'action.connection.try': 'probeerde instellingen van een boekhoudpakket',
  'action.connection.check': 'controleerde een koppeling met een boekhoudpakket',
  'action.connection.accounts': 'koos waar rekeningen worden geboekt',
  'action.connection.sign_in': 'begon met aanmelden bij een boekhoudpakket',
  'action.connection.reconnect': 'meldde zich opnieuw aan bij een boekhoudpakket',
  'action.booking.process': 'liet een boeking verwerken',
  'action.booking.process_all': 'liet alle wachtende boekingen verwerken',
  'action.booking.unbook': 'liet een boeking terugboeken',
  'action.booking.close': 'sloot een boeking als met de hand gedaan',
}
