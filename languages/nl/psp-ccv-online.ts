import type { pspCcvOnline as english } from '../en/psp-ccv-online.ts'

export const pspCcvOnline: Record<keyof typeof english, string> = {
  'reason.ccv_online.wrong_key':
    'CCV accepteert deze sleutel niet. Kopieer hem opnieuw uit MyCCV; een testsleutel past alleen bij het testadres.',
  'reason.ccv_online.too_many_requests':
    'CCV kreeg te veel vragen tegelijk. Saldo vraagt het vanzelf opnieuw.',
  'reason.ccv_online.out_of_order': 'CCV heeft op dit moment een storing. Saldo vraagt het vanzelf opnieuw.',
  'reason.ccv_online.not_read': 'CCV heeft deze vraag niet beantwoord.',
  'reason.ccv_online.not_this_address':
    'Op dit adres antwoordt iets, maar niet de betaaldienst van CCV. Klopt het adres?',
  'reason.ccv_online.endless_list': 'De lijst met betalingen van CCV had geen einde.',
  'reason.ccv_online.refund_refused': 'CCV heeft deze terugbetaling geweigerd.',
  'reason.ccv_online.unsufficient_balance':
    'Het saldo van de winkel bij CCV is te laag voor deze terugbetaling. Het begint elke werkdag opnieuw, met wat er die dag wordt betaald.',
  'reason.ccv_online.refund_limit': 'CCV betaalt van deze betaling niet meer terug.',
  'reason.ccv_online.unknown_reference': 'CCV kent deze betaling niet.',
  'reason.ccv_online.unsupported_currency': 'CCV betaalt niet terug in deze valuta.',
  'reason.ccv_online.refund_pending':
    'CCV heeft de terugbetaling aangenomen en nog niet uitgevoerd ({reference}).',
  'reason.ccv_online.refund_unclear':
    'CCV kon niet vaststellen wat er van de terugbetaling is geworden. De helpdesk vraagt om het kenmerk {reference}.',
  'reason.ccv_online.refund_not_told_apart':
    'CCV toont {count, plural, one {een terugbetaling} other {# terugbetalingen}} van deze betaling die het kan zijn. Kijk in MyCCV voordat er opnieuw om wordt gevraagd.',
  'reason.ccv_online.unreadable': 'Wat terugkwam is geen antwoord van CCV dat Saldo kan lezen.',
  'reason.ccv_online.no_amount': 'CCV heeft terugbetaald, maar het bedrag is niet te lezen ({reference}).',
  'psp.ccv_online.checklist.contract': 'U hebt een contract met CCV voor online betalingen.',
  'psp.ccv_online.checklist.key':
    'De API-sleutel staat in MyCCV (my.ccv.eu), bij de instellingen van de webshop voor online betalingen. Ziet u hem daar niet, dan geeft de support van CCV hem.',
  'psp.ccv_online.checklist.mode':
    'De sleutel begint met l_ : dat is echt geld. Met t_ is het een testsleutel, en zijn alleen testbetalingen van CCV te zien.',
  'psp.ccv_online.checklist.name':
    'U geeft het account een eigen naam. CCV noemt er geen, en daaraan herkent Saldo het account als de sleutel verandert.',
  'psp.ccv_online.checklist.webhook':
    'Handig, niet nodig: de webshop laat CCV ook het adres van Saldo berichten (webhookUrl). Zonder dat vraagt Saldo het regelmatig.',
  'ccv-online.fact.keyMode': 'Soort sleutel',
  'ccv-online.fact.keyMark': 'Herkenningsteken van de sleutel',
  'ccv-online.fact.methods': 'Actieve betaalmethoden',
  'ccv-online.fact.address': 'Adres',
  'psp.ccv_online.api_key': 'API-sleutel',
  'psp.ccv_online.api_key.hint':
    'Uit MyCCV, bij de instellingen voor online betalingen. De sleutel wordt verzegeld bewaard en nooit meer getoond.',
  'psp.ccv_online.account_name': 'Naam van het account',
  'psp.ccv_online.account_name.hint':
    'Naar keuze, bijvoorbeeld die van de webshop. Daarmee blijft het account hetzelfde als de sleutel verandert.',
  'psp.ccv_online.email_from': 'E-mailadres van de klant in metadata',
  'psp.ccv_online.email_from.hint':
    'CCV geeft het e-mailadres niet door. Stuurt de webshop het als metadata mee (email:…), dan komt de naam daarvan hier.',
  'psp.ccv_online.terminal_payments': 'Ook betalingen aan terminals ophalen',
  'psp.ccv_online.terminal_payments.hint':
    'Alleen als de sleutel ook van een terminal is, en niemand anders die betalingen aan Saldo doorgeeft.',
  'psp.ccv_online.address': 'Adres van CCV',
  'psp.ccv_online.address.hint': 'Goed zoals het is, tenzij u test.',
  'psp.ccv_online.answer_ms': 'Antwoordtijd',
  'psp.ccv_online.answer_ms.hint': 'In milliseconden.',
  'psp.ccv_online.overlap_minutes': 'Terugkijken bij elke keer ophalen',
  'psp.ccv_online.overlap_minutes.hint':
    'In minuten: hoe laat de lijst van CCV een betaling mag tonen, en hoeveel haar klok en de onze mogen verschillen.',
  'psp.ccv_online.short_page': 'Kortste pagina waarna er meer kan komen',
  'psp.ccv_online.short_page.hint':
    'Een kortere geldt als de laatste, zodra er langere zijn gezien. 0: alleen een lege.',
  'psp.ccv_online.most_in_part': 'Betalingen per keer',
  'psp.ccv_online.most_in_part.hint': 'Lang ophalen gaat in delen van zoveel.',
  'psp.ccv_online.most_at_once': 'Betalingen in één vraag',
  'psp.ccv_online.most_at_once.hint': 'Als losse betalingen opnieuw worden bekeken.',
  'psp.ccv_online.too_many_tries': 'Pogingen als CCV te veel vragen krijgt',
  'psp.ccv_online.too_many_tries.hint': 'Daarna gaat het ophalen later verder.',
  'psp.ccv_online.too_many_wait_ms': 'Tijd tussen deze pogingen',
  'psp.ccv_online.too_many_wait_ms.hint': 'In milliseconden, als CCV het niet zelf zegt.',
  'psp.ccv_online.too_many_longest_ms': 'Langste wachttijd tussen deze pogingen',
  'psp.ccv_online.too_many_longest_ms.hint': 'In milliseconden.',
  'psp.ccv_online.repeat_hours': 'Hoe lang CCV een herhaalde terugbetaling herkent',
  'psp.ccv_online.repeat_hours.hint':
    'In uren. Later wordt een terugbetaling zonder antwoord alleen opnieuw gevraagd als CCV er geen toont die erop lijkt.',
}
