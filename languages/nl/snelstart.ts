import type { snelstart as english } from '../en/snelstart.ts'

export const snelstart: Record<keyof typeof english, string> = {
  'reason.snelstart.coupling_key':
    'SnelStart kent deze koppelsleutel niet, of hij is ingetrokken. Maak in SnelStart een nieuwe en vul die in bij de instellingen.',
  'reason.snelstart.no_token_now':
    'SnelStart laat op dit moment niemand binnen. Saldo probeert het vanzelf opnieuw.',
  'reason.snelstart.subscription_key':
    'SnelStart accepteert de abonnementssleutel niet. Kijk of hij klopt en nog geldig is.',
  'reason.snelstart.unauthorised': 'SnelStart accepteert de aanmelding niet, ook een nieuwe niet.',
  'reason.snelstart.forbidden': 'De koppeling heeft hier in SnelStart geen recht voor.',
  'reason.snelstart.rights_missing':
    'De koppeling opent SnelStart, maar deze rechten ontbreken: {rights}. Maak in SnelStart een nieuwe koppelsleutel die ze heeft, om te lezen en te schrijven.',
  'reason.snelstart.wrong_address': 'Op dit adres is geen SnelStart.',
  'reason.snelstart.limited':
    'SnelStart neemt op dit moment geen verzoeken meer aan. Saldo probeert het over {seconds} seconden opnieuw.',
  'reason.snelstart.out_of_order': 'SnelStart is op dit moment buiten gebruik of in onderhoud.',
  'reason.snelstart.not_read': 'SnelStart kon deze vraag niet beantwoorden.',
  'reason.snelstart.too_many': 'De lijst {path} van SnelStart is langer dan Saldo leest.',
  'reason.snelstart.refused': 'SnelStart heeft deze boeking geweigerd.',
  'reason.snelstart.not_there':
    'SnelStart heeft deze boeking geweigerd: iets wat erin genoemd wordt, is er niet meer. Is de factuur verwijderd?',
  'reason.snelstart.no_such_daybook':
    'Het dagboek dat voor dit geld gekozen is, bestaat niet, of er is niets in terug te vinden. Kies een dagboek van de soort bank of kas.',
  'reason.snelstart.euros_only': 'Een administratie in SnelStart wordt in euro’s gevoerd.',
  'reason.snelstart.booking_gone':
    'De boeking staat niet meer in SnelStart: iemand heeft haar daar verwijderd.',
  'reason.snelstart.touched':
    'Uw accountant heeft deze boeking gewijzigd. Ze is nu van hem of haar, en Saldo laat haar zo.',
  'books.snelstart.checklist.package':
    'Uw pakket van SnelStart heeft de koppeling (API): inZicht, inControle of groter.',
  'books.snelstart.checklist.subscription':
    'U hebt een abonnementssleutel (primair en secundair) van het ontwikkelaarsportaal van SnelStart.',
  'books.snelstart.checklist.coupling':
    'In SnelStart hebt u voor deze administratie een koppelsleutel gemaakt, met de rechten boekhouden, bankieren, kas, orders en settings.',
  'books.snelstart.checklist.daybook':
    'Er is een eigen dagboek van de soort bank voor pinbetalingen, bijvoorbeeld “Pin Saldo”. Het is niet het dagboek van uw bankrekening.',
  'books.snelstart.coupling_key': 'Koppelsleutel',
  'books.snelstart.coupling_key.hint':
    'Elke administratie heeft een eigen sleutel. U maakt hem in SnelStart.',
  'books.snelstart.primary_key': 'Primaire abonnementssleutel',
  'books.snelstart.primary_key.hint': 'Van het ontwikkelaarsportaal van SnelStart.',
  'books.snelstart.secondary_key': 'Secundaire abonnementssleutel',
  'books.snelstart.secondary_key.hint':
    'Saldo gebruikt hem wanneer de eerste aan zijn grens zit of vervangen is. Mag leeg blijven.',
  'books.snelstart.api_address': 'Adres van SnelStart',
  'books.snelstart.api_address.hint': 'Alleen wijzigen om een simulator te gebruiken.',
  'books.snelstart.auth_address': 'Adres om aan te melden',
  'books.snelstart.auth_address.hint': 'Alleen wijzigen om een simulator te gebruiken.',
  'books.snelstart.grant': 'Manier van aanmelden',
  'books.snelstart.grant.hint': 'clientkey voor de koppelsleutels van nu, password voor oude.',
  'books.snelstart.filters_with_or': 'Naar meer tegelijk zoeken',
  'books.snelstart.filters_with_or.hint':
    'Minder verzoeken. Zet het uit als SnelStart samengestelde vragen niet kan beantwoorden.',
  'books.snelstart.most_in_filter': 'Hoogstens zoveel in één vraag',
  'books.snelstart.most_in_filter.hint': 'Nummers of kenmerken die met één verzoek gezocht worden.',
  'books.snelstart.calls_per_second': 'Verzoeken per seconde',
  'books.snelstart.calls_per_second.hint': '0: zo snel als SnelStart toelaat; Saldo zoekt dat uit.',
  'books.snelstart.answer_ms': 'Tijd om te antwoorden',
  'books.snelstart.answer_ms.hint': 'In milliseconden.',
  'books.snelstart.longest_wait_ms': 'Langste wachttijd voor een beurt',
  'books.snelstart.longest_wait_ms.hint':
    'In milliseconden. Vraagt SnelStart om langer te wachten, dan komt het verzoek later terug.',
  'simulator.snelstart.action.lock_year': 'Boekjaar afsluiten',
  'simulator.snelstart.action.unlock_year': 'Boekjaar openen',
  'simulator.snelstart.action.touch_last_booking': 'De accountant wijzigt de laatste boeking',
  'simulator.snelstart.action.delete_last_booking': 'Laatste boeking verwijderen',
  'simulator.snelstart.action.revoke_key': 'Koppelsleutel intrekken',
  'simulator.snelstart.action.restore_key': 'Koppelsleutel teruggeven',
  'simulator.snelstart.fault.refuse_to_connect': 'Weigert de verbinding',
  'simulator.snelstart.fault.lose_request': 'Verliest het verzoek',
  'simulator.snelstart.fault.lose_answer': 'Boekt, en verliest het antwoord',
  'simulator.snelstart.fault.slow_answer': 'Antwoordt laat',
  'simulator.snelstart.fault.cut_answer': 'Boekt, en breekt het antwoord na enkele bytes af',
  'simulator.snelstart.fault.garble': 'Boekt, en verminkt het antwoord',
  'simulator.snelstart.fault.error_500': 'Heeft een interne fout',
  'simulator.snelstart.fault.gateway_timeout': 'Boekt, en antwoordt dat het te lang duurde',
  'simulator.snelstart.fault.too_many_requests': 'Neemt een tijd lang geen verzoeken aan',
  'simulator.snelstart.fault.expired_token': 'Laat de aanmelding verlopen',
  'simulator.snelstart.fault.revoked_key': 'Accepteert de abonnementssleutel niet',
  'simulator.snelstart.fault.forbidden': 'Mist een recht',
  'simulator.snelstart.fault.maintenance': 'Is in onderhoud',
  'simulator.snelstart.fault.invoice_missing': 'Kent de factuur niet',
  'simulator.snelstart.fault.period_closed': 'Heeft het boekjaar afgesloten',
  'simulator.snelstart.fault.ledger_unknown': 'Kent de grootboekrekening niet',
  'simulator.snelstart.fault.book_twice': 'Boekt twee keer',
  'simulator.snelstart.fault.accountant_touched': 'De accountant wijzigt de boeking meteen',
  'simulator.happened.snelstart_booked': 'Boekte {number}: {amount} in, {spent} uit ({text})',
  'simulator.happened.snelstart_lock_year': 'Het boekjaar is afgesloten',
  'simulator.happened.snelstart_unlock_year': 'Het boekjaar is geopend',
  'simulator.happened.snelstart_touch_last_booking': 'De accountant wijzigde een boeking',
  'simulator.happened.snelstart_delete_last_booking': 'Een boeking is verwijderd',
  'simulator.happened.snelstart_revoke_key': 'De koppelsleutel is ingetrokken',
  'simulator.happened.snelstart_restore_key': 'De koppelsleutel is teruggegeven',
  'simulator.happened.snelstart_invoice_gone': 'Factuur {number} is verwijderd',
}
