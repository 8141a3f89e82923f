import type { ccvCloud as english } from '../en/ccv-cloud.ts'

export const ccvCloud: Record<keyof typeof english, string> = {
  'reason.ccv.wrong_key':
    'CCV kent deze sleutel niet. Kopieer hem opnieuw uit MyCCV; een testsleutel past alleen bij het testadres.',
  'reason.ccv.too_many_requests':
    'CCV kreeg te veel vragen tegelijk en heeft deze niet bekeken. Probeer het zo nog eens.',
  'reason.ccv.request_refused': 'CCV heeft dit afgewezen en is niets begonnen.',
  'reason.ccv.not_reached': 'CCV is niet bereikbaar. Werkt de internetverbinding?',
  'reason.ccv.no_answer': 'CCV heeft niet op tijd geantwoord.',
  'reason.ccv.line_lost': 'De verbinding met CCV werd verbroken.',
  'reason.ccv.unreadable': 'Wat terugkwam is geen antwoord van CCV dat Saldo kan lezen.',
  'reason.ccv.not_this_address':
    'Op dit adres antwoordt iets, maar niet de betaaldienst van CCV. Klopt het adres?',
  'reason.ccv.no_terminal_method':
    'CCV kent de sleutel, maar die is niet ingesteld voor terminals. Vraag CCV om ‘terminal’ ervoor te activeren.',
  'reason.ccv.no_result_in_time':
    'CCV heeft binnen de tijd die een betaling kan duren geen resultaat gemeld. Of er is afgeschreven, is nog niet bekend ({reference}).',
  'reason.ccv.pending': 'CCV meldt dat het nog loopt ({reference}).',
  'reason.ccv.manual_intervention':
    'CCV kon het resultaat zelf niet vaststellen. Herhaal dit niet; de helpdesk van CCV vraagt om het kenmerk {reference}.',
  'reason.ccv.unknown_status': 'CCV antwoordde met een toestand die Saldo niet kent ({reference}).',
  'reason.ccv.no_amount': 'CCV meldt succes, maar het bedrag is niet te lezen ({reference}).',
  'reason.ccv.other_currency': 'CCV antwoordde in een andere valuta dan gevraagd ({reference}).',
  'reason.ccv.paper_not_kept':
    'Het is gelukt, maar de bonnen konden niet worden bewaard. Ze worden nog eens opgehaald.',
  'reason.ccv.no_trace': 'CCV toont niets onder ons kenmerk. Dat bewijst nog niets.',
  'reason.ccv.never_arrived': 'CCV heeft niets onder ons kenmerk: het is daar nooit aangekomen.',
  'reason.ccv.found_twice':
    'CCV toont meer dan één betaling onder ons kenmerk: {references}. Iemand moet ernaar kijken.',
  'reason.ccv.refund_not_told_apart':
    'CCV toont {count, plural, one {een terugbetaling} other {# terugbetalingen}} van deze betaling die het kan zijn, zonder ons kenmerk.',
  'reason.ccv.sale_without_reference':
    'Het kenmerk van CCV voor de betaling is niet bekend, dus hier kan niet worden terugbetaald. Gebruik de terugbetaalfunctie van de terminal.',
  'reason.ccv.endless_list': 'De lijst met betalingen van CCV had geen einde.',
  'reason.ccv.refused': 'CCV meldt dat het is geweigerd.',
  'reason.ccv.expired': 'Niemand heeft op tijd een kaart aangeboden.',
  'reason.ccv.cancelled': 'Het is gestopt op de terminal of aan de kassa.',
  'reason.ccv.rejected': 'De bank heeft geweigerd.',
  'reason.ccv.card_refused': 'De kaart is geweigerd.',
  'reason.ccv.insufficient_funds': 'Er staat niet genoeg op de kaart.',
  'reason.ccv.fraud_detected': 'Geweigerd wegens een vermoeden van fraude.',
  'reason.ccv.processing_error':
    'De terminal kon het niet uitvoeren: hij is bezig, staat uit of is niet verbonden. Kijk naar de terminal en probeer het opnieuw.',
  'reason.ccv.unsufficient_balance': 'Het saldo van de winkel bij CCV is te laag voor deze terugbetaling.',
  'reason.ccv.refund_limit': 'CCV betaalt van deze betaling niet meer terug.',
  'reason.ccv.invalid_config':
    'CCV heeft deze terminal niet ingesteld, of het terminalnummer of beheersysteem klopt niet.',
  'reason.ccv.unknown_reference': 'CCV kent deze betaling niet.',
  'reason.ccv.unsupported_currency': 'De terminal neemt deze valuta niet aan.',
  'reason.ccv.bad_credentials': 'CCV accepteert de sleutel voor deze terminal niet.',
  'reason.terminal.model_not_for_cloud':
    'De {model} kan niet met de cloud van CCV worden verbonden en wordt vanaf {date} niet meer ondersteund.',
  'reason.terminal.model_ended':
    'De {model} wordt vanaf {date} niet meer ondersteund. Vraag de leverancier om de opvolger.',
  'reason.terminal.model_ends':
    'De {model} wordt vanaf {date} niet meer ondersteund. Vraag de leverancier op tijd om de opvolger.',
  'terminal.fact.address': 'Adres',
  'terminal.fact.workstationId': 'Naam van de kassa',
  'terminal.fact.status': 'Toestand',
  'terminal.fact.terminalId': 'Nummer van de terminal',
  'terminal.fact.keyMode': 'Soort sleutel',
  'terminal.fact.methods': 'Actieve betaalmethoden',
  'terminal.ccv_cloud.show.on_terminal': 'De betaling staat op de terminal.',
  'terminal.ccv_cloud.show.refund_on_terminal':
    'De terugbetaling staat op de terminal: de klant biedt de kaart aan.',
  'terminal.ccv_cloud.show.cancelling': 'Het stoppen wordt geprobeerd. De terminal beslist.',
  'terminal.ccv_cloud.show.press_stop': 'Druk op STOP op de terminal.',
  'terminal.ccv_cloud.ask.signature': 'Laat de klant de winkelbon ondertekenen.',
  'terminal.ccv_cloud.ask.identification': 'Controleer het legitimatiebewijs van de klant.',
  'terminal.ccv_cloud.ask.merchant_signature': 'Onderteken de bon van de terugbetaling zelf.',
  'terminal.ccv_cloud.checklist.contract':
    'U hebt een contract met CCV voor deze terminal, met Cloud Connect.',
  'terminal.ccv_cloud.checklist.key': 'CCV heeft u een API-sleutel gegeven waarvoor ‘terminal’ actief is.',
  'terminal.ccv_cloud.checklist.terminal':
    'CCV heeft de terminal voor Cloud Connect ingesteld en u het nummer en het beheersysteem gegeven.',
  'terminal.ccv_cloud.checklist.internet': 'De terminal en Saldo kunnen allebei het internet op.',
  'terminal.ccv_cloud.checklist.reachable':
    'Handig, niet nodig: een adres waarop CCV Saldo bereikt. Zonder dat worden resultaten elke halve minuut opgehaald.',
  'terminal.ccv_cloud.api_key': 'API-sleutel',
  'terminal.ccv_cloud.api_key.hint': 'Uit MyCCV. De sleutel wordt verzegeld bewaard en nooit meer getoond.',
  'terminal.ccv_cloud.terminal_id': 'Nummer van de terminal (TID)',
  'terminal.ccv_cloud.terminal_id.hint': 'Zoals CCV het opgaf, hoogstens 10 tekens.',
  'terminal.ccv_opi.model': 'Model',
  'terminal.ccv_opi.model.hint':
    'Het staat op het apparaat. Modellen die CCV niet meer ondersteunt, worden geweigerd, met de datum.',
  'terminal.ccv_cloud.model': 'Model',
  'terminal.ccv_cloud.model.hint':
    'Het staat op het apparaat. Modellen die CCV niet meer ondersteunt, worden geweigerd, met de datum.',
  'terminal.ccv_cloud.management_system_id': 'Beheersysteem',
  'terminal.ccv_cloud.management_system_id.hint':
    'Zoals CCV het opgaf: GrundmasterNL, GrundmasterBE, of hetzelfde met -ThirdPartyTest.',
  'terminal.ccv_cloud.api_address': 'Adres van CCV',
  'terminal.ccv_cloud.api_address.hint': 'Goed zoals het is, tenzij u test.',
  'terminal.ccv_cloud.operating_environment': 'Waar de terminal staat',
  'terminal.ccv_cloud.operating_environment.hint': 'ATTENDED: aan een balie met een medewerker.',
  'terminal.ccv_cloud.merchant_language': 'Taal van de teksten van de terminal',
  'terminal.ccv_cloud.merchant_language.hint': 'Wat de kassamedewerker ziet.',
  'terminal.ccv_cloud.help_desk_telephone': 'Telefoon van de helpdesk van CCV',
  'terminal.ccv_cloud.help_desk_telephone.hint': 'Die staat op het blad bij een onbekende betaling.',
  'terminal.ccv_cloud.first_read_ms': 'Eerste keer kijken zonder bericht van CCV',
  'terminal.ccv_cloud.first_read_ms.hint': 'In milliseconden; CCV wil 45.000.',
  'terminal.ccv_cloud.read_again_ms': 'Tijd tussen twee keer kijken',
  'terminal.ccv_cloud.read_again_ms.hint': 'In milliseconden; CCV wil minstens 30.000.',
  'terminal.ccv_cloud.life_ms': 'Langste betaling',
  'terminal.ccv_cloud.life_ms.hint':
    'In milliseconden; daarna is het resultaat onbekend en wordt er later naar gevraagd.',
  'terminal.ccv_cloud.cancel_with': 'Hoe om stoppen wordt gevraagd',
  'terminal.ccv_cloud.cancel_with.hint':
    'cancel: het wordt aan CCV gevraagd. none: alleen met de STOP-toets van de terminal.',
  'terminal.ccv_cloud.read_after_cancel_ms': 'Tijd van een stop tot het kijken ernaar',
  'terminal.ccv_cloud.read_after_cancel_ms.hint': 'In milliseconden.',
  'terminal.ccv_cloud.answer_ms': 'Antwoordtijd',
  'terminal.ccv_cloud.answer_ms.hint': 'In milliseconden.',
  'terminal.ccv_cloud.too_many_tries': 'Pogingen als CCV te veel vragen krijgt',
  'terminal.ccv_cloud.too_many_tries.hint': 'Daarna is zeker niets afgeschreven.',
  'terminal.ccv_cloud.too_many_wait_ms': 'Tijd tussen deze pogingen',
  'terminal.ccv_cloud.too_many_wait_ms.hint': 'In milliseconden, als CCV het niet zelf zegt.',
  'terminal.ccv_cloud.too_many_longest_ms': 'Langste wachttijd tussen deze pogingen',
  'terminal.ccv_cloud.too_many_longest_ms.hint': 'In milliseconden.',
  'terminal.ccv_cloud.clock_tolerance_ms': 'Hoeveel de klok van CCV en de onze mogen verschillen',
  'terminal.ccv_cloud.clock_tolerance_ms.hint': 'In milliseconden.',
  'terminal.ccv_cloud.no_trace_proves_not_taken': '‘Niets gevonden’ bewijst dat er niets is afgeschreven',
  'terminal.ccv_cloud.no_trace_proves_not_taken.hint':
    'Alleen als CCV heeft bevestigd dat de lijst meteen volledig is.',
  'terminal.ccv_cloud.refund_found_by': 'Hoe een terugbetaling wordt teruggevonden',
  'terminal.ccv_cloud.refund_found_by.hint':
    'Aan ons kenmerk in de omschrijving, of ook aan bedrag en tijd als CCV de omschrijving niet bewaart.',
}
