import type { online as en } from '../en/online.ts'

export const online = {
  'online.kind.payment': 'Betaling',
  'online.kind.refund': 'Terugbetaling',
  'online.kind.chargeback': 'Chargeback',
  'online.kind.return': 'Storno van incasso',
  'online.kind.chargeback_reversal': 'Chargeback teruggewonnen',
  'online.kind.other': 'Geen betaling',
  'online.state.open': 'nog niet betaald',
  'online.state.paid': 'betaald',
  'online.state.not_paid': 'niet betaald',
  'online.state.unclear': 'niet duidelijk',
  'online.method.ideal': 'iDEAL',
  'online.method.card': 'Kaart',
  'online.method.sdd': 'SEPA-incasso',
  'online.method.sepa': 'SEPA-overboeking',
  'online.method.banktransfer': 'Overboeking',
  'online.method.bancontact': 'Bancontact',
  'online.method.paypal': 'PayPal',
  'online.method.klarna': 'Klarna',
  'online.method.applepay': 'Apple Pay',
  'online.method.googlepay': 'Google Pay',
  'online.method.sofort': 'Sofort',
  'online.method.giropay': 'Giropay',
  'online.method.payconiq': 'Payconiq',
  'online.method.landingpage': 'Betaalpagina',
  'online.method.terminal': 'Betaalautomaat',
  'online.source.listing': 'opgehaald',
  'online.source.look': 'opnieuw bekeken',
  'online.source.webhook': 'de betaaldienst gaf een sein',
  'online.source.person': 'iemand vroeg ernaar',
  'online.booking.on_its_way': 'onderweg',
  'online.lettering.waiting': 'nog niet afgeletterd',
  'online.lettering.unknown': 'onbekend of het afgeletterd is',
  'online.lettering.done': 'afgeletterd',
  'online.lettering.refused': 'niet afgeletterd',

  'online.group.no_open_item': 'Geen open factuur',
  'online.group.several_candidates': 'Meer facturen mogelijk',
  'online.group.already_posted': 'Al geboekt',
  'online.group.period_locked': 'Periode is afgesloten',
  'online.group.connection_lost': 'Geen verbinding',
  'online.group.amount_differs': 'Bedrag wijkt af',
  'online.group.other_currency': 'Andere valuta',
  'online.group.draft': 'Factuur is een concept',
  'online.group.item_gone': 'Factuur is weg of afgeboekt',
  'online.group.second_payment': 'Twee keer betaald',
  'online.group.agree_first': 'Eerst akkoord geven',
  'online.group.original': 'Eerdere betaling ontbreekt',
  'online.group.not_mapped': 'Grootboek kiezen',
  'online.group.refused': 'Geweigerd door het pakket',
  'online.group.not_known': 'Antwoord verloren',
  'online.group.unclear': 'Niet duidelijk bij de betaaldienst',
  'online.group.other': 'Iets anders',

  'online.why_not.agree': 'Dit wacht op uw akkoord; opnieuw proberen verandert niets.',
  'online.why_not.never':
    'Opnieuw proberen verandert hier niets. Boek het met de hand in het pakket en sluit het daarna.',

  'online.step.posted': '{kind}: in de boeken van Saldo',
  'online.step.sighting': 'Bij de betaaldienst: {state} ({source})',
  'online.step.chosen.engine': 'Gevonden: {numbers}',
  'online.step.chosen.person': 'Met de hand gekozen: {numbers}',
  'online.step.agreed.person': 'Akkoord gegeven',
  'online.step.closed.person': 'Met de hand gedaan: {why}',
  'online.step.closed.saldo': 'Het kwam terug voordat het geboekt was: niets te boeken',
  'online.step.refund': 'Terugbetaling van {amount} gevraagd: {why}',
  'online.refund.prepared': 'gevraagd',
  'online.refund.unknown': 'nog niet bekend',
  'online.refund.accepted': 'terugbetaald',
  'online.refund.refused': 'geweigerd',
  'online.refund.not_taken': 'niet terugbetaald',
  'online.step.asked.book': 'Gevraagd om te boeken',
  'online.step.asked.unbook': 'Gevraagd om terug te nemen',
  'online.step.asked.letter_off': 'Gevraagd om af te letteren',
  'online.step.asked.refund': 'Gevraagd om terug te betalen',
  'online.step.evidence': '{step}: {proves} ({source})',

  'online.candidate.draft': 'concept',
  'online.candidate.open': 'open',
  'online.candidate.paid': 'al betaald',
  'online.candidate.uncollectible': 'oninbaar',
  'online.candidate.gone': 'niet meer aanwezig',
  'online.candidate.same_amount': 'hetzelfde bedrag staat open',
  'online.candidate.same_reference': 'het ordernummer staat erop',
  'online.candidate.same_email': 'hetzelfde e-mailadres',
  'online.candidate.more_open': '{amount} zou open blijven staan',
  'online.candidate.less_open': 'er is {amount} meer betaald dan er openstaat',
  'online.candidate.other_currency': 'staat in {currency}',

  'entry.online_payment': 'Onlinebetaling',
  'entry.online_return': 'Onlinebetaling die terugkwam',
  'entry.online_fee': 'Kosten van een chargeback',
  'account.online_receipts': 'Online betaald, facturen in een pakket',
  'account.dispute_costs': 'Kosten van chargebacks',

  'task.online_contradicts':
    'De betaaldienst zei “{stands}” van betaling {reference} en zegt nu “{said}”. De boeking blijft zoals ze is: kijk bij de betaaldienst wat klopt.',
  'story.task.online_contradicts': 'De betaaldienst zegt nu iets anders',

  'reason.online.no_open_item':
    'Er is geen open factuur die past bij order {order} en {amount}. Zodra die er is wordt de betaling geboekt; of kies zelf een factuur.',
  'reason.online.several_candidates':
    '{count, plural, one {Er kan één factuur bedoeld zijn, maar er klopt te weinig} other {Er kunnen # facturen bedoeld zijn}}. Kies welke.',
  'reason.online.already_posted':
    'Iemand heeft deze betaling met de hand op {number} geboekt. Klopt dat, sluit haar dan hier; zo niet, maak het daar ongedaan en druk op verwerken.',
  'reason.online.already_paid':
    'Factuur {number} is al betaald, en niet door Saldo. Is dat deze betaling, sluit haar dan hier; zo niet, kies een andere factuur.',
  'reason.online.amount_differs':
    'Factuur {number} past, maar er staat {open} open en er is {amount} betaald. Kies hoe het geboekt wordt.',
  'reason.online.other_currency': 'De factuur staat in {currency}.',
  'reason.online.item_is_draft':
    'Factuur {number} is nog een concept. Zodra u die vanuit het pakket verstuurt, wordt de betaling geboekt.',
  'reason.online.item_uncollectible': 'Factuur {number} is als oninbaar afgeboekt.',
  'reason.online.item_gone': 'Factuur {number} staat niet meer in het pakket.',
  'reason.online.second_payment':
    'Order {order} was al betaald met {other}. Betaal deze terug, of kies er een andere factuur voor.',
  'reason.online.original_not_booked':
    'Betaling {reference}, die hiermee terugkomt, is zelf niet geboekt. Zodra ze dat is, volgt deze.',
  'reason.online.original_unknown':
    'De betaling die hiermee terugkomt ({reference}) is nooit opgehaald. Is de dag vanaf wanneer Saldo ophaalt te laat?',
  'reason.online.agree_first':
    'Van factuur {number} kwam {amount} terug. Met uw akkoord wordt de factuur in het pakket weer geopend.',
  'reason.online.package_tells_no_items':
    'Dit pakket geeft Saldo zijn open facturen niet, dus kan een betaling er daar geen vinden.',
  'reason.online.reference_too_long':
    'Het kenmerk van de betaaldienst is langer dan het pakket kan dragen, zodat de boeking niet terug te vinden zou zijn.',
  'reason.online.connection_lost': 'Er is nu geen verbinding. Saldo probeert het vanzelf opnieuw.',
  'reason.online.not_found': 'Deze onlinebetaling is er niet.',
  'reason.online.account_not_found': 'Dit account bij een betaaldienst is er niet.',
  'reason.online.account_taken': 'Dit account van de betaaldienst is al gekoppeld.',
  'reason.online.client_not_here': 'Saldo kent de betaaldienst {psp} niet.',
  'reason.online.not_started':
    'Dit account is niet gestart: er wordt nog niets geboekt. Bekijk wat er geboekt zou worden en druk dan op starten.',
  'reason.online.unclear': 'De betaaldienst weet zelf niet wat ervan werd. Saldo blijft ernaar vragen.',
  'reason.online.amount_unreadable':
    'Het bedrag van de betaaldienst is niet precies te lezen. Kijk bij de betaaldienst.',
  'reason.online.not_our_currency':
    'Er is in {currency} betaald, en de boeken worden in een andere valuta gevoerd.',
  'reason.online.refund_more_than_paid': 'Er zou meer worden terugbetaald dan er betaald is.',
  'reason.online.may_not_refund':
    'Dit kan hier niet worden terugbetaald: alleen wat betaald is, en via een betaaldienst die dat toelaat.',
  'reason.online.above_your_limit': 'U mag zoveel niet terugbetalen. Vraag een collega die dat mag.',
  'reason.online.may_not_settle':
    'Alleen een betaling die nog niet geboekt is kan een factuur krijgen. Draai de boeking eerst terug.',
  'reason.online.does_not_add_up': 'De delen tellen niet op tot wat er betaald is.',
  'reason.online.no_support_address':
    'Er is geen adres van de helpdesk ingesteld. Download het rapport en verstuur het zelf.',
  'reason.online.mail_not_sent':
    'Het rapport is niet verstuurd. Probeer het opnieuw, of download het en verstuur het zelf.',
  'reason.psp.not_reached': 'De betaaldienst is niet bereikbaar. Saldo probeert het vanzelf opnieuw.',
  'reason.psp.no_answer': 'De betaaldienst antwoordt niet. Saldo probeert het vanzelf opnieuw.',
  'reason.psp.unreadable':
    'Het antwoord van de betaaldienst is niet te lezen. Saldo probeert het vanzelf opnieuw.',
  'reason.psp.line_lost': 'De verbinding met de betaaldienst brak af. Saldo probeert het vanzelf opnieuw.',

  'action.online.add': 'koppelde een account bij een betaaldienst',
  'action.online.change': 'wijzigde een account bij een betaaldienst',
  'action.online.try': 'probeerde de sleutel van een betaaldienst',
  'action.online.check': 'controleerde een account bij een betaaldienst',
  'action.online.start': 'startte het boeken van onlinebetalingen',
  'action.online.fetch': 'liet onlinebetalingen ophalen',
  'action.online.process': 'liet een onlinebetaling verwerken',
  'action.online.process_many': 'liet onlinebetalingen verwerken',
  'action.online.settle': 'koos de factuur van een onlinebetaling',
  'action.online.agree': 'gaf akkoord voor een correctie in een pakket',
  'action.online.refund': 'betaalde een onlinebetaling terug',
  'action.online.report': 'meldde een probleem met een onlinebetaling',
} as const satisfies Record<keyof typeof en, string>
